/** Half days of absence: how they are asked for, what they take from leave and from pay. */
import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { cents, thousandths } from '#base/money.ts'
import { month } from '#base/months.ts'
import { ask, type CommandInput, type Company } from '#pgi'
import { after, tell } from '#tests/support/small-company.ts'
import { employing, hiring, slipOf } from '#tests/support/small-staff.ts'

const TODAY = '2026-03-02'
type Request = Extract<CommandInput, { type: 'absence.request' }>

const asking = (kind: Request['kind'], from: string, to: string, more: Partial<Request> = {}): Request => ({
  type: 'absence.request',
  employee: 'E001',
  kind,
  from: day(from),
  to: day(to),
  ...more,
})
const refusalOf = (company: Company, input: CommandInput): unknown => {
  const told = tell(company, input, TODAY)
  return 'code' in told ? told : 'accepted'
}

const company = after(employing(hiring('Bernard', 2_200_00)), TODAY, {
  type: 'leaveBalance.open',
  employee: 'E001',
  on: day('2025-12-31'),
  days: thousandths(10_000),
  referenceGross: cents(36_000_00),
})
const away = (kind: Request['kind'], from: string, to: string, more: Partial<Request>): Company =>
  after(company, TODAY, asking(kind, from, to, more), { type: 'absence.approve', absence: 'absence-1' })

test('half a day of leave takes half a business day from the balance', () => {
  const morning = away('paidLeave', '2026-03-10', '2026-03-10', { untilNoon: true })
  const balance = (of: Company) => ask(of, { view: 'leave-balances', at: day('2026-03-31') }).rows[0]?.balance
  // Ten days at the opening, seven and a half acquired from January to March.
  expect(balance(company)).toBe(17_500)
  expect(balance(morning)).toBe(17_000)
  expect(ask(morning, { view: 'absences' }).rows[0]).toMatchObject({ businessDays: 0.5, workingDays: 0.5 })
})

test('half a day of leave is paid the higher of half a day kept and of half a day of the tenth', () => {
  const slip = slipOf(away('paidLeave', '2026-03-10', '2026-03-10', { fromNoon: true }), '2026-03')
  // 22 weekdays: 2 200 ÷ 22 ÷ 2 = 50,00; 36 000 ÷ 10 × 0,5 ÷ 30 = 60,00.
  expect(slip.leavePay).toEqual({ days: 500, maintained: 50_00, tenth: 60_00 })
  expect(slip.gross).toBe(2_210_00)
})

test('half a day of sickness takes half a day of the month from pay, and leaves the ceiling whole', () => {
  const sick = slipOf(away('sickness', '2026-03-10', '2026-03-10', { fromNoon: true }), '2026-03')
  expect(sick.earnings.find(({ code }) => code === 'absence')).toMatchObject({ amount: -50_00, quantity: 3_500 })
  expect(sick.ceiling).toBe(slipOf(company, '2026-03').ceiling)
})

test('a day and a half of sickness takes a day and a half, one day of it from the ceiling', () => {
  const sick = slipOf(away('sickness', '2026-03-10', '2026-03-11', { fromNoon: true }), '2026-03')
  expect(sick.earnings.find(({ code }) => code === 'absence')).toMatchObject({ amount: -150_00, quantity: 10_500 })
  // 4 005 × 30 ÷ 31
  expect(sick.ceiling).toBe(3_875_81)
})

test('the morning of one absence leaves the afternoon to another, not the morning', () => {
  const morning = away('paidLeave', '2026-03-10', '2026-03-10', { untilNoon: true })
  expect(refusalOf(morning, asking('training', '2026-03-10', '2026-03-10', { fromNoon: true }))).toBe('accepted')
  expect(refusalOf(morning, asking('training', '2026-03-10', '2026-03-10', { untilNoon: true }))).toMatchObject({
    code: 'absence_overlaps',
  })
})

test('half a day is of a day that is worked, and is one half', () => {
  expect(refusalOf(company, asking('paidLeave', '2026-03-10', '2026-03-14', { untilNoon: true }))).toEqual({
    code: 'half_day_not_worked',
    date: '2026-03-14',
  })
  expect(
    refusalOf(company, asking('paidLeave', '2026-03-10', '2026-03-10', { fromNoon: true, untilNoon: true })),
  ).toEqual({ code: 'absence_begins_and_ends_at_noon', date: '2026-03-10' })
})

test('the planning says which half of the day is taken, and counts it for half', () => {
  const morning = away('sickness', '2026-03-10', '2026-03-10', { untilNoon: true })
  const [row] = ask(morning, { view: 'absence-planning', month: month('2026-03') }).rows
  expect(row?.absentDays).toBe(0.5)
  expect(row?.days.find((each) => each.day === '2026-03-10')?.half).toBe('morning')
  const board = ask(morning, { view: 'social-dashboard', month: month('2026-03'), from: day('2026-03-01') })
  expect(board.absentDays).toBe(0.5)
})
