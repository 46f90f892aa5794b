import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { Day } from '#base/dates.ts'
import { type Cents, cents, minus, sumOf, ZERO } from '#base/money.ts'
import type { DisbursementMethod, PayableRow } from '#pgi'
import { listOf } from '#wording/formats.ts'
import { PAYMENT_METHODS } from '#wording/pgi/kinds.ts'
import { Amount } from '../amount.tsx'
import { EmptyState } from '../empty-state.tsx'
import { DayField } from '../fields/day-field.tsx'
import { FieldRow } from '../fields/field-row.tsx'
import { AmountField } from '../fields/number-field.tsx'
import { usePgi } from './facts.tsx'
import classes from './pgi.module.css'
import { AllocationTable } from './receipt-form.tsx'
import { RefusalNote } from './refusal-note.tsx'
import { SupplierChoice } from './supplier-choice.tsx'
import { useCommand } from './use-command.ts'

export type PaymentFormProps = {
  suppliers: readonly { code: string; name: string; city: string; method: DisbursementMethod }[]
  supplier: string | null
  items: readonly PayableRow[]
  held: readonly PayableRow[]
  chosen: readonly string[]
}

const METHODS = (['transfer', 'cheque', 'card', 'directDebit', 'tradeNote'] as const).map((value) => ({
  value,
  label: PAYMENT_METHODS[value],
}))
const isMethod = (value: string): value is DisbursementMethod => METHODS.some((each) => each.value === value)

/** A payment to a supplier and the invoices it settles; what is not good to pay is not offered. */
export function PaymentForm({ suppliers, supplier, items, held, chosen }: PaymentFormProps) {
  const { today, to } = usePgi()
  const navigate = useNavigate()
  const asked = items.filter(({ item }) => chosen.includes(item))
  const usual = suppliers.find(({ code }) => code === supplier)?.method
  const [date, setDate] = useState<Day | null>(today)
  const [dueDate, setDueDate] = useState<Day | null>(null)
  const [amount, setAmount] = useState<Cents | null>(asked.length > 0 ? sumOf(asked, ({ balance }) => balance) : null)
  const [by, setBy] = useState<DisbursementMethod>(usual ?? 'transfer')
  const [reference, setReference] = useState('')
  const [parts, setParts] = useState<ReadonlyMap<string, Cents>>(
    () => new Map(asked.map(({ item, balance }) => [item, balance])),
  )
  const command = useCommand({ onDone: () => navigate(to(`lettrage/${supplier}`)) })
  const put = (item: string, part: Cents | null) => {
    const next = new Map(parts)
    if (part === null || part === 0) next.delete(item)
    else next.set(item, part)
    setParts(next)
  }
  const allocated = sumOf(parts.values(), (part) => part)
  const left = minus(amount ?? ZERO, allocated)
  const submit = () => {
    if (supplier === null || amount === null) return
    command.send({
      type: 'payment.record',
      supplier,
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
          <SupplierChoice suppliers={suppliers} supplier={supplier} />
          <DayField label="Payé le" value={date} onChange={setDate} until={today} opensAt={today} required />
          <AmountField label="Montant payé" value={amount} onChange={setAmount} required />
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
            description="N° du virement, du chèque, de l’effet."
            required
            maxLength={200}
            value={reference}
            onChange={(event) => setReference(event.currentTarget.value)}
          />
        </FieldRow>
      </section>
      <section className={classes.card}>
        <h2>Factures payées</h2>
        {supplier === null ? (
          <p className={classes.hint}>
            {'Choisissez le fournisseur\u202f: ses factures bonnes à payer apparaîtront ici.'}
          </p>
        ) : items.length === 0 ? (
          <EmptyState title="Aucune facture bonne à payer">
            Le règlement restera au débit de son compte, à lettrer plus tard.
          </EmptyState>
        ) : (
          <AllocationTable items={items} parts={parts} room={left} onPut={put} />
        )}
        {held.length > 0 && (
          <p className={classes.hint}>
            {`Retenues tant que le bon à payer n’est pas donné\u202f: ${listOf(held.map((row) => row.reference))}.`}
          </p>
        )}
      </section>
      <div className={classes.stickyBar} role="status">
        <dl>
          <div>
            <dt>Payé</dt>
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
          <Button type="submit" loading={command.pending} disabled={supplier === null}>
            Enregistrer le règlement
          </Button>
        </div>
      </div>
    </form>
  )
}
