/** Debts to social bodies beside the accounts that carry them. */
import type { Day } from '#base/dates.ts'
import { type Cents, cents, negate, sumOf } from '#base/money.ts'
import { lastDayOf } from '#base/months.ts'
import { BODY_ACCOUNTS, DECLARATION_BODIES } from '#content/law/social-payments.ts'
import { balanceRows } from '../accounting/ledger.ts'
import { owedTo } from '../payroll/declaration.ts'
import { type SocialDebt, socialDebtsAt } from '../payroll/social-debts.ts'
import type { Company } from './company.ts'

/** What the books owe on an account at the end of a day: positive when it is credit. */
export const bookedOn = ({ accounting }: Company, account: string, at: Day): Cents =>
  negate(balanceRows(accounting, { to: at }, { first: account, last: account })[0]?.closing ?? cents(0))

/** What payslips and payments of bodies put on an account up to a day, credit less debit, among sources that one chooses. */
function movedBy({ payroll }: Company, account: string, at: Day, counts: (source: string) => boolean): Cents {
  const bodies = DECLARATION_BODIES.filter((body) => BODY_ACCOUNTS[body] === account)
  const slips = [...payroll.payslips.values()].flatMap((payslip) =>
    payslip.stage === 'validated' && lastDayOf(payslip.period) <= at && counts(payslip.payslip) ? [payslip.slip] : [],
  )
  const payments = [...payroll.socialPayments].filter(
    ({ payment, body, date }) => bodies.includes(body) && date <= at && counts(payment),
  )
  return cents(sumOf(bodies, (body) => owedTo(body, slips)) - sumOf(payments, ({ amount }) => amount))
}

/** Waits for the transfer. */
export const waitingOn = (company: Company, account: string, at: Day): Cents =>
  movedBy(company, account, at, (source) => company.accounting.pending.has(source))

/** Moved by anything else in the books: positive when it lowers what is owed. */
export const settledBesides = (company: Company, account: string, at: Day): Cents =>
  cents(
    movedBy(company, account, at, (source) => company.accounting.transferred.has(source)) -
      bookedOn(company, account, at),
  )

export const debtsOf = (company: Company, at: Day): SocialDebt[] =>
  socialDebtsAt(company.payroll, at, (account) => settledBesides(company, account, at))
