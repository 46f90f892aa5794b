/** The rules of hiring, leaving, being away, and of payslips. */
import { expect, test } from 'vitest'
import type { Day } from '#base/dates.ts'
import { fineRate } from '#base/fine-rate.ts'
import { cents, thousandths } from '#base/money.ts'
import { month } from '#base/months.ts'
import { ask, type CommandInput, type Company, found } from '#pgi'
import { after, tell } from '#tests/support/small-company.ts'
import {
  employing,
  hiring,
  lastOf,
  overtimeOf,
  paid,
  payrollSettings,
  slipOf,
  years,
} from '#tests/support/small-staff.ts'
import { staffedCompany } from '#tests/support/staffed-company.ts'

const d = (text: string): Day => text as Day
const TODAY = '2026-03-16'
const company = employing(hiring('Martin', 2_500_00))
const refusalOf = (input: CommandInput, of: Company = company, today = TODAY): unknown => {
  const told = tell(of, input, today)
  return 'code' in told ? told : 'accepted'
}

test.each([
  ['a permanent contract with an end', { end: d('2026-12-31') }, { code: 'permanent_contract_with_end' }],
  [
    'five months of trial for an executive',
    { category: 'executive', trial: 5 },
    { code: 'trial_too_long', most: 4, unit: 'months' },
  ],
  ['three months of trial for a worker', { trial: 3 }, { code: 'trial_too_long', most: 2 }],
  [
    'a fixed-term contract without its reason',
    { kind: 'fixedTerm', end: d('2026-05-31') },
    { code: 'fixed_term_without_reason' },
  ],
  [
    'a fixed-term contract without its end',
    { kind: 'fixedTerm', reason: 'seasonal' },
    { code: 'fixed_term_without_end' },
  ],
  [
    'a replacement of nobody',
    { kind: 'fixedTerm', reason: 'replacement', end: d('2026-05-31') },
    { code: 'replaced_person_missing' },
  ],
  [
    'a fixed-term contract of nineteen months',
    { kind: 'fixedTerm', reason: 'activityIncrease', start: d('2026-01-01'), end: d('2027-07-31') },
    { code: 'fixed_term_too_long', latest: '2027-06-30' },
  ],
  [
    'fifteen days of trial for three months of contract',
    { kind: 'fixedTerm', reason: 'seasonal', start: d('2026-03-01'), end: d('2026-05-31'), trial: 15 },
    { code: 'trial_too_long', unit: 'days', most: 13 },
  ],
  ['thirty-nine hours a week', { weeklyHours: thousandths(39_000) }, { code: 'weekly_hours_too_many', most: 35_000 }],
  ['twenty hours without a reason', { weeklyHours: thousandths(20_000) }, { code: 'weekly_hours_too_few', fewest: 24 }],
  [
    'less than the minimum wage of June 2026',
    { start: d('2026-06-01'), monthlyPay: cents(1_867_01) },
    { code: 'pay_below_minimum_wage', minimum: 1_867_02 },
  ],
] as const)('hiring refuses %s', (_, contract, refusal) => {
  expect(refusalOf(hiring('Nouveau', 2_500_00, contract))).toMatchObject(refusal)
})

test('hiring is possible at the very bounds', () => {
  expect(refusalOf(hiring('Juste', 1_867_02, { start: d('2026-06-01'), trial: 2 }))).toBe('accepted')
  expect(
    refusalOf(
      hiring('Court', 2_000_00, {
        kind: 'fixedTerm',
        reason: 'seasonal',
        start: d('2026-01-01'),
        end: d('2027-06-30'),
        trial: 30,
      }),
    ),
  ).toBe('accepted')
})

test('a social security number whose key is wrong, or that is somebody else’s, is refused', () => {
  const nir = '269054958815780'
  expect(refusalOf(hiring('Faux', 2_500_00, {}, { nir: '269054958815781' }))).toMatchObject({
    code: 'nir_key_is_wrong',
    expected: '80',
  })
  const known = after(company, TODAY, hiring('Vrai', 2_500_00, {}, { nir }))
  expect(refusalOf(hiring('Double', 2_500_00, {}, { nir }), known)).toMatchObject({
    code: 'nir_taken',
    employee: 'E002',
  })
})

test('nobody is hired before sixteen', () => {
  expect(
    refusalOf(hiring('Jeune', 2_500_00, { start: d('2026-03-01') }, { birthDate: d('2010-03-02') })),
  ).toMatchObject({
    code: 'employee_too_young',
    sixteenOn: '2026-03-02',
  })
})

test('the declaration before hiring is made within eight days, once; a late one is told as late', () => {
  const hired = after(company, TODAY, hiring('Bientôt', 2_500_00, { start: d('2026-03-25') }))
  const declare: CommandInput = { type: 'preHiring.declare', employee: 'E002' }
  expect(refusalOf(declare, hired)).toMatchObject({ code: 'declaration_too_early', earliest: '2026-03-17' })
  const inTime = after(hired, '2026-03-24', declare)
  expect(ask(inTime, { view: 'pre-hiring-declaration', employee: 'E002' })).toMatchObject({
    isLate: false,
    latest: '2026-03-24',
  })
  expect(refusalOf(declare, inTime, '2026-03-25')).toMatchObject({ code: 'declaration_already_made' })
  const late = after(hired, '2026-03-25', declare)
  expect(ask(late, { view: 'pre-hiring-declaration', employee: 'E002' })).toMatchObject({ isLate: true })
})

test('the register keeps the job of the hiring, its order, and those who left', () => {
  const moved = after(
    company,
    TODAY,
    hiring('Ancien', 2_000_00, { start: d('2023-01-02') }),
    { type: 'contract.amend', employee: 'E001', from: d('2026-03-01'), changes: { job: 'Cheffe de bureau' } },
    { type: 'employee.leave', employee: 'E002', on: d('2026-03-10'), reason: 'resignation' },
  )
  const { rows } = ask(moved, { view: 'staff-register', at: d(TODAY) })
  expect(rows.map(({ rank, lastName, job, leftOn }) => [rank, lastName, job, leftOn])).toEqual([
    [1, 'Martin', 'Assistante de gestion', null],
    [2, 'Ancien', 'Assistante de gestion', '2026-03-10'],
  ])
  expect(ask(moved, { view: 'employees', at: d(TODAY), left: false }).rows.map(({ job }) => job)).toEqual([
    'Cheffe de bureau',
  ])
})

test('an amendment in the middle of a month pays each part of it by its weekdays', () => {
  const raised = after(company, TODAY, {
    type: 'contract.amend',
    employee: 'E001',
    from: d('2026-03-16'),
    changes: { monthlyPay: cents(3_000_00) },
  })
  // March 2026 has 22 weekdays, 10 before the 16th: 2 500 × 10 ÷ 22 + 3 000 × 12 ÷ 22.
  expect(slipOf(raised, '2026-03').gross).toBe(1_136_36 + 1_636_36)
})

test('a validated month is closed: no amendment, absence, hours or variable goes into it', () => {
  const closed = paid(company, '2026-02')
  const refused: CommandInput[] = [
    { type: 'contract.amend', employee: 'E001', from: d('2026-02-15'), changes: { monthlyPay: cents(3_000_00) } },
    { type: 'absence.request', employee: 'E001', kind: 'unpaid', from: d('2026-02-10'), to: d('2026-02-10') },
    {
      type: 'timeSheet.enter',
      employee: 'E001',
      week: d('2026-02-02'),
      hours: Array.from({ length: 7 }, () => thousandths(1_000)),
    },
    overtimeOf('E001', month('2026-02'), 2),
    { type: 'employee.leave', employee: 'E001', on: d('2026-02-10'), reason: 'resignation' },
  ]
  for (const input of refused)
    expect(refusalOf(input, closed), input.type).toMatchObject({ code: 'period_is_closed', period: '2026-02' })
  expect(refusalOf({ type: 'payslip.prepare', employee: 'E001', period: month('2026-02') }, closed)).toMatchObject({
    code: 'payslip_already_validated',
  })
  expect(refusalOf({ type: 'payslip.prepare', employee: 'E001', period: month('2026-01') }, closed)).toMatchObject({
    code: 'later_payslip_validated',
  })
})

test('a payslip whose data changed since it was prepared is prepared again before it is validated', () => {
  const prepared = after(company, '2026-03-31', { type: 'payslip.prepare', employee: 'E001', period: month('2026-03') })
  const changed = after(prepared, '2026-03-31', overtimeOf('E001', month('2026-03'), 4))
  const validate: CommandInput = { type: 'payslip.validate', payslip: 'payslip-1' }
  expect(refusalOf(validate, changed, '2026-03-31')).toMatchObject({ code: 'payslip_is_outdated' })
  const again = after(changed, '2026-03-31', { type: 'payslip.prepare', employee: 'E001', period: month('2026-03') })
  expect(refusalOf(validate, again, '2026-03-31')).toBe('accepted')
})

test('two absences of one person never overlap; those of a team are pointed out', () => {
  const staffed = staffedCompany()
  expect(
    refusalOf(
      { type: 'absence.request', employee: 'E001', kind: 'training', from: d('2026-04-10'), to: d('2026-04-14') },
      staffed,
      '2026-04-02',
    ),
  ).toMatchObject({ code: 'absence_overlaps', from: '2026-04-03', to: '2026-04-10' })
  const { rows } = ask(staffed, { view: 'absence-planning', month: month('2026-04') })
  expect(rows.map(({ employee, absentDays, conflictDays }) => [employee.code, absentDays, conflictDays])).toEqual([
    ['E001', 5, 2],
    ['E002', 2, 2],
    ['E003', 0, 0],
  ])
})

test('leave is asked for within what is acquired, or in advance with the employer’s agreement', () => {
  // Hired on 1 January 2026: 7,5 days at the end of March.
  const recent = employing(hiring('Récente', 2_500_00, { start: d('2026-01-01') }))
  const ten: CommandInput = {
    type: 'absence.request',
    employee: 'E001',
    kind: 'paidLeave',
    from: d('2026-04-13'),
    to: d('2026-04-22'),
  }
  expect(ask(recent, { view: 'leave-balances', at: d('2026-03-31') }).rows[0]).toMatchObject({
    acquiring: 7_500,
    balance: 7_500,
  })
  expect(refusalOf(ten, recent, '2026-04-01')).toEqual({
    code: 'leave_balance_exceeded',
    wanted: 9_000,
    balance: 7_500,
  })
  expect(refusalOf({ ...ten, inAdvance: true }, recent, '2026-04-01')).toBe('accepted')
})

test('paid leave is the higher of keeping pay and of the tenth', () => {
  const rich = after(
    company,
    TODAY,
    {
      type: 'leaveBalance.open',
      employee: 'E001',
      on: d('2025-12-31'),
      days: thousandths(20_000),
      referenceGross: cents(36_000_00),
    },
    { type: 'absence.request', employee: 'E001', kind: 'paidLeave', from: d('2026-03-16'), to: d('2026-03-20') },
    { type: 'absence.approve', absence: 'absence-1' },
  )
  // Six business days of thirty: 36 000 ÷ 10 × 6 ÷ 30 = 720,00; five of twenty-two weekdays: 2 500 × 5 ÷ 22 = 568,18.
  const slip = slipOf(rich, '2026-03')
  expect(slip.leavePay).toEqual({ days: 6_000, maintained: 568_18, tenth: 720_00 })
  expect(slip.gross).toBe(2_500_00 - 568_18 + 720_00)
})

test('the end of a fixed-term contract pays the precarity bonus and the leave that was not taken, a tenth each', () => {
  const ended = after(
    employing(
      hiring('Terme', 2_000_00, {
        kind: 'fixedTerm',
        reason: 'seasonal',
        start: d('2026-03-01'),
        end: d('2026-03-31'),
      }),
    ),
    '2026-03-31',
    { type: 'employee.leave', employee: 'E001', on: d('2026-03-31'), reason: 'endOfFixedTerm' },
  )
  expect(slipOf(ended, '2026-03').earnings.map(({ code, amount }) => [code, amount])).toEqual([
    ['salary', 2_000_00],
    ['precarity', 200_00],
    ['leaveCompensation', 220_00],
  ])
})

test('the general reduction is counted again on the year: June brings the rise of the minimum wage on all months before', () => {
  const settled = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05'].reduce(
    (sofar, period) => paid(sofar, period),
    company,
  )
  const june = slipOf(settled, '2026-06').relief
  // Five months at 1 823,03 and one at 1 867,02 of minimum wage, against 15 000 €: coefficient 0,1739.
  expect(june.coefficient).toBe(1739)
  expect(june.amount).toBe(2_608_50 - 5 * 429_75)
})

test('a notice changes the payslips from its date, and leaves the older ones as they were', () => {
  const before = paid(company, '2026-02')
  const noticed = after(before, TODAY, {
    type: 'contributionRate.update',
    code: 'cappedPension',
    from: d('2026-03-01'),
    employee: fineRate(7_000),
  })
  const line = (period: string) =>
    ask(after(noticed, lastOf('2026-03'), { type: 'payslip.prepare', employee: 'E001', period: month('2026-03') }), {
      view: 'payslip',
      employee: 'E001',
      month: month(period),
    })?.slip?.lines.find(({ code }) => code === 'cappedPension')
  expect(line('2026-02')).toMatchObject({ employeeRate: 6_900, employee: 172_50 })
  expect(line('2026-03')).toMatchObject({ employeeRate: 7_000, employee: 175_00, employerRate: 8_550 })
})

test('a company that does not know a new law applies the old rate until somebody enters the notice', () => {
  const late = after(
    found(years),
    TODAY,
    { type: 'payroll.setUp', settings: payrollSettings({ ratesKnownUntil: d('2025-12-31') }) },
    hiring('Retard', 2_500_00),
  )
  const rateOf = (of: Company) =>
    slipOf(of, '2026-03').lines.find(({ code }) => code === 'uncappedPension')?.employerRate
  expect(rateOf(late)).toBe(2_020)
  const told = after(late, TODAY, {
    type: 'contributionRate.update',
    code: 'uncappedPension',
    from: d('2026-01-01'),
    employer: fineRate(2_110),
  })
  expect(rateOf(told)).toBe(2_110)
  // The control goes by the law, whatever the company knows.
  const prepared = after(late, '2026-03-31', { type: 'payslip.prepare', employee: 'E001', period: month('2026-03') })
  expect(ask(prepared, { view: 'payslip-control', payslip: 'payslip-1' })?.faults).toContain('uncappedPension')
})

test('planted errors are found, missed, or said wrong without being so', () => {
  const received = after(
    company,
    '2026-03-31',
    {
      type: 'payslip.receive',
      employee: 'E001',
      period: month('2026-03'),
      changes: [
        { line: 'cappedPension', employeeRate: fineRate(6_000) },
        { line: 'unemployment', omitted: true },
        { line: 'csgDeductible', base: cents(2_500_00) },
        { line: 'technicalBalance', base: cents(2_500_00), employeeRate: fineRate(140), employee: cents(3_50) },
      ],
    },
    { type: 'payslip.check', payslip: 'payslip-1', faults: ['cappedPension', 'csgDeductible', 'training'] },
  )
  const control = ask(received, { view: 'payslip-control', payslip: 'payslip-1' })
  expect(control?.faults).toEqual(['cappedPension', 'technicalBalance', 'unemployment', 'csgDeductible'])
  expect(control?.answer).toEqual({
    found: ['cappedPension', 'csgDeductible'],
    missed: ['technicalBalance', 'unemployment'],
    falseAlarms: ['training'],
  })
  // 2 500 × 6 % is 150,00 instead of 172,50; 2 500 × 6,8 % is 170,00 instead of 168,39.
  expect(control?.totals.find(({ code }) => code === 'employeeTotal')).toEqual({
    code: 'employeeTotal',
    entered: 542_95 - 22_50 + 3_50 + 1_61,
    right: 542_95,
    difference: -22_50 + 3_50 + 1_61,
  })
  expect(refusalOf({ type: 'payslip.check', payslip: 'payslip-1', faults: [] }, received)).toMatchObject({
    code: 'payslip_already_checked',
  })
  expect(refusalOf({ type: 'payslip.validate', payslip: 'payslip-1' }, received)).toMatchObject({
    code: 'payslip_is_received',
  })
})

test('a draft typed line by line without a fault has none', () => {
  const { lines } = slipOf(company, '2026-03')
  const entered = after(company, '2026-03-31', {
    type: 'payslip.enter',
    employee: 'E001',
    period: month('2026-03'),
    slip: { earnings: [{ code: 'salary', amount: cents(2_500_00) }], lines },
  })
  const control = ask(entered, { view: 'payslip-control', payslip: 'payslip-1' })
  expect(control?.faults).toEqual([])
  expect(control?.totals.every(({ difference }) => difference === 0)).toBe(true)
})

test('an expense report: no VAT on trains and hotels, mileage by the scale of the year, refunded with the pay', () => {
  const claimed = after(company, TODAY, {
    type: 'expenseReport.submit',
    employee: 'E001',
    purpose: 'Tournée',
    lines: [
      { kind: 'travel', date: d('2026-03-10'), label: 'Train', amount: cents(110_00), vat: cents(10_00) },
      { kind: 'fuel', date: d('2026-03-10'), label: 'Gazole', amount: cents(60_00), vat: cents(10_00) },
      { kind: 'mileage', date: d('2026-03-11'), label: 'Aller', kilometres: 4_000, horsepower: 5 },
      { kind: 'mileage', date: d('2026-03-12'), label: 'Retour', kilometres: 2_000, horsepower: 5 },
    ],
  })
  // 5 CV: 4 000 × 0,636 = 2 544; 6 000 × 0,357 + 1 395 = 3 537.
  expect(
    ask(claimed, { view: 'expense-reports' }).rows[0]?.lines.map(({ amount, recoverable }) => [amount, recoverable]),
  ).toEqual([
    [110_00, 0],
    [60_00, 8_00],
    [2_544_00, 0],
    [993_00, 0],
  ])
  const approved = after(claimed, TODAY, { type: 'expenseReport.approve', report: 'expenseReport-1' })
  expect(slipOf(approved, '2026-03').netBeforeTax).toBe(1_957_05 + 110_00 + 60_00 + 3_537_00)
  expect(
    refusalOf({ type: 'expenseReport.decline', report: 'expenseReport-1', reason: 'Trop tard' }, approved),
  ).toMatchObject({
    code: 'expense_report_already_answered',
  })
})

test('the dashboard: headcount, full-time equivalents, rotation and absenteeism by their definitions', () => {
  const board = ask(staffedCompany(), { view: 'social-dashboard', month: month('2026-03'), from: d('2026-01-01') })
  // Three staff on 31 December 2025, one entry on 5 January; E004's last day is 31 March.
  expect(board).toMatchObject({
    headcountAtStart: 3,
    headcount: 4,
    entries: 1,
    departures: 1,
    rotation: 3_333,
    women: 2,
    men: 2,
  })
  expect(board.fullTime).toBe(3_800)
  // Three days of sickness; 22 working days for four people in March, 20 in February, 21 in January (E004: 20).
  expect(board.absentDays).toBe(3)
  expect(board.rows.map(({ workableDays }) => workableDays)).toEqual([83, 80, 88])
  expect(board.absenteeism).toBe(Math.round((3 / 251) * 10_000))
})

test('salaries are paid once, and the declaration sums up what each body is owed', () => {
  const settled = after(paid(company, '2026-03'), '2026-04-02', { type: 'salaries.pay', period: month('2026-03') })
  expect(refusalOf({ type: 'salaries.pay', period: month('2026-03') }, settled, '2026-04-02')).toMatchObject({
    code: 'no_salary_to_pay',
  })
  // Entry S05 of the standard entries.
  const { rows, dueDate } = ask(settled, { view: 'social-declaration', month: month('2026-03') })
  expect(rows.map(({ body, total }) => [body, total])).toEqual([
    ['urssaf', 977_98],
    ['pensionFund', 185_62],
    ['healthInsurer', 40_00],
    ['tax', 59_42],
  ])
  expect(dueDate).toBe('2026-04-15')
})
