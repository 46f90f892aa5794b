/** Écarts sur budget: what was planned, what was done, and whether the difference is good news. */
import { type BasisPoints, type Cents, cents } from '#base/money.ts'
import { type AccountBalance, creditOf, debitOf } from './balances.ts'
import { shareOf } from './ratios.ts'

export type BudgetLine = {
  readonly label: string
  /** First digits of its accounts, separated by spaces. */
  readonly accounts: string
  readonly planned: Cents
}
export type Variance = BudgetLine & {
  readonly side: 'income' | 'expense'
  readonly actual: Cents
  /** Actual less planned. */
  readonly variance: Cents
  /** Of what was planned; null when nothing was. */
  readonly rate: BasisPoints | null
  readonly isFavourable: boolean
}

/** A revenue above its budget is favourable, an expense above its budget is not. */
export function variancesOf(budget: readonly BudgetLine[], balances: readonly AccountBalance[]): Variance[] {
  return budget.map((line) => {
    const side = line.accounts.startsWith('7') ? 'income' : 'expense'
    const actual = side === 'income' ? creditOf(balances, line.accounts) : debitOf(balances, line.accounts)
    const variance = cents(actual - line.planned)
    const isFavourable = side === 'income' ? variance >= 0 : variance <= 0
    return { ...line, side, actual, variance, rate: shareOf(variance, line.planned), isFavourable }
  })
}
