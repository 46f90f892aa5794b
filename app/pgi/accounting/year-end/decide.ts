import type { Day } from '#base/dates.ts'
import { no, ok, type Result } from '#base/result.ts'
import type { AccountingEvent } from '../events.ts'
import type { AccountingState } from '../state.ts'
import { recordAccrual } from './accruals.ts'
import { allocate } from './allocate.ts'
import { closeYear, openYear } from './close.ts'
import type { YearEndCommand } from './commands.ts'
import { provide, transferToDoubtful, writeOff } from './doubtful.ts'
import type { YearEndEvent } from './events.ts'
import type { YearEndFacts } from './facts.ts'
import { bookInventory } from './inventory.ts'
import type { YearEndRefusal } from './refusal.ts'

export type Decision = Result<(AccountingEvent | YearEndEvent)[], YearEndRefusal>

export type Given = {
  readonly state: AccountingState
  readonly today: Day
  readonly facts: YearEndFacts
  /** The first day of the open fiscal year that an entry of this day goes to, or why there is none. */
  yearOf(date: Day): Result<Day, YearEndRefusal>
}

export function decideYearEnd(
  state: AccountingState,
  command: YearEndCommand,
  { today }: { readonly today: Day },
  facts: YearEndFacts,
): Decision {
  const given: Given = {
    state,
    today,
    facts,
    yearOf(date) {
      if (date > today) return no({ code: 'date_in_future', date, today })
      const year = facts.years.find(({ from, to }) => from <= date && date <= to)
      if (!year || state.yearEnd.closed.has(year.from)) return no({ code: 'date_outside_fiscal_year', date })
      return ok(year.from)
    },
  }
  switch (command.type) {
    case 'doubtful.transfer':
      return transferToDoubtful(given, command)
    case 'doubtful.provide':
      return provide(given, command)
    case 'doubtful.write-off':
      return writeOff(given, command)
    case 'accrual.record':
      return recordAccrual(given, command)
    case 'inventory.book':
      return bookInventory(given, command)
    case 'fiscal-year.open':
      return openYear(given)
    case 'fiscal-year.close':
      return closeYear(given, command)
    case 'result.allocate':
      return allocate(given, command)
  }
}
