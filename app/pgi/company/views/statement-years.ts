/** The year that a statement is about, with the year before beside it. */
import { z } from 'zod'
import type { Day } from '#base/dates.ts'
import type { FiscalYear } from '#base/fiscal-year.ts'
import { cents } from '#base/money.ts'
import { zDay } from '#base/schema.ts'
import { balanceRows } from '../../accounting/ledger.ts'
import { type YearBalances, yearBalances } from '../../accounting/statements/balances.ts'
import type { Company } from '../company.ts'
import { fiscalYearAt, isClosedYear, yearBefore } from '../fiscal-years.ts'
import { accountSource } from './named.ts'

/** A statement of the fiscal year that `at` is in, as the books stand that day; the year before is whole. */
export const zStatement = z.object({ at: zDay })

export type StatementYears = {
  readonly year: FiscalYear
  readonly until: Day
  readonly isClosed: boolean
  /** Null when the company has no books of it. */
  readonly previous: FiscalYear | null
  readonly now: YearBalances
  readonly before: YearBalances
}

/** The first year of the books: the year before is what its opening entries say, without an income statement. */
function openingBalances({ accounting }: Company, { from }: FiscalYear): YearBalances {
  const balances = balanceRows(accounting, { from, to: from })
    .map(({ account, opening }) => ({ account, balance: cents(opening.debit - opening.credit) }))
    .filter(({ account, balance }) => balance !== 0 && !/^[67]/.test(account))
  return { balances, earlierResult: cents(0) }
}

export function statementYears(company: Company, at: Day): StatementYears {
  const year = fiscalYearAt(company, at)
  const previous = yearBefore(company, year)
  return {
    year,
    until: at,
    isClosed: isClosedYear(company, year),
    previous: previous ?? null,
    now: yearBalances(company.accounting, year, at),
    before: previous ? yearBalances(company.accounting, previous) : openingBalances(company, year),
  }
}

/** What every statement says of itself. */
export const headOf = ({ year, until, isClosed, previous }: StatementYears) => ({ year, until, isClosed, previous })
export type StatementHead = ReturnType<typeof headOf>

export const sourcesOf = (accounts: readonly string[]): string[] => accounts.map(accountSource)
