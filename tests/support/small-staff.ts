/** A small company with a few employees, whose payslips are the public vectors. */
import type { Day } from '#base/dates.ts'
import { fineRate } from '#base/fine-rate.ts'
import { cents, thousandths } from '#base/money.ts'
import { type Month, month } from '#base/months.ts'
import { invariant } from '#base/result.ts'
import { type CommandInput, type Company, found, type Identity } from '#pgi'
import { after, identity } from './small-company.ts'

export type HireInput = Extract<CommandInput, { type: 'employee.hire' }>
type SettingsInput = Extract<CommandInput, { type: 'payroll.setUp' }>['settings']

/** AT-MP at 2 %, health plan of 40 € shared in halves, no versement mobilité, ten staff: the company of the vectors. */
export const payrollSettings = (more: Partial<SettingsInput> = {}): SettingsInput => ({
  collectiveAgreement: 'Convention collective fictive',
  headcount: 10,
  accidentRate: fineRate(2_000),
  healthPlan: { employee: cents(20_00), employer: cents(20_00) },
  ...more,
})

type FieldsInput = HireInput['fields']
type ContractInput = HireInput['contract']

export const hiring = (
  lastName: string,
  pay: number,
  contract: Partial<ContractInput> = {},
  fields: Partial<FieldsInput> = {},
): HireInput => ({
  type: 'employee.hire',
  fields: { lastName, firstName: 'Camille', sex: 'F', birthDate: '1990-05-12' as Day, ...fields },
  contract: {
    kind: 'permanent',
    start: '2024-01-02' as Day,
    job: 'Assistante de gestion',
    classification: 'Niveau III',
    weeklyHours: thousandths(35_000),
    monthlyPay: cents(pay),
    ...contract,
  },
})

export const employing = (...hires: readonly HireInput[]): Company =>
  after(found(years), '2024-01-02', { type: 'payroll.setUp', settings: payrollSettings() }, ...hires)

/** Books open since 2024, for payslips of any of these years. */
export const years: Identity = {
  ...identity,
  previousFiscalYears: [
    { from: '2024-01-01' as Day, to: '2024-12-31' as Day },
    { from: '2025-01-01' as Day, to: '2025-12-31' as Day },
  ],
}

export const lastOf = (period: string): string =>
  period.endsWith('02') ? `${period}-28` : `${period}-${/(04|06|09|11)$/.test(period) ? 30 : 31}`

/** The payslip of a month, prepared on its last day. */
export function slipOf(company: Company, period: string, employee = 'E001') {
  const done = after(company, lastOf(period), { type: 'payslip.prepare', employee, period: month(period) })
  const id = done.payroll.payslipOf.get(`${employee}/${period}`)
  const payslip = id === undefined ? undefined : done.payroll.payslips.get(id)
  invariant(payslip?.stage === 'prepared', `no payslip of ${employee} for ${period}`)
  return payslip.slip
}

/** Prepares and validates a month, for everybody or for one. */
export function paid(company: Company, period: string, employees: readonly string[] = ['E001']): Company {
  return employees.reduce((sofar, employee) => {
    const today = lastOf(period)
    const prepared = after(sofar, today, { type: 'payslip.prepare', employee, period: month(period) })
    const payslip = prepared.payroll.payslipOf.get(`${employee}/${period}`) ?? ''
    return after(prepared, today, { type: 'payslip.validate', payslip })
  }, company)
}

export const overtimeOf = (employee: string, period: Month, hours: number): CommandInput => ({
  type: 'payrollVariable.record',
  employee,
  period,
  kind: 'overtime25',
  quantity: thousandths(hours * 1_000),
})

/** Sick from Monday 9 to Wednesday 18 March 2026, pay kept whole, benefits for the employer or not; March is paid. */
export const sickInMarch = (subrogated = true): Company =>
  paid(
    after(
      employing(hiring('Bernard', 2_500_00)),
      '2026-03-19',
      { type: 'payroll.setUp', settings: payrollSettings({ sickPay: { kept: 'full', subrogated } }) },
      {
        type: 'absence.request',
        employee: 'E001',
        kind: 'sickness',
        from: '2026-03-09' as Day,
        to: '2026-03-18' as Day,
      },
      { type: 'absence.approve', absence: 'absence-1' },
    ),
    '2026-03',
  )
