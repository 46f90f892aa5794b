import { Checkbox } from '@mantine/core'
import type { Day } from '#base/dates.ts'
import type { Cents } from '#base/money.ts'
import { euros, shortDay } from '#wording/formats.ts'
import { FieldRow } from '../fields/field-row.tsx'
import { AmountField } from '../fields/number-field.tsx'
import classes from './pgi.module.css'

/** A deposit that a draft may take off: what is left of it, what the draft takes already included. */
export type DeductibleDeposit = { id: string; number: string; date: Day; left: Cents }
/** What is taken off each deposit: null for all that the invoice can take. */
export type ChosenDeductions = ReadonlyMap<string, Cents | null>

/** The deposits that an invoice takes off: each of them or not, whole or in part. */
export function DeductionFields({
  deposits,
  chosen,
  onChange,
}: {
  deposits: readonly DeductibleDeposit[]
  chosen: ChosenDeductions
  onChange: (chosen: ChosenDeductions) => void
}) {
  const without = (id: string) => new Map([...chosen].filter(([each]) => each !== id))
  return (
    <section className={classes.card}>
      <h2>Acomptes à déduire</h2>
      {deposits.map(({ id, number, date, left }) => (
        <FieldRow key={id}>
          <Checkbox
            label={`Acompte ${number} du ${shortDay(date)}, ${euros(left)} TTC à déduire`}
            checked={chosen.has(id)}
            onChange={(event) => onChange(event.currentTarget.checked ? new Map([...chosen, [id, null]]) : without(id))}
          />
          {chosen.has(id) && (
            <AmountField
              label={`Montant TTC déduit de ${number}`}
              hint={'Vide\u202f: tout ce que la facture peut porter.'}
              value={chosen.get(id) ?? null}
              onChange={(gross) => onChange(new Map([...chosen, [id, gross]]))}
            />
          )}
        </FieldRow>
      ))}
    </section>
  )
}

/** What the command says of them; nothing when there is no deposit to choose from. */
export const deductionsInput = (deposits: readonly DeductibleDeposit[], chosen: ChosenDeductions) =>
  deposits.length === 0
    ? {}
    : {
        deductions: [...chosen].map(([deposit, gross]) => ({
          deposit,
          ...(gross === null || gross <= 0 ? {} : { gross }),
        })),
      }

type Taken = readonly { deposit: string; gross: Cents }[]

/** What the draft takes: an amount only where it is less than all that is left. */
export const chosenIn = (deposits: readonly DeductibleDeposit[], taken: Taken = []): ChosenDeductions =>
  new Map(
    taken.map(({ deposit, gross }) => {
      const left = deposits.find(({ id }) => id === deposit)?.left
      return [deposit, left === gross ? null : gross]
    }),
  )
