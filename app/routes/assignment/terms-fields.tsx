import { NumberInput, SegmentedControl, TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import classes from './assignment.module.css'

export type TermsFieldsProps = {
  title: string
  mode: 'training' | 'exam'
  /** As `datetime-local` fields hold them. */
  opensAt: string
  closesAt: string
  durationMinutes: number | null
  /** Somebody has started: mode and duration stay. */
  rulesFixed?: boolean
}

/** The terms of an assignment: title, mode, dates, and for an exam its duration. */
export function TermsFields({ title, mode, opensAt, closesAt, durationMinutes, rulesFixed = false }: TermsFieldsProps) {
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
    </>
  )
}
