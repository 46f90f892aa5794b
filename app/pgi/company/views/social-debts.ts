/** What each social body and the tax office are owed: by declaration, and all debts together beside the books. */
import { z } from 'zod'
import { type Day, day } from '#base/dates.ts'
import { type Cents, cents, minus, plus, sumOf, ZERO } from '#base/money.ts'
import { firstDayOf, lastDayOf, type Month } from '#base/months.ts'
import { zDay, zMonth } from '#base/schema.ts'
import { BODY_ACCOUNTS, DECLARATION_BODIES, type DeclarationBody } from '#content/law/social-payments.ts'
import { accountLabel } from '../../accounting/accounts.ts'
import { type DeclarationDetail, detailsFor } from '../../payroll/declaration.ts'
import { dueDateOf, type SocialDebt } from '../../payroll/social-debts.ts'
import { bookedOn, debtsOf, waitingOn } from '../social-debts.ts'
import { staffOn, validatedSlipsOver } from '../staff-figures.ts'
import { accountSource } from './named.ts'
import { column, columns, view } from './view.ts'

export type DeclarationRow = {
  readonly body: DeclarationBody
  readonly employee: Cents
  /** Net of relief. */
  readonly employer: Cents
  readonly total: Cents
  /** At the day that was asked, or whenever it was paid. */
  readonly paid: Cents
  readonly left: Cents
  readonly details: readonly DeclarationDetail[]
  readonly sources: readonly string[]
}

const ALWAYS = day('9999-12-31')

/** What the monthly declaration (DSN) sums up, body by body, from the validated payslips, and what was paid of it. */
export const socialDeclaration = view({
  args: z.object({ month: zMonth, at: zDay.optional() }),
  run(company, { month, at }) {
    const validated = validatedSlipsOver(company, { from: firstDayOf(month), to: lastDayOf(month) })
    const slips = validated.map(({ slip }) => slip)
    const debts = debtsOf(company, at ?? ALWAYS)
    const rows = DECLARATION_BODIES.flatMap((body): DeclarationRow[] => {
      const details = detailsFor(slips, body)
      if (details.length === 0) return []
      const employee = sumOf(details, (detail) => detail.employee)
      const employer = sumOf(details, (detail) => detail.employer)
      const total = plus(employee, employer)
      const debt = debts.find((each) => each.body === body && each.period === month)
      const sources = [...validated.map(({ id }) => id), ...(debt?.payments ?? [])]
      return [
        { body, employee, employer, total, paid: debt?.paid ?? ZERO, left: debt?.left ?? total, details, sources },
      ]
    })
    return {
      month,
      rows,
      total: sumOf(rows, (row) => row.total),
      paid: sumOf(rows, (row) => row.paid),
      left: sumOf(rows, (row) => row.left),
      gross: sumOf(slips, (slip) => slip.gross),
      payslipCount: slips.length,
      headcount: staffOn(company, lastDayOf(month)).length,
      dueDate: dueDateOf(month, company.payroll.settings),
    }
  },
  table: {
    columns: [column('body'), ...columns('money', 'employee', 'employer', 'total', 'paid', 'owedLeft')],
    rows: ({ rows }) => rows.map((row) => ({ ...row, owedLeft: row.left })),
  },
})

export type SocialDebtRow = {
  readonly body: DeclarationBody
  readonly account: string
  readonly period: Month
  readonly dueDate: Day
  readonly total: Cents
  readonly paid: Cents
  /** Negative when the body owes it back. */
  readonly owedLeft: Cents
  readonly isLate: boolean
  readonly sources: readonly string[]
}
export type SocialAccountRow = {
  readonly account: string
  readonly label: string
  readonly owedLeft: Cents
  /** Balance of the account in the books, positive when it is credit. */
  readonly booked: Cents
  /** Payslips and payments that wait for the transfer. */
  readonly waiting: Cents
  /** In the books, but in no payslip: debts of before, entries by hand. */
  readonly other: Cents
  readonly sources: readonly string[]
}

/** Debts to social bodies at the end of a day, by due date, beside the accounts 431, 437 and 4421. Unsettled ones, or all. */
export const socialDebts = view({
  args: z.object({ at: zDay, all: z.boolean().optional() }),
  run(company, { at, all }) {
    const debts = debtsOf(company, at)
    const rows = debts.filter(({ left }) => all || left !== 0).map((debt) => debtRow(debt, at))
    const accounts = [...new Set(Object.values(BODY_ACCOUNTS))].sort().flatMap((account): SocialAccountRow[] => {
      const owedLeft = sumOf(
        debts.filter(({ body }) => BODY_ACCOUNTS[body] === account),
        ({ left }) => left,
      )
      const booked = bookedOn(company, account, at)
      const waiting = waitingOn(company, account, at)
      const other = minus(plus(booked, waiting), owedLeft)
      if (owedLeft === 0 && booked === 0 && waiting === 0) return []
      const label = accountLabel(company.accounting, account)
      return [{ account, label, owedLeft, booked, waiting, other, sources: [accountSource(account)] }]
    })
    return {
      at,
      rows,
      accounts,
      left: sumOf(rows, ({ owedLeft }) => owedLeft),
      late: sumOf(rows, ({ isLate, owedLeft }) => (isLate ? owedLeft : cents(0))),
    }
  },
  table: {
    columns: [
      ...columns('text', 'body', 'account', 'period'),
      column('dueDate', 'day'),
      ...columns('money', 'total', 'paid', 'owedLeft'),
    ],
    rows: ({ rows }) => rows,
  },
})

const debtRow = (
  { body, period, dueDate, owed, paid, left, payslips, payments }: SocialDebt,
  at: Day,
): SocialDebtRow => ({
  body,
  account: BODY_ACCOUNTS[body],
  period,
  dueDate,
  total: owed,
  paid,
  owedLeft: left,
  isLate: left > 0 && dueDate < at,
  sources: [...payslips, ...payments],
})
