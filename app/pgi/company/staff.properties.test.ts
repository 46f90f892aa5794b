/** What stays true of people and of their time, whatever a student types. */
import { expect, test } from 'vitest'
import { addDays, type Day, day } from '#base/dates.ts'
import { sumOf } from '#base/money.ts'
import { isBusinessDay, isWorkingDay } from '#base/public-holidays.ts'
import { holds } from '#tests/support/any-commands/live.ts'
import { leaveBalanceAt } from '../payroll/leave.ts'
import { absencesOf, type Employee, type PayrollState } from '../payroll/state.ts'
import { ask } from './views/index.ts'

test('on every payslip net = gross − the employee’s contributions, and what is paid is the net, refunds in and tax off', () => {
  holds(({ company: { payroll } }) => {
    for (const payslip of payroll.payslips.values()) {
      if (payslip.stage === 'received') continue
      const { slip } = payslip
      expect(slip.gross).toBe(sumOf(slip.earnings, ({ amount }) => amount))
      expect(slip.netSocial).toBe(slip.gross - sumOf(slip.lines, ({ employee }) => employee))
      expect(slip.netBeforeTax).toBe(slip.netSocial + sumOf(slip.refunds, ({ amount }) => amount))
      expect(slip.netPaid).toBe(slip.netBeforeTax - slip.withholding.amount)
      expect(slip.cost).toBe(slip.gross + sumOf(slip.lines, ({ employer }) => employer))
    }
  }, 80)
})

test('a month has one payslip of ours, months are validated in their order, and each salary is paid once', () => {
  holds(({ company: { payroll }, events }) => {
    const own = [...payroll.payslips.values()].filter(({ stage }) => stage !== 'received')
    const months = own.map(({ employee, period }) => `${employee}/${period}`)
    expect(new Set(months).size).toBe(months.length)
    const last = new Map<string, string>()
    const paid: string[] = []
    for (const { event } of events) {
      if (event.type === 'SalariesPaid') paid.push(...event.paid.map(({ payslip }) => payslip))
      if (event.type !== 'PayslipValidated') continue
      const { employee, period } = event.slip
      expect(period > (last.get(employee) ?? '')).toBe(true)
      last.set(employee, period)
    }
    expect(new Set(paid).size).toBe(paid.length)
  }, 80)
})

/** Days of leave that a clerk ticks on a calendar: those that would be worked or are Saturdays, up to the return to work. */
function ticked(from: Day, to: Day, until: Day): number {
  const last = to < until ? to : until
  let count = 0
  let hasBegun = false
  let date = from
  for (; date <= last || (hasBegun && !isWorkingDay(date)); date = addDays(date, 1)) {
    if (isWorkingDay(date)) hasBegun = true
    if (hasBegun && isBusinessDay(date)) count += 1
  }
  return count
}

const isShortened = (payroll: PayrollState, employee: string): boolean =>
  [...absencesOf(payroll, employee)].some(
    ({ kind, status }) => status === 'approved' && (kind === 'sickness' || kind === 'unpaid'),
  )

/** Two days and a half a month wholly worked, since the opening; a reference year that is over is rounded up. */
function naiveAcquired({ leaveOpening, contract }: Employee, on: Day): number | undefined {
  if (!leaveOpening || contract.start > leaveOpening.on) return undefined
  const monthsOver = ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31', '2026-06-30'].filter(
    (end) => end <= on,
  )
  const before = monthsOver.filter((end) => end < '2026-06-01').length * 2_500
  const isYearOver = on >= '2026-06-01'
  const since = monthsOver.filter((end) => end >= '2026-06-01').length * 2_500
  return leaveOpening.days + (isYearOver ? Math.ceil(before / 1_000) * 1_000 : before) + since
}

test('the leave left is what was acquired less what was taken, as a clerk counts both', () => {
  holds(({ company: { payroll } }) => {
    for (const employee of payroll.employees.values()) {
      for (const on of ['2026-02-28', '2026-03-16', '2026-04-15', '2026-07-10'].map((date) => day(date))) {
        const { acquiredBefore, acquiring, taken, balance } = leaveBalanceAt(payroll, employee, on)
        expect(balance).toBe(acquiredBefore + acquiring - taken)
        const leaves = [...absencesOf(payroll, employee.code)].filter(
          ({ kind, status }) => kind === 'paidLeave' && status === 'approved',
        )
        expect(taken).toBe(leaves.reduce((sum, { from, to }) => sum + ticked(from, to, on) * 1_000, 0))
        const acquired = naiveAcquired(employee, on)
        if (acquired === undefined || employee.departure || isShortened(payroll, employee.code)) continue
        expect(acquiredBefore + acquiring).toBe(acquired)
      }
    }
  }, 120)
})

test('nobody is twice absent the same day', () => {
  holds(({ company: { payroll } }) => {
    for (const employee of payroll.register) {
      const standing = [...absencesOf(payroll, employee)].filter(
        ({ status }) => status === 'requested' || status === 'approved',
      )
      for (const one of standing) {
        for (const two of standing) expect(one !== two && one.from <= two.to && two.from <= one.to).toBe(false)
      }
    }
  })
})

test('the time of a project is the sum of its time entries, of all of them the sum of what was recorded and kept', () => {
  holds(({ company, events }) => {
    const kept = new Map<string, { project: string | undefined; minutes: number }>()
    for (const { event } of events) {
      if (event.type === 'ProjectTimeRecorded') {
        kept.set(event.time, { project: event.fields.project, minutes: event.fields.minutes })
      }
      if (event.type === 'ProjectTimeRemoved') kept.delete(event.time)
    }
    const spent = new Map<string | undefined, number>()
    for (const { project, minutes } of kept.values()) spent.set(project, (spent.get(project) ?? 0) + minutes)
    for (const { id, minutes } of ask(company, { view: 'projects' }).rows) expect(minutes).toBe(spent.get(id) ?? 0)
    const total = [...spent.values()].reduce((sum, minutes) => sum + minutes, 0)
    expect(ask(company, { view: 'time-entries' }).minutes).toBe(total)
  }, 80)
})
