import type { Day } from '#base/dates.ts'
import type { FiscalYear } from '#base/fiscal-year.ts'
import type { Cents } from '#base/money.ts'
import { PersistentList } from '#base/persistent-list.ts'
import { PersistentMap } from '#base/persistent-map.ts'
import type { Entry } from '../events.ts'
import type { AccrualKind } from './commands.ts'

export type Accrual = {
  readonly accrual: string
  readonly kind: AccrualKind
  /** First day of the fiscal year it belongs to. */
  readonly year: Day
  readonly isReversed: boolean
}

export type YearEndState = {
  /** Fiscal years opened since the company was founded. */
  readonly opened: PersistentList<FiscalYear>
  /** Result of each closed fiscal year, by its first day. */
  readonly closed: PersistentMap<Day, Cents>
  readonly accruals: PersistentMap<string, Accrual>
  /** What 491 holds for each customer. */
  readonly provisions: PersistentMap<string, Cents>
}

export const emptyYearEnd: YearEndState = {
  opened: PersistentList.empty(),
  closed: PersistentMap.empty(),
  accruals: PersistentMap.empty(),
  provisions: PersistentMap.empty(),
}

/** Entries that empty the accounts of a closed year. They are no operation: the FEC and the statements of that year leave them out. */
export const isClosingEntry = ({ source }: Pick<Entry, 'source'>): boolean =>
  source !== undefined && /^(result|closing)-/.test(source)
