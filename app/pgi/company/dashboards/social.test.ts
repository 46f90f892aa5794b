import { expect, test } from 'vitest'
import { type Day, day } from '#base/dates.ts'
import { after, articleFields, partyFields, smallCompany, thousand } from '#tests/support/small-company.ts'
import { employing, hiring } from '#tests/support/small-staff.ts'
import { staffedCompany } from '#tests/support/staffed-company.ts'
import type { Company } from '../company.ts'
import { ask } from '../views/index.ts'

const staffed = staffedCompany()
const over = (from: string, to: string) => ({ from: day(from), to: day(to) })
const firstQuarter = over('2026-01-01', '2026-03-31')
const february = over('2026-02-01', '2026-02-28')
const march = over('2026-03-01', '2026-03-31')

const indicator = (code: string, period: { from: Day; to: Day }, company: Company = staffed) =>
  ask(company, { view: 'dashboard', ...period, board: 'social' }).rows.find((row) => row.code === code)
const measure = (name: string, period: { from: Day; to: Day }, company: Company = staffed) =>
  ask(company, { view: 'measures', ...period }).rows.find((row) => row.name === name)?.value

test('headcount counts people, full-time equivalents count their hours', () => {
  expect(indicator('EFFECTIF', february)).toMatchObject({ value: 4_000, before: 4_000 })
  // Three at thirty-five hours, one at twenty-eight.
  expect(indicator('ETP', february)?.value).toBe(3_800)
  expect(['femmes', 'salaries_cdd', 'salaries_temps_partiel'].map((name) => measure(name, february))).toEqual([
    2_000, 1_000, 1_000,
  ])
})

test('rotation is half of those who came and went, over those who were there', () => {
  // Three on 31 December, one who came on 5 January and whose contract ends on 31 March: (1 + 1) ÷ 2 ÷ 3.
  expect(indicator('ROTATION', firstQuarter)?.value).toBe(3_333)
  // From the day of the entry itself, the three of the eve still are what it is set against: (1 + 0) ÷ 2 ÷ 3.
  expect(indicator('ROTATION', over('2026-01-05', '2026-01-31'))?.value).toBe(1_667)
  expect(indicator('ROTATION', february)?.value).toBe(0)
})

test('absenteeism leaves paid leave out, and calls for attention beyond 5 %', () => {
  // Three days of sickness; four people and twenty-two working days.
  expect(indicator('ABSENTEISME', march)).toMatchObject({ value: Math.round((3 / 88) * 10_000), alert: 'none' })
  // The same three days over the week they fall in: twenty days of work.
  expect(indicator('ABSENTEISME', over('2026-03-09', '2026-03-13'))).toMatchObject({ value: 1_500, alert: 'alert' })
  // Anne Morel is on leave from 3 to 10 April.
  expect(measure('jours_absence', over('2026-04-01', '2026-04-30'))).toBe(0)
})

test('an absence ends with the contract', () => {
  const left = after(
    employing(hiring('Vidal', 2_500_00)),
    '2026-03-09',
    { type: 'absence.request', employee: 'E001', kind: 'sickness', from: day('2026-03-09'), to: day('2026-03-20') },
    { type: 'absence.approve', absence: 'absence-1' },
    { type: 'employee.leave', employee: 'E001', on: day('2026-03-13'), reason: 'resignation' },
  )
  expect(measure('jours_absence', march, left)).toBe(5_000)
  expect(measure('sorties', march, left)).toBe(1_000)
  expect(measure('effectif', march, left)).toBe(0)
})

test('the payroll of February: four pays and a bonus, compared with January', () => {
  const gross = 3_200_00 + 400_00 + 2_100_00 + 1_650_00 + 1_900_00
  const shown = indicator('MASSE-SALARIALE', february)
  expect(shown?.value).toBe(gross)
  expect(shown?.before).toBe(measure('masse_salariale', over('2026-01-01', '2026-01-31')))
  expect(measure('charges_patronales', february)).toBe(
    (indicator('COUT-TRAVAIL', february)?.value ?? 0) - (shown?.value ?? 0),
  )
})

test('a payslip is of the day on which its month ends', () => {
  expect(measure('masse_salariale', over('2026-02-01', '2026-02-27'))).toBe(0)
  expect(measure('masse_salariale', over('2026-02-28', '2026-02-28'))).toBe(measure('masse_salariale', february))
})

test('payslips, the payroll book and the books say the same payroll', () => {
  const { totals } = ask(staffed, { view: 'payroll-book', ...firstQuarter })
  expect(measure('masse_salariale', firstQuarter)).toBe(totals.gross)
  expect(measure('cout_du_travail', firstQuarter)).toBe(totals.cost)
  expect(measure('salaires_nets', firstQuarter)).toBe(totals.netPaid)
  const accounts = ask(staffed, { view: 'trial-balance', ...firstQuarter }).rows
  const charged = accounts
    .filter(({ account }) => /^(641|645|633)/.test(account))
    .reduce((sum, { balance }) => sum + balance, 0)
  expect(charged).toBe(totals.cost)
})

test('overtime is what the payslips pay: five hours in March, none in February', () => {
  expect(indicator('HEURES-SUP', march)).toMatchObject({ value: 5_000, before: 0 })
})

test('paid leave not taken: two days and a half for each month that is over', () => {
  const joined = employing(hiring('Vidal', 2_500_00, { start: day('2025-06-01') }))
  expect(indicator('CONGES', over('2025-08-01', '2025-08-31'), joined)?.value).toBe(7_500)
})

test('turnover for each full-time equivalent', () => {
  const sold = after(
    staffed,
    '2026-04-10',
    { type: 'customer.create', fields: partyFields('Garage Belleville') },
    { type: 'article.create', article: 'POSE', fields: articleFields('Pose', 560_00, { kind: 'service' }) },
    {
      type: 'sales.draft',
      kind: 'invoice',
      content: { customer: 'C0001', lines: [{ article: 'POSE', quantity: thousand(10) }] },
    },
    { type: 'sales.validate', document: 'invoice-1' },
  )
  // 5 600 € and 2,8 full-time equivalents: E004 left on 31 March.
  expect(indicator('CA-SALARIE', over('2026-04-01', '2026-04-30'), sold)?.value).toBe(2_000_00)
})

test('where nobody is employed nothing is divided: no rate, no alert', () => {
  const alone = smallCompany()
  expect(indicator('EFFECTIF', march, alone)?.value).toBe(0)
  for (const code of ['ROTATION', 'ABSENTEISME', 'MASSE-EVOLUTION', 'POIDS-TRAVAIL', 'CA-SALARIE']) {
    expect(indicator(code, march, alone)).toMatchObject({ value: null, alert: 'none' })
  }
})

test('a company watches people by its own rule', () => {
  const watched = after(staffed, '2026-04-20', {
    type: 'indicator.define',
    indicator: 'PRECARITE',
    fields: {
      label: 'Part des CDD',
      board: 'social',
      formula: 'salaries_cdd / effectif',
      unit: 'rate',
      thresholds: [{ level: 'watch', direction: 'above', value: 2_000 }],
    },
  })
  expect(indicator('PRECARITE', march, watched)).toMatchObject({ value: 2_500, alert: 'watch' })
})
