import { z } from 'zod'
import { type Day, daysBetween } from '#base/dates.ts'
import { type Cents, sumOf } from '#base/money.ts'
import { zDay } from '#base/schema.ts'
import { byText } from '#base/sorting.ts'
import type { Company } from '../company.ts'
import { type Named, namedParty } from './named.ts'
import { column, columns, view } from './view.ts'

export const tradeNoteSide = z.enum(['payable', 'receivable'])

export type TradeNoteRow = {
  /** The payment, or the receipt, that it is. */
  readonly id: string
  readonly side: z.infer<typeof tradeNoteSide>
  readonly party: Named
  readonly reference: string
  readonly date: Day
  readonly dueDate: Day
  readonly daysLate: number
  readonly amount: Cents
  /** `remitted`: at the bank, which has not credited it yet. */
  readonly status: 'waiting' | 'due' | 'remitted' | 'settled'
  /** The day the bank paid it, or credited it. */
  readonly settledOn: Day | null
  /** The slip that took it to the bank. */
  readonly remittance: string | null
  readonly sources: readonly string[]
}

/** Effets à payer (403) et à recevoir (413), by due date; those that are settled come last. */
export const tradeNotes = view({
  args: z.object({ at: zDay, side: tradeNoteSide.optional() }),
  run(company, { at, side }) {
    const rows = [...payablesOf(company, at), ...receivablesOf(company, at)]
      .filter((row) => row.date <= at && (side === undefined || row.side === side))
      .sort(
        (left, right) =>
          Number(left.status === 'settled') - Number(right.status === 'settled') ||
          byText(left.dueDate, right.dueDate) ||
          byText(left.id, right.id),
      )
    const open = rows.filter(({ status }) => status !== 'settled')
    const sum = (of: TradeNoteRow['side']) =>
      sumOf(
        open.filter((row) => row.side === of),
        ({ amount }) => amount,
      )
    return { at, rows, payable: sum('payable'), receivable: sum('receivable') }
  },
  table: {
    columns: [
      ...columns('text', 'side', 'party.code', 'party.name', 'reference'),
      ...columns('day', 'date', 'dueDate'),
      column('daysLate', 'count'),
      column('amount', 'money'),
      column('status'),
      column('settledOn', 'day'),
    ],
    rows: ({ rows }) => rows,
  },
})

const late = (dueDate: Day, at: Day, isOpen: boolean): number => (isOpen ? Math.max(0, daysBetween(dueDate, at)) : 0)

function payablesOf(company: Company, at: Day): TradeNoteRow[] {
  return [...company.treasury.paymentIds].flatMap((id): TradeNoteRow[] => {
    const payment = company.treasury.payments.get(id)
    if (payment?.method !== 'tradeNote' || payment.dueDate === undefined) return []
    const { supplier, reference, date, dueDate, amount, settled } = payment
    const isSettled = settled !== undefined && settled.date <= at
    return [
      {
        id,
        side: 'payable',
        party: namedParty(company, supplier),
        reference,
        date,
        dueDate,
        daysLate: late(dueDate, at, !isSettled),
        amount,
        status: isSettled ? 'settled' : dueDate <= at ? 'due' : 'waiting',
        settledOn: isSettled ? settled.date : null,
        remittance: null,
        sources: isSettled ? [id, settled.settlement] : [id],
      },
    ]
  })
}

function receivablesOf(company: Company, at: Day): TradeNoteRow[] {
  const { receiptIds, receipts, remitted, remittances } = company.treasury
  return [...receiptIds].flatMap((id): TradeNoteRow[] => {
    const receipt = receipts.get(id)
    if (receipt?.method !== 'tradeNote' || receipt.dueDate === undefined) return []
    const { customer, reference, date, dueDate, amount } = receipt
    const slip = remittances.get(remitted.get(id) ?? '')
    const taken = slip && slip.date <= at ? slip : undefined
    const credited = taken?.credited && taken.credited.date <= at ? taken.credited : undefined
    const status = credited ? 'settled' : taken ? 'remitted' : dueDate <= at ? 'due' : 'waiting'
    return [
      {
        id,
        side: 'receivable',
        party: namedParty(company, customer),
        reference,
        date,
        dueDate,
        daysLate: late(dueDate, at, !credited),
        amount,
        status,
        settledOn: credited?.date ?? null,
        remittance: taken?.remittance ?? null,
        sources: [id, ...(taken ? [taken.remittance] : []), ...(credited ? [credited.bankCredit] : [])],
      },
    ]
  })
}
