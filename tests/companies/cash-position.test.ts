/** The cash position of each company lets expect what its schedules say, and nothing else. */
import { expect, test } from 'vitest'
import { addDays, day } from '#base/dates.ts'
import { sumOf, ZERO } from '#base/money.ts'
import { ask } from '#pgi'
import { findCompany } from '#services/catalogue/companies.server.ts'

/** The day after the history of each ends. */
const AT = day('2026-03-16')

test.each(['buromod', 'control-reset', 'jupiter-media'])(
  '%s pays its suppliers on the day each invoice falls due, and at once what is late',
  (slug) => {
    const company = findCompany(slug)
    if (!company) throw new Error(`${slug} is a company`)
    const { rows } = ask(company, { view: 'cash-position', at: AT, days: 366, threshold: ZERO, planned: [] })
    const owed = ask(company, { view: 'payables-schedule', at: AT }).rows.filter(({ balance }) => balance > 0)
    expect(owed.length).toBeGreaterThan(0)
    expect(sumOf(rows, ({ paid }) => paid)).toBe(sumOf(owed, ({ balance }) => balance))
    const dueUntil = (last: string) => owed.filter(({ dueDate }) => dueDate !== null && dueDate <= last)
    for (const last of [AT, addDays(AT, 15), addDays(AT, 45)]) {
      expect(
        sumOf(
          rows.filter(({ date }) => date <= last),
          ({ paid }) => paid,
        ),
      ).toBe(sumOf(dueUntil(last), ({ balance }) => balance))
    }
  },
)
