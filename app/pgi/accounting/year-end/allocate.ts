/** What becomes of the result: losses first, then the legal reserve, then what the meeting wants (C. com. art. L232-10 to L232-12). */
import { basisPoints, type Cents, cents, negate, plus, proportion, rateOf } from '#base/money.ts'
import { no, ok } from '#base/result.ts'
import { ACCOUNTS } from '#content/law/chart-of-accounts.ts'
import { linesOf } from '../figures.ts'
import { type AccountingState, balanceOf, NO_TOTAL } from '../state.ts'
import type { YearEndCommand } from './commands.ts'
import type { Decision, Given } from './decide.ts'
import { writerOn } from './write-entry.ts'

/** Positive when debit; sub-accounts included. */
export function balanceUnder({ totals }: AccountingState, prefix: string): Cents {
  let balance = 0
  for (const [account, total] of totals.entries()) if (account.startsWith(prefix)) balance += balanceOf(total)
  return cents(balance)
}

const creditOf = (state: AccountingState, account: string): Cents =>
  cents(Math.max(0, -balanceOf(state.totals.get(account) ?? NO_TOTAL)))
const debitOf = (state: AccountingState, account: string): Cents =>
  cents(Math.max(0, balanceOf(state.totals.get(account) ?? NO_TOTAL)))

/** One twentieth of the profit less earlier losses, until the reserve is a tenth of the capital. */
export function legalReserveDue(state: AccountingState): Cents {
  const profit = creditOf(state, ACCOUNTS.profit) - debitOf(state, ACCOUNTS.retainedLosses)
  const ceiling = proportion(negate(balanceUnder(state, '101')), 1, 10)
  const room = ceiling - creditOf(state, ACCOUNTS.legalReserve)
  return cents(Math.max(0, Math.min(rateOf(cents(Math.max(0, profit)), basisPoints(500)), room)))
}

export function allocate(
  { state, today, yearOf }: Given,
  command: Extract<YearEndCommand, { type: 'result.allocate' }>,
): Decision {
  const { legalReserve, otherReserves, dividends } = command
  const date = command.date ?? today
  const year = yearOf(date)
  if (!year.ok) return year
  const profit = creditOf(state, ACCOUNTS.profit)
  const loss = debitOf(state, ACCOUNTS.loss)
  if (profit === 0 && loss === 0) return no({ code: 'no_result_to_allocate' })
  const losses = debitOf(state, ACCOUNTS.retainedLosses)
  const absorbed = cents(Math.min(losses, profit))
  const retained = creditOf(state, ACCOUNTS.retainedEarnings)
  const allocated = plus(legalReserve, otherReserves, dividends)
  const available = cents(profit === 0 ? 0 : profit - absorbed)
  if (allocated > available) return no({ code: 'allocation_exceeds_profit', profit: available, allocated })
  const minimum = legalReserveDue(state)
  if (profit > 0 && legalReserve < minimum) return no({ code: 'legal_reserve_too_low', minimum, given: legalReserve })
  const taken = cents(Math.min(retained, loss))
  const label = profit > 0 ? 'Affectation du bénéfice' : 'Affectation de la perte'
  const writer = writerOn(state, today)
  const number = writer.next()
  const debits = [
    { account: ACCOUNTS.profit, amount: profit },
    { account: ACCOUNTS.retainedEarnings, amount: taken },
    { account: ACCOUNTS.retainedLosses, amount: cents(loss - taken) },
  ]
  const credits = [
    { account: ACCOUNTS.loss, amount: loss },
    { account: ACCOUNTS.retainedLosses, amount: absorbed },
    { account: ACCOUNTS.legalReserve, amount: legalReserve },
    { account: ACCOUNTS.otherReserves, amount: otherReserves },
    { account: ACCOUNTS.dividends, amount: dividends },
    { account: ACCOUNTS.retainedEarnings, amount: cents(available - allocated) },
  ]
  return ok([
    writer.write(year.value, {
      journal: 'OD',
      date,
      label,
      reference: `AFFECTATION-${number}`,
      source: `allocation-${number}`,
      lines: linesOf(label, debits, credits),
    }),
  ])
}
