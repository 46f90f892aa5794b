/** What is compared: the lines of the bank's statements, and the lines of its account in the books. */
import type { Day } from '#base/dates.ts'
import { type Cents, cents, sumOf, ZERO } from '#base/money.ts'
import { byText } from '#base/sorting.ts'
import { linesOf } from '../ledger.ts'
import { type AccountingState, entryId } from '../state.ts'
import type { StatementLine } from './events.ts'
import type { Statement } from './state.ts'

export type BankLine = StatementLine & { readonly id: string; readonly statement: string }
export type BookLine = {
  readonly id: string
  readonly entry: string
  readonly date: Day
  readonly label: string
  readonly reference: string
  /** Positive when it is a debit, as when the bank is credited: the two accounts mirror one another. */
  readonly amount: Cents
}

export function statementsOf({ bank }: AccountingState, account: string): Statement[] {
  return [...(bank.byAccount.get(account) ?? [])].flatMap((id) => bank.statements.get(id) ?? [])
}

export const statementLines = (statement: Statement): BankLine[] =>
  statement.lines.map((line, index) => ({
    ...line,
    id: `${statement.statement}.${index}`,
    statement: statement.statement,
  }))

export const bankLinesOf = (state: AccountingState, account: string): BankLine[] =>
  statementsOf(state, account).flatMap(statementLines)

/**
 * The lines of the account that a statement may show. Those from before the first statement had already come to the bank,
 * but for the ones said to be outstanding then; an opening entry is no operation.
 */
export function bookLinesOf(state: AccountingState, account: string): BookLine[] {
  const book = state.totals.get(account)
  const [first] = statementsOf(state, account)
  if (!book) return []
  const outstanding = new Set(first?.outstanding)
  return linesOf(book, account).flatMap(({ posted: { number, entry }, index, line }) => {
    const id = `${entryId(number)}.${index}`
    if (entry.journal === 'AN' || (first && entry.date < first.from && !outstanding.has(id))) return []
    const amount = cents(line.debit - line.credit)
    const { date, reference } = entry
    return [{ id, entry: entryId(number), date, label: line.label, reference, amount }]
  })
}

/** What the bank said we had at the end of a day; undefined before its first statement. */
export function bankBalanceAt(state: AccountingState, account: string, at: Day): Cents | undefined {
  const last = statementsOf(state, account)
    .filter(({ from }) => from <= at)
    .at(-1)
  if (!last) return undefined
  const seen = last.lines.filter(({ date }) => date <= at)
  return cents(last.opening + sumOf(seen, ({ amount }) => amount))
}

export const byDateThenId = <Line extends { readonly date: Day; readonly id: string }>(
  left: Line,
  right: Line,
): number => byText(left.date, right.date) || byText(left.id, right.id)

export const isPointed = ({ bank }: AccountingState, id: string): boolean => bank.pointed.has(id)

export const amountOf = (lines: readonly { readonly amount: Cents }[]): Cents =>
  lines.length === 0 ? ZERO : sumOf(lines, ({ amount }) => amount)
