import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { Day } from '#base/dates.ts'
import { type Cents, cents, minus, sumOf, ZERO } from '#base/money.ts'
import type { ScheduleRow } from '#pgi'
import { shortDay } from '#wording/formats.ts'
import { daysShort, PAYMENT_METHODS, type PaymentMethod } from '#wording/pgi/kinds.ts'
import { Amount } from '../amount.tsx'
import { EmptyState } from '../empty-state.tsx'
import { DayField } from '../fields/day-field.tsx'
import { FieldRow } from '../fields/field-row.tsx'
import { AmountField } from '../fields/number-field.tsx'
import { allocateOldestFirst } from './allocate-receipt.ts'
import { CustomerChoice, type CustomerOption } from './customer-choice.tsx'
import { usePgi } from './facts.tsx'
import classes from './pgi.module.css'
import { RefusalNote } from './refusal-note.tsx'
import { TableFrame } from './table-frame.tsx'
import { useCommand } from './use-command.ts'

export type ReceiptFormProps = {
  customers: readonly CustomerOption[]
  customer: string | null
  method: PaymentMethod | null
  items: readonly ScheduleRow[]
  chosen: readonly string[]
}

const METHODS = Object.entries(PAYMENT_METHODS).map(([value, label]) => ({ value, label }))
const isMethod = (value: string): value is PaymentMethod => Object.hasOwn(PAYMENT_METHODS, value)

/** A receipt and the invoices it pays; what is left to allocate is told as one types. */
export function ReceiptForm({ customers, customer, method, items, chosen }: ReceiptFormProps) {
  const { today, to } = usePgi()
  const navigate = useNavigate()
  const asked = items.filter(({ item }) => chosen.includes(item))
  const [date, setDate] = useState<Day | null>(today)
  const [dueDate, setDueDate] = useState<Day | null>(null)
  const [amount, setAmount] = useState<Cents | null>(asked.length > 0 ? sumOf(asked, ({ balance }) => balance) : null)
  const [by, setBy] = useState<PaymentMethod>(method ?? 'transfer')
  const [reference, setReference] = useState('')
  const [parts, setParts] = useState<ReadonlyMap<string, Cents>>(
    () => new Map(asked.map(({ item, balance }) => [item, balance])),
  )
  const command = useCommand({ onDone: () => navigate(to(`lettrage/${customer}`)) })
  const put = (item: string, part: Cents | null) => {
    const next = new Map(parts)
    if (part === null || part === 0) next.delete(item)
    else next.set(item, part)
    setParts(next)
  }
  const allocated = sumOf(parts.values(), (part) => part)
  const left = minus(amount ?? ZERO, allocated)

  const submit = () => {
    if (customer === null || amount === null) return
    command.send({
      type: 'receipt.record',
      customer,
      amount,
      method: by,
      reference: reference.trim(),
      ...(date ? { date } : {}),
      ...(by === 'tradeNote' && dueDate ? { dueDate } : {}),
      allocations: [...parts].map(([item, part]) => ({ item, amount: part })),
    })
  }

  return (
    <form
      className={classes.stack}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <RefusalNote said={command.refused?.said} />
      <section className={classes.card}>
        <FieldRow>
          <CustomerChoice customers={customers} customer={customer} />
          <DayField label="Reçu le" value={date} onChange={setDate} until={today} opensAt={today} required />
          <AmountField label="Montant reçu" value={amount} onChange={setAmount} required />
          <NativeSelect
            label="Mode"
            data={METHODS}
            value={by}
            onChange={({ currentTarget: { value } }) => isMethod(value) && setBy(value)}
          />
          {by === 'tradeNote' && (
            <DayField label="Échéance de l’effet" value={dueDate} onChange={setDueDate} opensAt={today} required />
          )}
          <TextInput
            label="Référence"
            description="N° du chèque, libellé du virement, n° de l’effet."
            required
            maxLength={200}
            value={reference}
            onChange={(event) => setReference(event.currentTarget.value)}
          />
        </FieldRow>
      </section>
      <section className={classes.card}>
        <div className={classes.cardHead}>
          <h2>Affectation</h2>
          {items.length > 0 && (
            <Button
              variant="default"
              size="compact-sm"
              disabled={!amount}
              onClick={() => setParts(allocateOldestFirst(amount ?? ZERO, items))}
            >
              Affecter aux plus anciennes
            </Button>
          )}
        </div>
        {customer === null ? (
          <p className={classes.hint}>{'Choisissez le client\u202f: ses factures ouvertes apparaîtront ici.'}</p>
        ) : items.length === 0 ? (
          <EmptyState title="Aucune facture ouverte">
            Ce client ne doit rien. Le règlement restera au crédit de son compte, à lettrer plus tard.
          </EmptyState>
        ) : (
          <AllocationTable items={items} parts={parts} room={left} onPut={put} />
        )}
      </section>
      <div className={classes.stickyBar} role="status">
        <dl>
          <div>
            <dt>Reçu</dt>
            <dd>
              <Amount value={amount ?? ZERO} />
            </dd>
          </div>
          <div>
            <dt>Affecté</dt>
            <dd>
              <Amount value={allocated} />
            </dd>
          </div>
          <div>
            <dt>{left < 0 ? 'Affecté en trop' : 'Reste à affecter'}</dt>
            <dd className={left < 0 ? classes.alert : undefined}>
              <Amount value={cents(Math.abs(left))} />
            </dd>
          </div>
        </dl>
        <div className={classes.end}>
          <Button type="submit" loading={command.pending} disabled={customer === null}>
            Enregistrer le règlement
          </Button>
        </div>
      </div>
    </form>
  )
}

/** The open lines of an account, and what the money typed settles of each. */
export function AllocationTable({
  items,
  parts,
  room,
  onPut,
}: {
  items: readonly Pick<ScheduleRow, 'item' | 'reference' | 'dueDate' | 'daysLate' | 'balance'>[]
  parts: ReadonlyMap<string, Cents>
  room: Cents
  onPut: (item: string, part: Cents | null) => void
}) {
  return (
    <TableFrame label="Factures ouvertes">
      <table className={classes.table}>
        <caption className="visually-hidden">Factures ouvertes</caption>
        <thead>
          <tr>
            <th scope="col">Pièce</th>
            <th scope="col">Échéance</th>
            <th scope="col" data-align="end">
              Retard
            </th>
            <th scope="col" data-align="end">
              Restant dû
            </th>
            <th scope="col" data-align="end">
              Affecté
            </th>
            <th scope="col" data-align="end">
              Reste après
            </th>
            <th scope="col">
              <span className="visually-hidden">Solder</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((row) => {
            const part = parts.get(row.item) ?? ZERO
            const after = minus(row.balance, part)
            return (
              <tr key={row.item} data-selected={part > 0 || undefined}>
                <th scope="row">{row.reference}</th>
                <td>{row.dueDate ? shortDay(row.dueDate) : ''}</td>
                <td data-align="end">{daysShort(row.daysLate)}</td>
                <td data-align="end">
                  <Amount value={row.balance} form="bare" />
                </td>
                <td className={classes.amountCell}>
                  <AmountField
                    label={<span className="visually-hidden">{`Montant affecté à ${row.reference}`}</span>}
                    value={parts.get(row.item) ?? null}
                    onChange={(value) => onPut(row.item, value)}
                    error={after < 0 ? 'plus que le dû' : undefined}
                  />
                </td>
                <td data-align="end">
                  <Amount value={after} form="bare" zero="dash" />
                </td>
                <td className={classes.fit}>
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    onClick={() =>
                      onPut(row.item, part > 0 ? null : cents(room > 0 ? Math.min(room, row.balance) : row.balance))
                    }
                  >
                    {part > 0 ? 'Retirer' : 'Solder'}
                    <span className="visually-hidden">{` ${row.reference}`}</span>
                  </Button>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </TableFrame>
  )
}
