import { z } from 'zod'
import { type Cents, cents, plus, sumOf } from '#base/money.ts'
import { zDay } from '#base/schema.ts'
import { byName, type Named, namedParty, zPartyCode } from './named.ts'
import { customersWithItems, type OpenItem, openItemsAt } from './open-items.ts'
import { column, columns, view } from './view.ts'

export type AgedFigures = {
  readonly notDue: Cents
  readonly late1to30: Cents
  readonly late31to60: Cents
  readonly late61to90: Cents
  readonly lateOver90: Cents
  /** What is owed: the five before. */
  readonly total: Cents
  /** Credit notes and receipts that nothing is matched with: negative or nil. */
  readonly credits: Cents
  /** Balance of the account: total + credits. */
  readonly balance: Cents
}
/** The items that each figure adds up, by the name of the figure. */
export type AgedItems = Readonly<Record<Bucket | 'credits', readonly string[]>>
export type AgedRow = AgedFigures & {
  readonly customer: Named
  readonly items: AgedItems
  readonly sources: readonly string[]
}

type Bucket = 'notDue' | 'late1to30' | 'late31to60' | 'late61to90' | 'lateOver90'

function bucketOf(daysLate: number): Bucket {
  if (daysLate <= 0) return 'notDue'
  if (daysLate <= 30) return 'late1to30'
  if (daysLate <= 60) return 'late31to60'
  return daysLate <= 90 ? 'late61to90' : 'lateOver90'
}

/** Balance âgée: what each customer owes on that day, by how long it is overdue. Customers who owe and are owed nothing are left out. */
export const agedReceivables = view({
  args: z.object({ at: zDay, customer: zPartyCode.optional() }),
  run(company, { at, customer }) {
    const rows: AgedRow[] = []
    for (const code of customer === undefined ? customersWithItems(company) : [customer]) {
      const open = openItemsAt(company, code, at)
      if (open.length === 0) continue
      const { figures, items } = aged(open, 1)
      rows.push({ customer: namedParty(company, code), ...figures, items, sources: open.map(({ item }) => item.item) })
    }
    rows.sort((left, right) => byName(left.customer, right.customer))
    return { at, rows, totals: totalOf(rows) }
  },
  table: {
    columns: [
      ...columns('text', 'customer.code', 'customer.name'),
      ...columns('money', 'notDue', 'late1to30', 'late31to60', 'late61to90', 'lateOver90', 'total', 'credits'),
      column('balance', 'money'),
    ],
    rows: ({ rows }) => rows,
  },
})

/** By age, what is owed; `sign` is that of what is owed: 1 by a customer, −1 to a supplier. */
export function aged(open: readonly OpenItem[], sign: 1 | -1): { figures: AgedFigures; items: AgedItems } {
  const sums = { notDue: 0, late1to30: 0, late31to60: 0, late61to90: 0, lateOver90: 0, credits: 0 }
  const items: Record<keyof typeof sums, string[]> = {
    notDue: [],
    late1to30: [],
    late31to60: [],
    late61to90: [],
    lateOver90: [],
    credits: [],
  }
  for (const { item, balance, daysLate } of open) {
    const owed = sign * balance
    const age = owed < 0 ? 'credits' : bucketOf(daysLate)
    sums[age] += owed
    items[age].push(item.item)
  }
  return { figures: complete(sums), items }
}

function complete(sums: Record<Bucket | 'credits', number>): AgedFigures {
  const { notDue, late1to30, late31to60, late61to90, lateOver90, credits } = sums
  const total = notDue + late1to30 + late31to60 + late61to90 + lateOver90
  return {
    notDue: cents(notDue),
    late1to30: cents(late1to30),
    late31to60: cents(late31to60),
    late61to90: cents(late61to90),
    lateOver90: cents(lateOver90),
    total: cents(total),
    credits: cents(credits),
    balance: plus(cents(total), cents(credits)),
  }
}

export const totalOf = (rows: readonly AgedFigures[]): AgedFigures =>
  complete({
    notDue: sumOf(rows, (row) => row.notDue),
    late1to30: sumOf(rows, (row) => row.late1to30),
    late31to60: sumOf(rows, (row) => row.late31to60),
    late61to90: sumOf(rows, (row) => row.late61to90),
    lateOver90: sumOf(rows, (row) => row.lateOver90),
    credits: sumOf(rows, (row) => row.credits),
  })
