import { ActionIcon, Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { Day } from '#base/dates.ts'
import type { Cents } from '#base/money.ts'
import type { CommandInput, NamedEmployee } from '#pgi'
import { EXPENSE_KINDS } from '#wording/pgi/payroll.ts'
import { DayField } from '../../fields/day-field.tsx'
import { FieldRow } from '../../fields/field-row.tsx'
import { AmountField } from '../../fields/number-field.tsx'
import { usePgi } from '../facts.tsx'
import classes from '../pgi.module.css'
import { RefusalNote } from '../refusal-note.tsx'
import type { CommandHook } from '../use-command.ts'
import { choices, isKey } from './hire-form.tsx'

type Line = {
  id: number
  kind: keyof typeof EXPENSE_KINDS
  date: Day | null
  label: string
  amount: Cents | null
  vat: Cents | null
  kilometres: string
  horsepower: string
  electric: boolean
}
type Input = Extract<CommandInput, { type: 'expenseReport.submit' }>

const empty = (id: number, date: Day): Line => ({
  id,
  kind: 'meal',
  date,
  label: '',
  amount: null,
  vat: null,
  kilometres: '',
  horsepower: '5',
  electric: false,
})

const inputOf = (
  { kind, date, label, amount, vat, kilometres, horsepower, electric }: Line,
  today: Day,
): Input['lines'][number] => ({
  kind,
  date: date ?? today,
  label: label.trim(),
  ...(kind === 'mileage'
    ? { ...(kilometres === '' ? {} : { kilometres: Number(kilometres) }), horsepower: Number(horsepower), electric }
    : { ...(amount === null ? {} : { amount }), ...(vat === null ? {} : { vat }) }),
})

/** An expense report, line by line; the part of VAT that is recovered follows from the kind of each. */
export function ExpenseForm({ staff, command }: { staff: readonly NamedEmployee[]; command: CommandHook }) {
  const { today } = usePgi()
  const made = useRef(1)
  const [employee, setEmployee] = useState(staff[0]?.code ?? '')
  const [purpose, setPurpose] = useState('')
  const [lines, setLines] = useState<readonly Line[]>([empty(1, today)])
  const change = (id: number, changes: Partial<Line>) =>
    setLines((before) => before.map((line) => (line.id === id ? { ...line, ...changes } : line)))
  const add = () => {
    made.current += 1
    setLines([...lines, empty(made.current, today)])
  }
  return (
    <form
      className={classes.stack}
      onSubmit={(event) => {
        event.preventDefault()
        command.send({
          type: 'expenseReport.submit',
          employee,
          purpose: purpose.trim(),
          lines: lines.map((line) => inputOf(line, today)),
        })
      }}
    >
      <RefusalNote said={command.refused?.said} />
      <section className={classes.card}>
        <h2>Note</h2>
        <FieldRow>
          <NativeSelect
            label="Salarié"
            data={staff.map(({ code, name }) => ({ value: code, label: name }))}
            value={employee}
            onChange={(event) => setEmployee(event.currentTarget.value)}
          />
          <TextInput
            label="Objet"
            required
            maxLength={200}
            value={purpose}
            onChange={(event) => setPurpose(event.currentTarget.value)}
          />
        </FieldRow>
      </section>
      {lines.map((line, rank) => (
        <section key={line.id} className={classes.card}>
          <div className={classes.cardHead}>
            <h2>{`Ligne ${rank + 1}`}</h2>
            {lines.length > 1 && (
              <ActionIcon
                variant="subtle"
                aria-label={`Supprimer la ligne ${rank + 1}`}
                onClick={() => setLines(lines.filter(({ id }) => id !== line.id))}
              >
                <IconTrash size={16} stroke={1.6} aria-hidden="true" />
              </ActionIcon>
            )}
          </div>
          <FieldRow>
            <NativeSelect
              label="Nature"
              data={choices(EXPENSE_KINDS)}
              value={line.kind}
              onChange={({ currentTarget: { value } }) =>
                isKey(EXPENSE_KINDS, value) && change(line.id, { kind: value })
              }
            />
            <DayField
              label="Date"
              required
              value={line.date}
              onChange={(date) => change(line.id, { date })}
              until={today}
              opensAt={today}
            />
            <TextInput
              label="Libellé"
              required
              maxLength={200}
              value={line.label}
              onChange={(event) => change(line.id, { label: event.currentTarget.value })}
            />
            {line.kind === 'mileage' ? (
              <>
                <TextInput
                  label="Kilomètres"
                  required
                  inputMode="numeric"
                  pattern="\d+"
                  maxLength={4}
                  value={line.kilometres}
                  onChange={(event) => change(line.id, { kilometres: event.currentTarget.value })}
                />
                <NativeSelect
                  label="Puissance fiscale"
                  data={['3', '4', '5', '6', '7'].map((value) => ({
                    value,
                    label: `${value} CV${value === '3' ? ' et moins' : value === '7' ? ' et plus' : ''}`,
                  }))}
                  value={line.horsepower}
                  onChange={(event) => change(line.id, { horsepower: event.currentTarget.value })}
                />
                <Checkbox
                  label="Véhicule électrique"
                  checked={line.electric}
                  onChange={(event) => change(line.id, { electric: event.currentTarget.checked })}
                />
              </>
            ) : (
              <>
                <AmountField
                  label="Montant TTC"
                  required
                  value={line.amount}
                  onChange={(amount) => change(line.id, { amount })}
                />
                <AmountField label="Dont TVA" value={line.vat} onChange={(vat) => change(line.id, { vat })} />
              </>
            )}
          </FieldRow>
        </section>
      ))}
      <div className={classes.stickyBar}>
        <Button variant="default" onClick={add}>
          Ajouter une ligne
        </Button>
        <div className={classes.end}>
          <Button type="submit" loading={command.pending}>
            Déposer la note
          </Button>
        </div>
      </div>
    </form>
  )
}
