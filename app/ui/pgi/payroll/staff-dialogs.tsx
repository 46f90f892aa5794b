import { Button, Checkbox, Group, Modal, NativeSelect, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { Day } from '#base/dates.ts'
import type { FineRate } from '#base/fine-rate.ts'
import type { Cents, Thousandths } from '#base/money.ts'
import type { Answer, CommandInput } from '#pgi'
import { DEPARTURE_REASONS, STAFF_CATEGORIES } from '#wording/pgi/payroll.ts'
import { DayField } from '../../fields/day-field.tsx'
import { FieldRow } from '../../fields/field-row.tsx'
import { AmountField, FineRateField, QuantityField } from '../../fields/number-field.tsx'
import { usePgi } from '../facts.tsx'
import { RefusalNote } from '../refusal-note.tsx'
import type { CommandHook } from '../use-command.ts'
import { choices, isKey } from './hire-form.tsx'

export type EmployeeAnswer = NonNullable<Answer<'employee'>>
type Props = { employee: EmployeeAnswer; command: CommandHook; opened: boolean; onClose: () => void }

function Dialog({
  title,
  submit,
  command,
  opened,
  onClose,
  onSubmit,
  children,
}: Omit<Props, 'employee'> & { title: string; submit: string; onSubmit: () => void; children: ReactNode }) {
  return (
    <Modal opened={opened} onClose={onClose} title={<strong>{title}</strong>}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onSubmit()
        }}
      >
        <RefusalNote said={command.refused?.said} />
        {children}
        <Group justify="flex-end" gap="xs" mt="md">
          <Button variant="default" onClick={onClose}>
            Annuler
          </Button>
          <Button type="submit" loading={command.pending}>
            {submit}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

/** An amendment: what changes, from which day. */
export function AmendDialog({ employee, command, ...dialog }: Props) {
  const { today } = usePgi()
  const { terms } = employee
  const [from, setFrom] = useState<Day | null>(today)
  const [job, setJob] = useState(terms.job)
  const [classification, setClassification] = useState(terms.classification)
  const [category, setCategory] = useState(terms.category)
  const [weeklyHours, setWeeklyHours] = useState<Thousandths | null>(terms.weeklyHours)
  const [monthlyPay, setMonthlyPay] = useState<Cents | null>(terms.monthlyPay)
  const [end, setEnd] = useState<Day | null>(terms.end ?? null)
  const send = () => {
    if (from === null || weeklyHours === null || monthlyPay === null) return
    const changes = {
      job: job.trim(),
      classification: classification.trim(),
      category,
      weeklyHours,
      monthlyPay,
      ...(end === null ? {} : { end }),
    }
    command.send({ type: 'contract.amend', employee: employee.code, from, changes })
  }
  return (
    <Dialog title="Avenant au contrat" submit="Enregistrer l’avenant" command={command} onSubmit={send} {...dialog}>
      <FieldRow>
        <DayField label="Date d’effet" required value={from} onChange={setFrom} opensAt={today} />
        <TextInput
          label="Emploi"
          required
          maxLength={200}
          value={job}
          onChange={(event) => setJob(event.currentTarget.value)}
        />
        <TextInput
          label="Classification"
          required
          maxLength={200}
          value={classification}
          onChange={(event) => setClassification(event.currentTarget.value)}
        />
        <NativeSelect
          label="Catégorie"
          data={choices(STAFF_CATEGORIES)}
          value={category}
          onChange={({ currentTarget: { value } }) => isKey(STAFF_CATEGORIES, value) && setCategory(value)}
        />
        <QuantityField label="Heures par semaine" required value={weeklyHours} onChange={setWeeklyHours} />
        <AmountField label="Salaire mensuel brut" required value={monthlyPay} onChange={setMonthlyPay} />
        {terms.kind === 'fixedTerm' && <DayField label="Terme" value={end} onChange={setEnd} opensAt={today} />}
      </FieldRow>
    </Dialog>
  )
}

export function DepartureDialog({ employee, command, ...dialog }: Props) {
  const { today } = usePgi()
  const [on, setOn] = useState<Day | null>(employee.end ?? today)
  const [reason, setReason] = useState<keyof typeof DEPARTURE_REASONS>(
    employee.contract === 'fixedTerm' ? 'endOfFixedTerm' : 'resignation',
  )
  const send = () => on && command.send({ type: 'employee.leave', employee: employee.code, on, reason })
  return (
    <Dialog title="Départ du salarié" submit="Enregistrer le départ" command={command} onSubmit={send} {...dialog}>
      <FieldRow>
        <DayField label="Dernier jour du contrat" required value={on} onChange={setOn} opensAt={today} />
        <NativeSelect
          label="Motif"
          data={choices(DEPARTURE_REASONS)}
          value={reason}
          onChange={({ currentTarget: { value } }) => isKey(DEPARTURE_REASONS, value) && setReason(value)}
        />
      </FieldRow>
    </Dialog>
  )
}

/** What of the file changes over time. */
export function FileDialog({ employee, command, ...dialog }: Props) {
  const { fields } = employee
  const [rate, setRate] = useState<FineRate | null>(fields.withholdingRate ?? null)
  const [pass, setPass] = useState<Cents | null>(fields.transportPass ?? null)
  const [team, setTeam] = useState(fields.team ?? '')
  const [nir, setNir] = useState(fields.nir ?? '')
  const [healthPlan, setHealthPlan] = useState(fields.healthPlan)
  const [street, setStreet] = useState(fields.address?.lines[0] ?? '')
  const [postcode, setPostcode] = useState(fields.address?.postcode ?? '')
  const [city, setCity] = useState(fields.address?.city ?? '')
  const empty = (text: string) => (text.trim() === '' ? null : text.trim())
  const send = () => {
    const changes: Extract<CommandInput, { type: 'employee.update' }>['changes'] = {
      withholdingRate: rate,
      transportPass: pass,
      team: empty(team),
      nir: empty(nir.replace(/\s/g, '')),
      healthPlan,
      address: empty(street) === null ? null : { lines: [street.trim()], postcode: postcode.trim(), city: city.trim() },
    }
    command.send({ type: 'employee.update', employee: employee.code, changes })
  }
  return (
    <Dialog title="Modifier le dossier" submit="Enregistrer le dossier" command={command} onSubmit={send} {...dialog}>
      <FieldRow>
        <FineRateField
          label="Taux d’imposition"
          hint="Vide, le taux par défaut s’applique."
          value={rate}
          onChange={setRate}
        />
        <AmountField label="Abonnement de transport (par mois)" value={pass} onChange={setPass} />
        <TextInput
          label="Équipe"
          maxLength={200}
          value={team}
          onChange={(event) => setTeam(event.currentTarget.value)}
        />
        <TextInput
          label="N° de sécurité sociale"
          maxLength={21}
          value={nir}
          onChange={(event) => setNir(event.currentTarget.value)}
        />
        <TextInput
          label="Adresse"
          maxLength={200}
          value={street}
          onChange={(event) => setStreet(event.currentTarget.value)}
        />
        <TextInput
          label="Code postal"
          maxLength={5}
          value={postcode}
          onChange={(event) => setPostcode(event.currentTarget.value)}
        />
        <TextInput
          label="Ville"
          maxLength={200}
          value={city}
          onChange={(event) => setCity(event.currentTarget.value)}
        />
      </FieldRow>
      <Checkbox
        label="Affilié à la mutuelle de l’entreprise"
        checked={healthPlan}
        onChange={(event) => setHealthPlan(event.currentTarget.checked)}
      />
    </Dialog>
  )
}
