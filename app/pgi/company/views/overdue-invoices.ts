import { z } from 'zod'
import type { Day } from '#base/dates.ts'
import { type Cents, cents, minus, sumOf } from '#base/money.ts'
import { zDay } from '#base/schema.ts'
import { byText } from '#base/sorting.ts'
import { byName, type Named, namedParty, zPartyCode } from './named.ts'
import { customersWithItems, kindOfItem, openItemsAt, remindersAt } from './open-items.ts'
import { column, columns, view } from './view.ts'

export type OverdueRow = {
  readonly customer: Named
  readonly invoice: { readonly id: string; readonly number: string; readonly date: Day }
  readonly dueDate: Day
  /** At least 1. */
  readonly daysLate: number
  readonly amount: Cents
  readonly paid: Cents
  readonly balance: Cents
  readonly reminderLevel: number
  readonly lastReminder: Day | null
  readonly sources: readonly string[]
}

/** Factures échues non soldées, by customer's name then due date. `of` keeps these customers only. */
export const overdueInvoices = view({
  args: z.object({ at: zDay, of: z.array(zPartyCode).optional() }),
  run(company, { at, of }) {
    const reminded = remindersAt(company, at)
    const rows: OverdueRow[] = []
    for (const code of of ? [...new Set(of)] : customersWithItems(company)) {
      for (const { item, balance, dueDate, daysLate } of openItemsAt(company, code, at)) {
        if (dueDate === null || daysLate === 0 || kindOfItem(item.item) !== 'invoice') continue
        const reminder = reminded.get(item.item)
        rows.push({
          customer: namedParty(company, code),
          invoice: { id: item.item, number: item.reference, date: item.date },
          dueDate,
          daysLate,
          amount: item.amount,
          paid: minus(item.amount, balance),
          balance,
          reminderLevel: reminder?.level ?? 0,
          lastReminder: reminder?.last ?? null,
          sources: [item.item],
        })
      }
    }
    rows.sort(
      (left, right) =>
        byName(left.customer, right.customer) ||
        byText(left.dueDate, right.dueDate) ||
        byText(left.invoice.number, right.invoice.number),
    )
    return { at, rows, count: rows.length, total: cents(sumOf(rows, (row) => row.balance)) }
  },
  table: {
    columns: [
      ...columns('text', 'customer.code', 'customer.name', 'invoice.number'),
      ...columns('day', 'invoice.date', 'dueDate'),
      column('daysLate', 'count'),
      ...columns('money', 'amount', 'paid', 'balance'),
      column('reminderLevel', 'count'),
      column('lastReminder', 'day'),
    ],
    rows: ({ rows }) => rows,
  },
})
