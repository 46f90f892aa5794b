import { Checkbox, NumberInput, SegmentedControl, TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import classes from './assignment.module.css'

export type TermsFieldsProps = {
  title: string
  mode: 'training' | 'exam'
  /** As `datetime-local` fields hold them. */
  opensAt: string
  closesAt: string
  durationMinutes: number | null
  correctionOrder: 'by_name' | 'shuffled'
  blindCorrection: boolean
  disputesUntil: string
  /** Somebody has started: mode and duration stay. */
  rulesFixed?: boolean
}

/** The terms of an assignment: title, mode, dates, for an exam its duration; then how its copies are corrected. */
export function TermsFields({
  title,
  mode,
  opensAt,
  closesAt,
  durationMinutes,
  correctionOrder,
  blindCorrection,
  disputesUntil,
  rulesFixed = false,
}: TermsFieldsProps) {
  const [chosen, setChosen] = useState(mode)
  const modeLabel = useId()
  return (
    <>
      <TextInput label="Titre" name="title" defaultValue={title} required withAsterisk={false} maxLength={120} />
      <div>
        <p id={modeLabel} className={classes.label}>
          Nature
        </p>
        <SegmentedControl
          aria-labelledby={modeLabel}
          name="mode"
          value={chosen}
          onChange={(value) => setChosen(value === 'exam' ? 'exam' : 'training')}
          readOnly={rulesFixed}
          data={[
            { value: 'training', label: 'Entraînement' },
            { value: 'exam', label: 'Examen' },
          ]}
        />
        <p className={classes.hint}>
          {chosen === 'exam'
            ? 'Une seule fois, en temps limité. Les copies sont anonymes et rien n’est montré avant que vous publiiez.'
            : 'Autant de fois que l’étudiant le veut, avec d’autres chiffres. Le résultat est expliqué dès la remise.'}
        </p>
      </div>
      {chosen === 'exam' && (
        <NumberInput
          label="Durée, en minutes"
          name="durationMinutes"
          defaultValue={durationMinutes ?? 90}
          min={5}
          max={480}
          readOnly={rulesFixed}
          allowDecimal={false}
          description={
            rulesFixed
              ? 'Des étudiants ont commencé\u202f: la nature et la durée ne changent plus.'
              : 'Pour chacun, à partir de son départ. Le temps majoré s’y ajoute de lui-même.'
          }
          w={220}
        />
      )}
      <div className={classes.pair}>
        <TextInput
          type="datetime-local"
          label="Ouverture"
          name="opensAt"
          defaultValue={opensAt}
          description="Vide&#8239;: ouvert tout de suite."
        />
        <TextInput
          type="datetime-local"
          label="Fermeture"
          name="closesAt"
          defaultValue={closesAt}
          description="Vide&#8239;: reste ouvert. On ne commence plus après cette date."
        />
      </div>
      <fieldset className={classes.group}>
        <legend className={classes.label}>Correction</legend>
        <Checkbox
          name="correctionOrder"
          value="shuffled"
          defaultChecked={correctionOrder === 'shuffled'}
          label="Mélanger les copies"
          description="Chaque enseignant les corrige dans un ordre à lui, qui ne bouge pas d’une visite à l’autre."
        />
        {chosen === 'training' &&
          (rulesFixed ? (
            <>
              <input type="hidden" name="blindCorrection" value={blindCorrection ? 'on' : ''} />
              {blindCorrection && <p className={classes.hint}>Les copies se corrigent sans les noms.</p>}
            </>
          ) : (
            <Checkbox
              name="blindCorrection"
              value="on"
              defaultChecked={blindCorrection}
              label="Corriger sans les noms"
              description="Les copies portent un numéro jusqu’à ce que vous leviez l’anonymat. En examen, c’est toujours le cas."
            />
          ))}
        <TextInput
          type="datetime-local"
          label="Contestations reçues jusqu’au"
          name="disputesUntil"
          defaultValue={disputesUntil}
          description="Vide&#8239;: tant que le résultat est visible."
        />
      </fieldset>
    </>
  )
}
