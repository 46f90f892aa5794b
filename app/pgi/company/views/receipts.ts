import { z } from 'zod'
import type { Day } from '#base/dates.ts'
import { type Cents, cents, minus, sumOf } from '#base/money.ts'
import { zDay } from '#base/schema.ts'
import { byText } from '#base/sorting.ts'
import { type PaymentMethod, paymentMethod } from '../../treasury/commands.ts'
import type { Receipt } from '../../treasury/state.ts'
import type { Company } from '../company.ts'
import { isWithin, type Named, namedParty, zPartyCode } from './named.ts'
import { matchingOf } from './open-items.ts'
import { entryOfItem } from './party-ledger.ts'
import { column, columns, view } from './view.ts'

export type ReceiptRow = {
  readonly id: string
  readonly date: Day
  /** Whose account it is on now. */
  readonly customer: Named
  /** The account it was first put on by mistake; null when it never moved. */
  readonly movedFrom: Named | null
  /** The item that stands for it on the account, the one to match. */
  readonly item: string
  readonly amount: Cents
  readonly allocated: Cents
  /** What no invoice is matched with yet. */
  readonly unallocated: Cents
  readonly method: PaymentMethod
  readonly reference: string
  readonly label: string
  readonly letter: string | null
  readonly matching: string | null
  readonly transferred: boolean
  readonly entry: string | null
  readonly sources: readonly string[]
}

/** Règlements reçus, the latest first. */
export const receipts = view({
  args: z.object({
    customer: zPartyCode.optional(),
    method: paymentMethod.optional(),
    from: zDay.optional(),
    to: zDay.optional(),
    unallocatedOnly: z.boolean().optional(),
  }),
  run(company, { customer, method, from, to, unallocatedOnly }) {
    const rows: ReceiptRow[] = []
    for (const id of company.treasury.receiptIds) {
      const receipt = company.treasury.receipts.get(id)
      if (!receipt || !isWithin(receipt.date, { from, to })) continue
      if (customer !== undefined && receipt.customer !== customer) continue
      if (method !== undefined && receipt.method !== method) continue
      const row = rowOf(company, receipt)
      if (!unallocatedOnly || row.unallocated > 0) rows.push(row)
    }
    const rank = ({ id }: ReceiptRow): number => Number(id.slice('receipt-'.length))
    rows.sort((left, right) => byText(right.date, left.date) || rank(right) - rank(left))
    return {
      rows,
      count: rows.length,
      total: sumOf(rows, (row) => row.amount),
      unallocated: sumOf(rows, (row) => row.unallocated),
    }
  },
  table: {
    columns: [
      column('date', 'day'),
      ...columns('text', 'customer.code', 'customer.name', 'method', 'reference', 'label'),
      ...columns('money', 'amount', 'allocated', 'unallocated'),
      ...columns('text', 'letter', 'entry'),
    ],
    rows: ({ rows }) => rows,
  },
})

function rowOf(company: Company, receipt: Receipt): ReceiptRow {
  const matching = matchingOf(company, receipt.item)
  const unallocated = cents(Math.abs(company.treasury.items.get(receipt.item)?.left ?? 0))
  const entry = entryOfItem(company, receipt.receipt)
  const first = receipt.reassignments[0]
  return {
    id: receipt.receipt,
    date: receipt.date,
    customer: namedParty(company, receipt.customer),
    movedFrom: first ? namedParty(company, first.from) : null,
    item: receipt.item,
    amount: receipt.amount,
    allocated: minus(receipt.amount, unallocated),
    unallocated,
    method: receipt.method,
    reference: receipt.reference,
    label: receipt.label,
    letter: matching?.letter ?? null,
    matching: matching?.matching ?? null,
    transferred: entry !== null,
    entry,
    sources: [receipt.receipt, ...receipt.reassignments.map(({ reassignment }) => reassignment)],
  }
}
