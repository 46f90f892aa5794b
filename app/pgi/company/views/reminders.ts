import { z } from 'zod'
import type { Day } from '#base/dates.ts'
import { type Cents, sumOf, ZERO } from '#base/money.ts'
import { type Named, namedParty, zPartyCode } from './named.ts'
import { column, columns, view } from './view.ts'

export type ReminderRow = {
  /** Among all the company’s, counted from 0. */
  readonly rank: number
  readonly date: Day
  readonly customer: Named
  readonly level: number
  readonly channel: 'letter' | 'mail' | 'phone'
  readonly items: readonly { readonly item: string; readonly reference: string }[]
  /** What is still open today of the items it named. */
  readonly balance: Cents
  readonly sources: readonly string[]
}

/** Relances envoyées, oldest first. */
export const reminders = view({
  args: z.object({ customer: zPartyCode.optional() }),
  run(company, { customer }) {
    const { items, reminders } = company.treasury
    const rows = [...reminders]
      .map((reminder, rank) => ({ ...reminder, rank }))
      .filter((reminder) => customer === undefined || reminder.customer === customer)
      .map(
        (reminder): ReminderRow => ({
          rank: reminder.rank,
          date: reminder.date,
          customer: namedParty(company, reminder.customer),
          level: reminder.level,
          channel: reminder.channel,
          items: reminder.items.map((item) => ({ item, reference: items.get(item)?.reference ?? item })),
          balance: sumOf(reminder.items, (item) => items.get(item)?.left ?? ZERO),
          sources: [...reminder.items],
        }),
      )
    return { rows }
  },
  table: {
    columns: [
      column('date', 'day'),
      ...columns('text', 'customer.code', 'customer.name'),
      column('level', 'count'),
      column('channel'),
      column('balance', 'money'),
    ],
    rows: ({ rows }) => rows,
  },
})
