/** What payroll means in the books: pay and what is held back, employer's contributions net of relief, tax withheld, net pay. */
import { cents, minus, sumOf } from '#base/money.ts'
import { lastDayOf } from '#base/months.ts'
import { byText } from '#base/sorting.ts'
import { ACCOUNTS } from '#content/law/chart-of-accounts.ts'
import { contributions } from '#content/law/payroll-contributions.ts'
import { BODY_ACCOUNTS } from '#content/law/social-payments.ts'
import type { EventOf } from '../payroll/events.ts'
import { costOf } from '../payroll/expense-report.ts'
import type { EarningCode, RefundCode, Slip, SlipLine } from '../payroll/slip.ts'
import type { Entry } from './events.ts'
import { clipped, type Figure, linesOf } from './figures.ts'

const PAID_IN: Readonly<Record<EarningCode, string>> = {
  salary: ACCOUNTS.wages,
  partialMonth: ACCOUNTS.wages,
  overtime25: ACCOUNTS.wages,
  overtime50: ACCOUNTS.wages,
  complementary10: ACCOUNTS.wages,
  complementary25: ACCOUNTS.wages,
  absence: ACCOUNTS.wages,
  leaveDeduction: ACCOUNTS.wages,
  sickPay: ACCOUNTS.wages,
  keptPay: ACCOUNTS.wages,
  sicknessBenefits: ACCOUNTS.wages,
  leavePay: ACCOUNTS.leavePay,
  leaveCompensation: ACCOUNTS.leavePay,
  bonus: ACCOUNTS.bonuses,
  commission: ACCOUNTS.wages,
  precarity: ACCOUNTS.allowances,
  mealInKind: ACCOUNTS.allowances,
}

/** An approved expense report is owed since its approval; vouchers and meals held back lower what they cost. */
const REFUNDED_IN: Readonly<Record<RefundCode, string>> = {
  transport: ACCOUNTS.otherStaffCharges,
  mealVouchers: ACCOUNTS.otherStaffCharges,
  mealInKind: ACCOUNTS.otherStaffCharges,
  expenseRefund: ACCOUNTS.staffTravel,
  expenseReport: ACCOUNTS.staffDue,
  advance: ACCOUNTS.staffAdvances,
  sicknessBenefits: ACCOUNTS.benefitsReceivable,
}

type Tally = Map<string, number>
const add = (tally: Tally, account: string, amount: number) => tally.set(account, (tally.get(account) ?? 0) + amount)

const contributionOf = ({ code }: SlipLine) => contributions.find((contribution) => contribution.code === code)

/** Debits and credits by account: an amount that turned negative goes to the other side. */
function sides(tally: Tally, label: string): { debits: Figure[]; credits: Figure[] } {
  const rows = [...tally].sort(([left], [right]) => byText(left, right))
  return {
    debits: rows.flatMap(([account, amount]) => (amount > 0 ? [{ account, amount: cents(amount), label }] : [])),
    credits: rows.flatMap(([account, amount]) => (amount < 0 ? [{ account, amount: cents(-amount), label }] : [])),
  }
}

/** Gross, and what is held back from it: debit 64, credit 421, 431, 437. */
function payFigures({ earnings, lines, refunds, netBeforeTax, employeeTotal }: Slip): Tally {
  const tally: Tally = new Map()
  for (const { code, amount } of earnings) add(tally, PAID_IN[code], amount)
  for (const { code, amount } of refunds) {
    // Net pay holds it, but 421 was credited when the report was approved.
    if (code === 'expenseReport') continue
    add(tally, REFUNDED_IN[code], amount)
  }
  const reports = sumOf(
    refunds.filter(({ code }) => code === 'expenseReport'),
    ({ amount }) => amount,
  )
  add(tally, ACCOUNTS.staffDue, -minus(netBeforeTax, reports))
  let others = 0
  for (const line of lines) {
    const body = contributionOf(line)?.body
    if (body === undefined || body === 'urssaf') continue
    add(tally, BODY_ACCOUNTS[body], -line.employee)
    others += line.employee
  }
  // What is spared on overtime lowers what is due to Urssaf.
  add(tally, ACCOUNTS.socialSecurity, -(employeeTotal - others))
  return tally
}

/** Employer's contributions by nature, net of relief: debit 633 and 645, credit 431 and 437. */
function chargeFigures({ lines, relief }: Slip): Tally {
  const tally: Tally = new Map()
  for (const line of lines) {
    const contribution = contributionOf(line)
    if (contribution?.account) {
      add(tally, contribution.account, line.employer)
      add(tally, BODY_ACCOUNTS[contribution.body], -line.employer)
    }
    if (line.code === 'overtimeRelief') {
      add(tally, ACCOUNTS.socialSecurityCharges, line.employer)
      add(tally, ACCOUNTS.socialSecurity, -line.employer)
    }
  }
  const ofUrssaf = minus(relief.amount, relief.pension)
  add(tally, ACCOUNTS.socialSecurityCharges, -ofUrssaf)
  add(tally, ACCOUNTS.socialSecurity, ofUrssaf)
  add(tally, ACCOUNTS.pensionCharges, -relief.pension)
  add(tally, ACCOUNTS.pensionFunds, relief.pension)
  return tally
}

/** One entry a payslip: pay, then the employer's contributions, then the tax withheld. */
export function postPayslip({ payslip, slip }: EventOf<'PayslipValidated'>): Entry {
  const label = `Paie ${slip.period} – ${slip.name}`
  const pay = sides(payFigures(slip), label)
  const charges = sides(chargeFigures(slip), `Charges patronales ${slip.period} – ${slip.name}`)
  const tax = `Prélèvement à la source ${slip.period} – ${slip.name}`
  const withheld: Figure = { account: ACCOUNTS.withheldTax, amount: slip.withholding.amount, label: tax }
  const due: Figure = { account: ACCOUNTS.staffDue, amount: slip.withholding.amount, label: tax }
  const parts = [pay, charges, { debits: [due], credits: [withheld] }]
  const date = lastDayOf(slip.period)
  return {
    journal: 'OD',
    date,
    label: clipped(label),
    reference: `BP ${slip.period} ${slip.employee}`,
    referenceDate: date,
    source: payslip,
    lines: parts.flatMap(({ debits, credits }) => linesOf(label, debits, credits)),
  }
}

export function postSalaries({ payment, period, date, reference, paid }: EventOf<'SalariesPaid'>): Entry {
  const label = clipped(`Virement des salaires ${period}`)
  const amount = sumOf(paid, (each) => each.amount)
  return {
    journal: 'BQ',
    date,
    label,
    reference,
    referenceDate: date,
    source: payment,
    lines: linesOf(label, [{ account: ACCOUNTS.staffDue, amount }], [{ account: ACCOUNTS.bank, amount }]),
  }
}

export function postSocialPayment({ payment, body, date, reference, amount }: EventOf<'SocialBodyPaid'>): Entry {
  const label = clipped(`Paiement ${reference}`)
  return {
    journal: 'BQ',
    date,
    label,
    reference,
    referenceDate: date,
    source: payment,
    lines: linesOf(label, [{ account: BODY_ACCOUNTS[body], amount }], [{ account: ACCOUNTS.bank, amount }]),
  }
}

/** The employee is owed the whole receipt; the company recovers the part of VAT that the law lets it. */
export function postExpenseReport({ report, date, name, purpose, lines }: EventOf<'ExpenseReportApproved'>): Entry {
  const label = clipped(`Note de frais ${name} – ${purpose}`)
  const tally: Tally = new Map()
  for (const line of lines) {
    add(tally, line.account, costOf(line))
    add(tally, ACCOUNTS.inputVat, line.recoverable)
    add(tally, ACCOUNTS.staffDue, -line.amount)
  }
  const { debits, credits } = sides(tally, label)
  return {
    journal: 'OD',
    date,
    label,
    reference: report,
    referenceDate: date,
    source: report,
    lines: linesOf(label, debits, credits),
  }
}

/** The bank’s statement shows one transfer; the receivable is named sickness by sickness. */
export function postBenefitsReceived({
  receipt,
  date,
  reference,
  parts,
  amount,
}: EventOf<'SicknessBenefitsReceived'>): Entry {
  const label = clipped(`Indemnités journalières reçues – ${reference}`)
  const received = parts.map((part) => ({
    account: ACCOUNTS.benefitsReceivable,
    amount: part.amount,
    label: clipped(`Indemnités journalières – ${part.name}`),
  }))
  return {
    journal: 'BQ',
    date,
    label,
    reference,
    referenceDate: date,
    source: receipt,
    lines: linesOf(label, [{ account: ACCOUNTS.bank, amount }], received),
  }
}

/** What is missing was kept pay after all, or was advanced to the employee; a rounding in excess is a gain. */
export function postBenefitsSettled(event: EventOf<'SicknessBenefitsSettled'>): Entry {
  const { settlement, name, date, charge, amount } = event
  const label = clipped(`Indemnités journalières non reçues – ${name}`)
  const receivable = { account: ACCOUNTS.benefitsReceivable, amount: cents(Math.abs(amount)) }
  const borne = charge === 'employer' ? ACCOUNTS.wages : ACCOUNTS.staffAdvances
  const lines =
    amount > 0
      ? linesOf(label, [{ ...receivable, account: borne }], [receivable])
      : linesOf(label, [receivable], [{ ...receivable, account: ACCOUNTS.roundingGain }])
  const reference = `IJ-${settlement.slice(settlement.indexOf('-') + 1)}`
  return { journal: 'OD', date, label, reference, referenceDate: date, source: settlement, lines }
}
