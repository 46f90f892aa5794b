import { z } from 'zod'
import type { Day } from '#base/dates.ts'
import { type Cents, sumOf } from '#base/money.ts'
import { zDay } from '#base/schema.ts'
import { byText } from '#base/sorting.ts'
import { entryId, entryOf } from '../../accounting/state.ts'
import { type RemittanceKind, remittanceId, remittanceKind } from '../../treasury/commands.ts'
import type { Remittance } from '../../treasury/state.ts'
import type { Company } from '../company.ts'
import { type Named, namedParty } from './named.ts'
import { column, columns, view } from './view.ts'

export type RemittanceRow = {
  readonly id: string
  readonly kind: RemittanceKind
  readonly date: Day
  readonly reference: string
  readonly count: number
  readonly amount: Cents
  /** Trade notes wait for the bank; cheques are credited at once. */
  readonly creditedOn: Day | null
  readonly entry: string | null
  readonly sources: readonly string[]
}

export type RemittedRow = {
  readonly receipt: string
  readonly customer: Named
  readonly reference: string
  readonly date: Day
  readonly dueDate: Day | null
  readonly amount: Cents
  readonly sources: readonly string[]
}

function rowOf({ accounting }: Company, slip: Remittance): RemittanceRow {
  const posted = entryOf(accounting, slip.remittance)
  return {
    id: slip.remittance,
    kind: slip.kind,
    date: slip.date,
    reference: slip.reference,
    count: slip.receipts.length,
    amount: slip.amount,
    creditedOn: slip.kind === 'cheques' ? slip.date : (slip.credited?.date ?? null),
    entry: slip.entry ?? (posted ? entryId(posted.number) : null),
    sources: slip.credited ? [slip.remittance, slip.credited.bankCredit] : [slip.remittance],
  }
}

/** Remises en banque, the latest first. */
export const remittances = view({
  args: z.object({ kind: remittanceKind.optional() }),
  run(company, { kind }) {
    const rows = [...company.treasury.remittances.values()]
      .filter((slip) => kind === undefined || slip.kind === kind)
      .map((slip) => rowOf(company, slip))
    const rank = ({ id }: RemittanceRow): number => Number(id.slice('remittance-'.length))
    rows.sort((left, right) => byText(right.date, left.date) || rank(right) - rank(left))
    return { rows, count: rows.length, total: sumOf(rows, (row) => row.amount) }
  },
  table: {
    columns: [
      column('date', 'day'),
      ...columns('text', 'kind', 'reference'),
      column('count', 'count'),
      column('amount', 'money'),
      column('creditedOn', 'day'),
      column('entry'),
    ],
    rows: ({ rows }) => rows,
  },
})

/** One slip with what it lists: the bordereau. Null when there is none. */
export const remittance = view({
  args: z.object({ remittance: remittanceId }),
  run(company, { remittance: id }): (RemittanceRow & { readonly rows: readonly RemittedRow[] }) | null {
    const slip = company.treasury.remittances.get(id)
    if (!slip) return null
    const rows = slip.receipts.map(({ receipt, customer, reference, amount }): RemittedRow => {
      const known = company.treasury.receipts.get(receipt)
      return {
        receipt,
        customer: namedParty(company, customer),
        reference,
        date: known?.date ?? slip.date,
        dueDate: known?.dueDate ?? null,
        amount,
        sources: [receipt, id],
      }
    })
    return { ...rowOf(company, slip), rows }
  },
  table: {
    columns: [
      ...columns('text', 'customer.code', 'customer.name', 'reference'),
      ...columns('day', 'date', 'dueDate'),
      column('amount', 'money'),
    ],
    rows: (slip) => slip?.rows ?? [],
  },
})

/** What waits to be taken to the bank: cheques (5112) or trade notes (413), the oldest first. */
export const receiptsToRemit = view({
  args: z.object({ at: zDay, kind: remittanceKind.optional() }),
  run(company, { at, kind = 'cheques' }) {
    const { receiptIds, receipts, remitted } = company.treasury
    const method = kind === 'cheques' ? 'cheque' : 'tradeNote'
    const rows: RemittedRow[] = []
    for (const id of receiptIds) {
      const receipt = receipts.get(id)
      if (receipt?.method !== method || receipt.date > at || remitted.has(id)) continue
      const { customer, reference, date, dueDate, amount } = receipt
      const named = namedParty(company, customer)
      rows.push({ receipt: id, customer: named, reference, date, dueDate: dueDate ?? null, amount, sources: [id] })
    }
    rows.sort((left, right) => byText(left.date, right.date) || byText(left.receipt, right.receipt))
    return { at, kind, rows, count: rows.length, total: sumOf(rows, (row) => row.amount) }
  },
  table: {
    columns: [
      ...columns('text', 'customer.code', 'customer.name', 'reference'),
      ...columns('day', 'date', 'dueDate'),
      column('amount', 'money'),
    ],
    rows: ({ rows }) => rows,
  },
})
