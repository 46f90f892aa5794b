/** A company with people in it: contracts, absences, time, payslips, drafts received and expense reports, in the spring of 2026. */
import type { Day } from '#base/dates.ts'
import { fineRate } from '#base/fine-rate.ts'
import { cents, thousandths } from '#base/money.ts'
import { month } from '#base/months.ts'
import { type CommandInput, type Company, found } from '#pgi'
import { after } from './small-company.ts'
import { hiring, paid, payrollSettings, years } from './small-staff.ts'

const hours = (...each: readonly number[]) => each.map((value) => thousandths(value * 1_000))

/**
 * E001 Anne Morel, executive, 3 200 €, and E002 Hugo Petit, 2 100 €, of one team; E003 Inès Robin, 28 h a week, 1 650 €;
 * E004 Tom Girard, fixed-term from 5 January to 31 March 2026. January to March are validated and March is paid.
 * E001 takes Friday 3 to Friday 10 April (Easter Monday is the 6th), E002 asks for 9 and 10 April; E002 was sick 9 to 11 March.
 */
export function staffedCompany(): Company {
  const identity = {
    siret: '90000000100018',
    ape: '31.01Z',
    mealVoucher: { value: cents(9_00), employer: cents(5_00) },
  }
  let company = after(
    found(years),
    '2025-12-20',
    { type: 'payroll.setUp', settings: payrollSettings({ ...identity, headcount: 12 }) },
    hire(
      'Morel',
      'Anne',
      3_200_00,
      { category: 'executive', start: '2023-09-01' as Day, job: 'Responsable administrative' },
      'Bureau',
    ),
    hire('Petit', 'Hugo', 2_100_00, { start: '2024-03-04' as Day, job: 'Comptable' }, 'Bureau', 'M'),
    hire('Robin', 'Inès', 1_650_00, { weeklyHours: thousandths(28_000), job: 'Vendeuse' }, 'Magasin'),
    hire(
      'Girard',
      'Tom',
      1_900_00,
      {
        kind: 'fixedTerm',
        start: '2026-01-05' as Day,
        end: '2026-03-31' as Day,
        reason: 'activityIncrease',
        job: 'Préparateur',
        trial: 12,
      },
      'Magasin',
      'M',
    ),
    {
      type: 'leaveBalance.open',
      employee: 'E001',
      on: '2025-12-31' as Day,
      days: thousandths(20_000),
      referenceGross: cents(38_000_00),
    },
    {
      type: 'leaveBalance.open',
      employee: 'E002',
      on: '2025-12-31' as Day,
      days: thousandths(15_000),
      referenceGross: cents(25_000_00),
    },
  )
  company = after(company, '2026-01-02', { type: 'preHiring.declare', employee: 'E004' })
  company = paid(company, '2026-01', STAFF)
  company = after(company, '2026-02-20', {
    type: 'payrollVariable.record',
    employee: 'E001',
    period: month('2026-02'),
    kind: 'bonus',
    amount: cents(400_00),
    label: 'Prime d’inventaire',
  })
  company = paid(company, '2026-02', STAFF)
  company = after(
    company,
    '2026-03-16',
    ...sick('E002', '2026-03-09', '2026-03-11'),
    { type: 'timeSheet.enter', employee: 'E001', week: '2026-03-02' as Day, hours: hours(8, 8, 9, 8, 7, 0, 0) },
    { type: 'timeSheet.enter', employee: 'E003', week: '2026-03-02' as Day, hours: hours(6, 6, 6, 6, 7, 0, 0) },
    { type: 'employee.leave', employee: 'E004', on: '2026-03-31' as Day, reason: 'endOfFixedTerm' },
    {
      type: 'expenseReport.submit',
      employee: 'E001',
      purpose: 'Salon de Lyon',
      lines: [
        { kind: 'travel', date: '2026-03-12' as Day, label: 'Train', amount: cents(110_00), vat: cents(10_00) },
        { kind: 'meal', date: '2026-03-12' as Day, label: 'Déjeuner', amount: cents(22_00), vat: cents(2_00) },
        { kind: 'mileage', date: '2026-03-13' as Day, label: 'Client', kilometres: 100, horsepower: 5 },
      ],
    },
    { type: 'expenseReport.approve', report: 'expenseReport-1' },
  )
  company = paid(company, '2026-03', STAFF)
  return after(
    company,
    '2026-04-02',
    { type: 'salaries.pay', period: month('2026-03') },
    { type: 'accounting.transfer' },
    { type: 'contract.amend', employee: 'E002', from: '2026-04-01' as Day, changes: { monthlyPay: cents(2_250_00) } },
    {
      type: 'absence.request',
      employee: 'E001',
      kind: 'paidLeave',
      from: '2026-04-03' as Day,
      to: '2026-04-10' as Day,
    },
    { type: 'absence.approve', absence: 'absence-2' },
    {
      type: 'absence.request',
      employee: 'E002',
      kind: 'paidLeave',
      from: '2026-04-09' as Day,
      to: '2026-04-10' as Day,
    },
    {
      type: 'contributionRate.update',
      code: 'accident',
      from: '2026-04-01' as Day,
      employer: fineRate(1_850),
      reference: 'Notification Carsat',
    },
    { type: 'payslip.prepare', employee: 'E001', period: month('2026-04') },
    {
      type: 'payslip.receive',
      employee: 'E003',
      period: month('2026-04'),
      changes: [
        { line: 'uncappedPension', employerRate: fineRate(2_020) },
        { line: 'housingAid', omitted: true },
      ],
    },
  )
}

const STAFF = ['E001', 'E002', 'E003', 'E004']

function hire(
  lastName: string,
  firstName: string,
  pay: number,
  contract: Parameters<typeof hiring>[2],
  team: string,
  sex: 'F' | 'M' = 'F',
): CommandInput {
  return hiring(lastName, pay, contract, { firstName, team, sex, birthPlace: 'Nantes' })
}

const sick = (employee: string, from: string, to: string): CommandInput[] => [
  { type: 'absence.request', employee, kind: 'sickness', from: from as Day, to: to as Day },
  { type: 'absence.approve', absence: 'absence-1' },
]
