import { z } from 'zod'
import type { Day } from '#base/dates.ts'
import { type Cents, sumOf } from '#base/money.ts'
import { zDay } from '#base/schema.ts'
import { byText } from '#base/sorting.ts'
import type { Company } from '../company.ts'
import { byName, type Named, namedParty, zPartyCode } from './named.ts'
import {
  customersWithItems,
  type ItemKind,
  kindOfItem,
  type OpenItem,
  openItemsAt,
  type Reminded,
  remindersAt,
} from './open-items.ts'
import { column, columns, view } from './view.ts'

export type ScheduleRow = {
  readonly item: string
  readonly kind: ItemKind
  readonly customer: Named
  /** Null for what is not an invoice. */
  readonly invoice: { readonly id: string; readonly number: string; readonly date: Day } | null
  readonly reference: string
  readonly label: string
  readonly date: Day
  /** Null for a credit. */
  readonly dueDate: Day | null
  readonly daysLate: number
  /** As it was at first, signed: negative for a credit. */
  readonly amount: Cents
  /** What is left of it. */
  readonly balance: Cents
  /** 0 while nobody was reminded; 1 courteous, 2 firm, 3 formal notice. */
  readonly reminderLevel: number
  readonly lastReminder: Day | null
  readonly status: 'notDue' | 'late' | 'credit'
  readonly sources: readonly string[]
}

export function scheduleRow(company: Company, open: OpenItem, reminded: Reminded | undefined): ScheduleRow {
  const { item, balance, dueDate, daysLate } = open
  const kind = kindOfItem(item.item)
  return {
    item: item.item,
    kind,
    customer: namedParty(company, item.customer),
    invoice: kind === 'invoice' ? { id: item.item, number: item.reference, date: item.date } : null,
    reference: item.reference,
    label: item.label,
    date: item.date,
    dueDate,
    daysLate,
    amount: item.amount,
    balance,
    reminderLevel: reminded?.level ?? 0,
    lastReminder: reminded?.last ?? null,
    status: balance < 0 ? 'credit' : daysLate > 0 ? 'late' : 'notDue',
    sources: [item.item],
  }
}

/** Échéancier clients: everything open on that day, by due date; credits, which are never due, come last. */
export const receivablesSchedule = view({
  args: z.object({ at: zDay, customer: zPartyCode.optional(), lateOnly: z.boolean().optional() }),
  run(company, { at, customer, lateOnly }) {
    const reminded = remindersAt(company, at)
    const codes = customer === undefined ? customersWithItems(company) : [customer]
    const rows = codes
      .flatMap((code) => openItemsAt(company, code, at))
      .filter(({ daysLate }) => !lateOnly || daysLate > 0)
      .map((open) => scheduleRow(company, open, reminded.get(open.item.item)))
      .sort(byDueDate)
    return { at, rows, total: sumOf(rows, (row) => row.balance) }
  },
  table: {
    columns: [
      ...columns('text', 'customer.code', 'customer.name', 'kind', 'reference'),
      ...columns('day', 'date', 'dueDate'),
      column('daysLate', 'count'),
      ...columns('money', 'amount', 'balance'),
      column('reminderLevel', 'count'),
      column('lastReminder', 'day'),
      column('status'),
    ],
    rows: ({ rows }) => rows,
  },
})

const byDueDate = (left: ScheduleRow, right: ScheduleRow): number =>
  byText(left.dueDate ?? '9999', right.dueDate ?? '9999') ||
  byName(left.customer, right.customer) ||
  byText(left.item, right.item)
