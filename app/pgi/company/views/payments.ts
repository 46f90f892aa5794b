import { z } from 'zod'
import type { Day } from '#base/dates.ts'
import { type Cents, minus, sumOf, ZERO } from '#base/money.ts'
import { zDay } from '#base/schema.ts'
import { byText } from '#base/sorting.ts'
import { type DisbursementMethod, disbursementMethod } from '../../treasury/commands.ts'
import type { Payment } from '../../treasury/state.ts'
import type { Company } from '../company.ts'
import { isWithin, type Named, namedParty, zSupplierCode } from './named.ts'
import { matchingOf } from './open-items.ts'
import { entryOfItem } from './party-ledger.ts'
import { column, columns, view } from './view.ts'

export type PaymentRow = {
  readonly id: string
  readonly date: Day
  readonly supplier: Named
  readonly amount: Cents
  readonly allocated: Cents
  /** What no invoice is matched with yet. */
  readonly unallocated: Cents
  readonly method: DisbursementMethod
  readonly reference: string
  readonly label: string
  /** Of a trade note, and the day the bank paid it. */
  readonly dueDate: Day | null
  readonly paidOn: Day | null
  readonly letter: string | null
  readonly entry: string | null
  readonly sources: readonly string[]
}

/** Règlements aux fournisseurs, the latest first. */
export const payments = view({
  args: z.object({
    supplier: zSupplierCode.optional(),
    method: disbursementMethod.optional(),
    from: zDay.optional(),
    to: zDay.optional(),
  }),
  run(company, { supplier, method, from, to }) {
    const rows = [...company.treasury.paymentIds]
      .flatMap((id) => company.treasury.payments.get(id) ?? [])
      .filter((payment) => isWithin(payment.date, { from, to }))
      .filter((payment) => supplier === undefined || payment.supplier === supplier)
      .filter((payment) => method === undefined || payment.method === method)
      .map((payment) => rowOf(company, payment))
    const rank = ({ id }: PaymentRow): number => Number(id.slice('payment-'.length))
    rows.sort((left, right) => byText(right.date, left.date) || rank(right) - rank(left))
    return { rows, count: rows.length, total: sumOf(rows, (row) => row.amount) }
  },
  table: {
    columns: [
      column('date', 'day'),
      ...columns('text', 'supplier.code', 'supplier.name', 'method', 'reference', 'label'),
      ...columns('money', 'amount', 'allocated', 'unallocated'),
      ...columns('day', 'dueDate', 'paidOn'),
      ...columns('text', 'letter', 'entry'),
    ],
    rows: ({ rows }) => rows,
  },
})

function rowOf(company: Company, payment: Payment): PaymentRow {
  const { payment: id, date, amount, method, reference, label, dueDate, settled } = payment
  const unallocated = company.treasury.items.get(id)?.left ?? ZERO
  return {
    id,
    date,
    supplier: namedParty(company, payment.supplier),
    amount,
    allocated: minus(amount, unallocated),
    unallocated,
    method,
    reference,
    label,
    dueDate: dueDate ?? null,
    paidOn: settled?.date ?? null,
    letter: matchingOf(company, id)?.letter ?? null,
    entry: entryOfItem(company, id),
    sources: settled ? [id, settled.settlement] : [id],
  }
}
