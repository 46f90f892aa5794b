import type { Cents } from '#base/money.ts'
import {
  type IncomeLineCode,
  type IncomeSection,
  incomeStatementOf,
} from '../../accounting/statements/income-statement.ts'
import { headOf, sourcesOf, statementYears, zStatement } from './statement-years.ts'
import { columns, view } from './view.ts'

export type IncomeRow = {
  readonly section: IncomeSection
  readonly line: IncomeLineCode
  /** Positive on its own side: an expense of 100 is 100. */
  readonly amount: Cents
  readonly previous: Cents
  readonly accounts: readonly string[]
  /** What `previous` is made of: the accounts of the year before. */
  readonly previousAccounts: readonly string[]
  readonly sources: readonly string[]
}

/** Compte de résultat in list (PCG art. 821-2); a line that is nil both years is left out. */
export const incomeStatement = view({
  args: zStatement,
  run(company, { at }) {
    const years = statementYears(company, at)
    const { lines, ...results } = incomeStatementOf(years.now.balances)
    const { lines: linesBefore, ...resultsBefore } = incomeStatementOf(years.before.balances)
    const rows = lines
      .map(
        ({ line, section, amount, accounts }, index): IncomeRow => ({
          section,
          line,
          amount,
          previous: linesBefore[index]?.amount ?? amount,
          accounts,
          previousAccounts: linesBefore[index]?.accounts ?? [],
          sources: sourcesOf(accounts),
        }),
      )
      .filter(({ amount, previous }) => amount || previous)
    return { ...headOf(years), rows, results, resultsBefore }
  },
  table: {
    columns: [...columns('text', 'section', 'line'), ...columns('money', 'amount', 'previous')],
    rows: ({ rows }) => rows,
  },
})
