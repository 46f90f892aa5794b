import { z } from 'zod'
import type { Day } from '#base/dates.ts'
import { type Cents, cents, sumOf } from '#base/money.ts'
import { zDay } from '#base/schema.ts'
import type { Company } from '../company.ts'
import { outstandingOf } from '../outstanding.ts'
import { partiesWith } from './customers.ts'
import { byName, partySource } from './named.ts'
import { openItemsAt, type Reminded, remindersAt } from './open-items.ts'
import { column, columns, view } from './view.ts'

export type CreditRow = {
  readonly code: string
  readonly name: string
  readonly city: string
  readonly salesperson: string | null
  /** Encours: what is owed or will be. */
  readonly outstanding: Cents
  /** Null when no limit was set. */
  readonly creditLimit: Cents | null
  /** By how much the limit is exceeded; nil within it. */
  readonly excess: Cents
  /** The overdue part of the invoices. */
  readonly late: Cents
  readonly lateCount: number
  readonly openCount: number
  /** Of the oldest overdue invoice; nil when nothing is late. */
  readonly daysLate: number
  /** The highest reminder sent about what is still overdue; 0 when there was none. */
  readonly reminderLevel: number
  readonly lastReminder: Day | null
  readonly status: 'exceeded' | 'late' | 'sound'
  readonly sources: readonly string[]
}

/** Suivi du risque client: each customer's encours beside its limit, and what is late of it, on a day. */
export const creditWatch = view({
  args: z.object({ at: zDay, exceededOnly: z.boolean().optional() }),
  run(company, { at, exceededOnly = false }) {
    const reminded = remindersAt(company, at)
    const rows = partiesWith(company, 'customer', false)
      .map((party) => creditRow(company, party.code, at, reminded))
      .filter((row) => row !== null)
      .filter(({ outstanding, excess }) => (exceededOnly ? excess > 0 : outstanding !== 0))
      .sort(byName)
    return { at, rows, outstanding: sumOf(rows, (row) => row.outstanding), late: sumOf(rows, (row) => row.late) }
  },
  table: {
    columns: [
      ...columns('text', 'code', 'name', 'city', 'salesperson'),
      ...columns('money', 'outstanding', 'creditLimit', 'excess', 'late'),
      ...columns('count', 'lateCount', 'openCount', 'daysLate', 'reminderLevel'),
      column('lastReminder', 'day'),
      column('status'),
    ],
    rows: ({ rows }) => rows,
  },
})

function creditRow(company: Company, code: string, at: Day, reminded: ReadonlyMap<string, Reminded>): CreditRow | null {
  const fields = company.crm.parties.get(code)?.fields
  if (!fields) return null
  const open = openItemsAt(company, code, at)
  const late = open.filter(({ daysLate }) => daysLate > 0)
  const reminders = late.flatMap(({ item }) => reminded.get(item.item) ?? [])
  const { total } = outstandingOf(company, code)
  const limit = fields.creditLimit ?? null
  const excess = cents(limit === null ? 0 : Math.max(0, total - limit))
  return {
    code,
    name: fields.name,
    city: fields.billing.city,
    salesperson: fields.salesperson ?? null,
    outstanding: total,
    creditLimit: limit,
    excess,
    late: sumOf(late, ({ balance }) => balance),
    lateCount: late.length,
    openCount: open.filter(({ balance }) => balance > 0).length,
    daysLate: Math.max(0, ...late.map(({ daysLate }) => daysLate)),
    reminderLevel: Math.max(0, ...reminders.map(({ level }) => level)),
    lastReminder: reminders.reduce<Day | null>((last, one) => (last && last > one.last ? last : one.last), null),
    status: excess > 0 ? 'exceeded' : late.length > 0 ? 'late' : 'sound',
    sources: [partySource(code), ...open.map(({ item }) => item.item)],
  }
}
