/** What a student types about people: contracts, absences, time, payslips, expense reports. Often right, often not. */
import fc from 'fast-check'
import { addDays } from '#base/dates.ts'
import { cents, thousandths } from '#base/money.ts'
import type { Company } from '#pgi'
import { hiring, payrollSettings } from '../small-staff.ts'
import { amountUpTo, type Domain, days, idOf, type Json, maybe, mostly, pickFrom, typed } from './draws.ts'

const employee = fc.constantFrom('E001', 'E002', 'E003', 'E001', 'E002', 'E003', 'E004', 'E9')
const period = fc.constantFrom('2026-01', '2026-02', '2026-03', '2026-04')
const absence = idOf('absence')
const report = idOf('expenseReport')
const payslip = idOf('payslip')
const hoursOfDay = fc
  .oneof(
    { weight: 40, arbitrary: fc.constantFrom(0, 7_000, 7_000, 8_000, 9_500, 11_000) },
    { weight: 1, arbitrary: fc.constant(25_000) },
  )
  .map(thousandths)
const week = fc.oneof(
  { weight: 9, arbitrary: days('2026-01-05', '2026-02-02', '2026-02-23', '2026-03-02', '2026-03-09') },
  { weight: 1, arbitrary: days('2026-03-04', '2026-03-30') },
)
const kind = fc.constantFrom(
  'paidLeave',
  'paidLeave',
  'paidLeave',
  'paidLeave',
  'sickness',
  'unpaid',
  'familyEvent',
  'training',
)
const leaveOf = fc
  .record({
    from: days('2026-02-02', '2026-02-14', '2026-03-09', '2026-03-23', '2026-04-01', '2026-05-04', '2026-07-06'),
    length: fc.oneof(fc.constantFrom(4, 4, 11), fc.integer({ min: -1, max: 24 })),
    kind,
    who: employee,
    inAdvance: fc.boolean(),
  })
  .map(({ from, length, who, ...more }) => ({
    type: 'absence.request',
    employee: who,
    from,
    to: addDays(from, length),
    ...more,
  }))

const hire = fc
  .record({ pay: fc.integer({ min: 1_700_00, max: 6_000_00 }), hours: fc.integer({ min: 20, max: 37 }) })
  .map(({ pay, hours }) =>
    hiring('Noël', pay, { weeklyHours: thousandths(hours * 1_000), start: '2026-02-02' as never }),
  )

const expense = fc.oneof(
  fc.record({
    kind: fc.constantFrom('travel', 'meal', 'lodging'),
    date: days('2026-03-10', '2026-03-12', '2026-03-12', '2026-04-02'),
    label: fc.constant('Salon'),
    amount: amountUpTo(200),
    vat: maybe(fc.constantFrom(0, 2_00, 60_00).map(cents)),
  }),
  fc.record({
    kind: fc.constant('mileage'),
    date: days('2026-03-10', '2026-03-12'),
    label: fc.constant('Client'),
    kilometres: fc.integer({ min: 1, max: 5_000 }),
    horsepower: maybe(fc.constantFrom(3, 5, 7, 9)),
  }),
)

const linked = { employee, from: days('2026-01-01', '2026-03-01'), to: maybe(days('2026-02-28', '2026-06-30')) }

const prepare = typed('payslip.prepare', { employee, period })
const submit = typed('expenseReport.submit', {
  employee,
  purpose: fc.constant('Salon de Lyon'),
  lines: fc.array(expense, { minLength: 1, maxLength: 3 }),
})
const change = typed('payrollVariable.record', {
  employee,
  period,
  kind: fc.constantFrom('bonus', 'overtime25', 'overtime50', 'advance', 'expenseRefund', 'sickPay'),
  amount: maybe(amountUpTo(400)),
  quantity: maybe(fc.integer({ min: 1, max: 8 }).map((hours) => thousandths(hours * 1_000))),
})

const commands: fc.Arbitrary<Json> = mostly(
  [14, prepare],
  [12, typed('payslip.validate', { payslip })],
  [3, typed('payslip.receive', { employee, period, changes: fc.constant([{ line: 'housingAid', omitted: true }]) })],
  [
    1,
    typed('payslip.enter', {
      employee,
      period,
      slip: fc.constant({ earnings: [{ code: 'salary', amount: 2_000_00 }], lines: [] }),
    }),
  ],
  [2, typed('payslip.check', { payslip, faults: fc.constantFrom([], ['housingAid'], ['sickness', 'sickness']) })],
  [4, typed('salaries.pay', { period })],
  [3, typed('socialBody.pay', { body: fc.constantFrom('urssaf', 'pensionFund', 'healthInsurer', 'tax'), period })],
  [
    1,
    fc.oneof(
      typed('employee.link', { ...linked, kind: fc.constant('resource'), code: fc.constantFrom('R1', 'R2', 'R9') }),
      typed('employee.link', {
        ...linked,
        kind: fc.constant('collaborator'),
        code: fc.constantFrom('MARTIN', 'DURAND', 'NOBODY'),
      }),
    ),
  ],
  [10, leaveOf],
  [8, typed('absence.approve', { absence })],
  [1, typed('absence.decline', { absence, reason: fc.constant('Inventaire') })],
  [2, typed('absence.cancel', { absence })],
  [5, typed('timeSheet.enter', { employee, week, hours: fc.array(hoursOfDay, { minLength: 7, maxLength: 7 }) })],
  [5, change],
  [1, typed('payrollVariable.cancel', { variable: idOf('variable') })],
  [5, submit],
  [4, typed('expenseReport.approve', { report })],
  [1, typed('expenseReport.decline', { report, reason: fc.constant('Sans justificatif') })],
  [2, hire],
  [1, typed('preHiring.declare', { employee })],
  [1, typed('employee.update', { employee, changes: fc.record({ team: fc.constantFrom('Magasin', 'Bureau', null) }) })],
  [
    2,
    typed('contract.amend', {
      employee,
      from: days('2026-03-01', '2026-04-01', '2020-01-01'),
      changes: fc.record({ monthlyPay: fc.constantFrom(1_200_00, 2_300_00, 3_400_00).map(cents) }),
    }),
  ],
  [
    1,
    typed('employee.leave', {
      employee: fc.constantFrom('E003', 'E004'),
      on: days('2026-03-31', '2026-04-15', '2019-01-01'),
      reason: fc.constantFrom('resignation', 'endOfFixedTerm'),
    }),
  ],
  [
    1,
    typed('leaveBalance.open', {
      employee,
      on: days('2025-12-31'),
      days: fc.constantFrom(0, 10_000, 20_000).map(thousandths),
      referenceGross: fc.constant(cents(25_000_00)),
    }),
  ],
  [
    1,
    fc
      .constantFrom(12, 12, 60)
      .map((headcount) => ({ type: 'payroll.setUp', settings: payrollSettings({ headcount }) })),
  ],
  [
    1,
    typed('contributionRate.update', {
      code: fc.constantFrom('accident', 'mobility'),
      from: days('2026-01-01', '2026-03-01'),
      employer: maybe(fc.constantFrom(1_850, 2_000, 2_400)),
    }),
  ],
  [
    1,
    typed('payrollFigure.update', {
      figure: fc.constantFrom('minimumHourlyWage', 'monthlyCeiling'),
      from: days('2026-03-01'),
      amount: fc.constantFrom(12_10, 4_100_00).map(cents),
    }),
  ],
)

function aim({ payroll: state }: Company, command: Json, pick: number): Json | undefined {
  const one = pickFrom(pick)
  const payslips = [...state.payslipIds].flatMap((id) => state.payslips.get(id) ?? [])
  switch (command.type) {
    case 'payslip.prepare': {
      const next = ['2026-01', '2026-02', '2026-03'].find((month) => {
        const own = state.payslipOf.get(`${command.employee}/${month}`)
        return own === undefined || state.payslips.get(own)?.stage !== 'validated'
      })
      return next === undefined ? command : { ...command, period: next }
    }
    case 'payslip.validate': {
      const prepared = one(payslips.filter(({ stage }) => stage === 'prepared'))
      return prepared ? { ...command, payslip: prepared.payslip } : command
    }
    case 'payslip.check': {
      const received = one(payslips.filter(({ stage }) => stage === 'received'))
      return received ? { ...command, payslip: received.payslip } : command
    }
    case 'salaries.pay': {
      const due = one(payslips.filter((each) => each.stage === 'validated' && each.paidBy === undefined))
      return due ? { ...command, period: due.period } : command
    }
    case 'socialBody.pay': {
      const declared = one(payslips.filter(({ stage }) => stage === 'validated'))
      return declared ? { ...command, period: declared.period } : command
    }
    case 'absence.approve':
    case 'absence.decline':
    case 'absence.cancel': {
      const asked = one([...state.absences.values()].filter(({ status }) => status === 'requested'))
      return asked ? { ...command, absence: asked.absence } : command
    }
    case 'payrollVariable.record':
      return { ...command, period: '2026-03', amount: command.amount ?? 50_00, quantity: command.quantity ?? 2_000 }
    case 'payrollVariable.cancel': {
      const variable = one([...state.variables.values()].filter(({ cancelled }) => !cancelled))
      return variable ? { ...command, variable: variable.variable } : command
    }
    case 'expenseReport.approve':
    case 'expenseReport.decline': {
      const asked = one([...state.expenseReports.values()].filter(({ status }) => status === 'submitted'))
      return asked ? { ...command, report: asked.report } : command
    }
    case 'preHiring.declare': {
      const late = one([...state.employees.values()].filter(({ declaredOn }) => declaredOn === undefined))
      return late ? { ...command, employee: late.code } : command
    }
    default:
      return undefined
  }
}

export const payroll: Domain = {
  weight: 4,
  commands,
  opening: mostly([2, prepare], [2, leaveOf], [1, submit], [1, change]),
  aim,
}
