/** What the sickness fund owes back to an employer who paid its benefits on: sickness by sickness, beside account 439. */
import { z } from 'zod'
import type { Day } from '#base/dates.ts'
import { type Cents, minus, negate, plus, sumOf, type Thousandths } from '#base/money.ts'
import { lastDayOf } from '#base/months.ts'
import { zDay } from '#base/schema.ts'
import { ACCOUNTS } from '#content/law/chart-of-accounts.ts'
import { accountLabel } from '../../accounting/accounts.ts'
import { type BenefitsDue, benefitsDueAt } from '../../payroll/benefits-due.ts'
import type { Company } from '../company.ts'
import { bookedOn } from '../social-debts.ts'
import { accountSource, employeeSource } from './named.ts'
import { column, columns, view } from './view.ts'

export type SicknessBenefitsRow = {
  readonly absence: string
  readonly employee: { readonly code: string; readonly name: string }
  readonly from: Day
  readonly to: Day
  readonly days: Thousandths
  /** Before CSG and CRDS. */
  readonly benefits: Cents
  readonly expected: Cents
  readonly received: Cents
  readonly settled: Cents
  readonly left: Cents
  readonly status: 'waiting' | 'short' | 'over' | 'received'
  readonly sources: readonly string[]
}

const statusOf = ({ left, received }: BenefitsDue): SicknessBenefitsRow['status'] => {
  if (left === 0) return 'received'
  if (left < 0) return 'over'
  return received === 0 ? 'waiting' : 'short'
}

/** What payslips, receipts and settlements that wait for the transfer put on the account: positive when it is debit. */
function waitingAt({ accounting, payroll }: Company, at: Day): Cents {
  const waits = (source: string, date: Day) => date <= at && accounting.pending.has(source)
  const advanced = [...payroll.payslips.values()].flatMap((payslip) =>
    payslip.stage === 'validated' && waits(payslip.payslip, lastDayOf(payslip.period)) ? payslip.slip.refunds : [],
  )
  const receipts = [...payroll.benefitsReceipts].filter(({ receipt, date }) => waits(receipt, date))
  const ends = [...payroll.benefitsSettlements].filter(({ settlement, date }) => waits(settlement, date))
  return minus(
    sumOf(
      advanced.filter(({ code }) => code === 'sicknessBenefits'),
      ({ amount }) => amount,
    ),
    sumOf([...receipts, ...ends], ({ amount }) => amount),
  )
}

/** At the end of a day: those that are not settled, or all. */
export const sicknessBenefits = view({
  args: z.object({ at: zDay, all: z.boolean().optional() }),
  run(company, { at, all }) {
    const due = benefitsDueAt(company.payroll, at)
    const rows = due
      .filter(({ left }) => all || left !== 0)
      .map(
        (each): SicknessBenefitsRow => ({
          absence: each.absence,
          employee: { code: each.employee, name: each.name },
          from: each.from,
          to: each.to,
          days: each.days,
          benefits: each.gross,
          expected: each.expected,
          received: each.received,
          settled: each.settled,
          left: each.left,
          status: statusOf(each),
          sources: [...each.payslips, ...each.receipts, each.absence, employeeSource(each.employee)],
        }),
      )
    const left = sumOf(due, (each) => each.left)
    const account = ACCOUNTS.benefitsReceivable
    const booked = negate(bookedOn(company, account, at))
    const waiting = waitingAt(company, at)
    return {
      at,
      rows,
      account: {
        account,
        label: accountLabel(company.accounting, account),
        left,
        /** Balance of the account in the books, positive when it is debit. */
        booked,
        /** Payslips and receipts that wait for the transfer. */
        waiting,
        /** In the books, and in no payslip: entries by hand. */
        other: minus(plus(booked, waiting), left),
        sources: [accountSource(account)],
      },
      left,
      expected: sumOf(rows, (row) => row.expected),
      received: sumOf(rows, (row) => row.received),
    }
  },
  table: {
    columns: [
      column('employee'),
      ...columns('day', 'from', 'to'),
      column('days', 'quantity'),
      ...columns('money', 'benefits', 'expected', 'received', 'settled', 'benefitsLeft'),
      column('status'),
    ],
    rows: ({ rows }) => rows.map((row) => ({ ...row, employee: row.employee.name, benefitsLeft: row.left })),
  },
})
