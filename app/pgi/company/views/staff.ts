/** The people of the company: their list, their files, the register, their contracts. */
import { z } from 'zod'
import { addDays, addMonths, type Day } from '#base/dates.ts'
import type { Cents, Thousandths } from '#base/money.ts'
import { zCode, zDay } from '#base/schema.ts'
import { byText, folded } from '#base/sorting.ts'
import { lastDay, termsAt } from '../../payroll/contract.ts'
import { type LeaveBalance, leaveBalanceAt } from '../../payroll/leave.ts'
import { absencesOf, type Employee, fullName } from '../../payroll/state.ts'
import type { Company } from '../company.ts'
import { employeesOf } from '../staff-figures.ts'
import { employeeSource } from './named.ts'
import { column, columns, view } from './view.ts'

export const zEmployeeCode = zCode.meta({ description: 'code du salarié' })

export type NamedEmployee = { readonly code: string; readonly name: string }

export const namedEmployee = ({ payroll }: Company, code: string): NamedEmployee => {
  const fields = payroll.employees.get(code)?.fields
  return { code, name: fields ? fullName(fields) : code }
}

export type StaffStatus = 'toCome' | 'present' | 'left'

export function statusAt(employee: Employee, at: Day): StaffStatus {
  const last = lastDay(employee)
  if (employee.contract.start > at) return 'toCome'
  return last !== undefined && last < at ? 'left' : 'present'
}

/** The first day after the trial period; null when there was none. */
function trialUntil({ contract }: Employee): Day | null {
  const { kind, start, trial } = contract
  if (trial === 0) return null
  return addDays(kind === 'permanent' ? addMonths(start, trial) : addDays(start, trial), -1)
}

const rowOf = (employee: Employee, at: Day) => {
  const terms = termsAt(employee, at)
  const { fields, contract } = employee
  return {
    code: employee.code,
    name: fullName(fields),
    lastName: fields.lastName,
    firstName: fields.firstName,
    job: terms.job,
    classification: terms.classification,
    category: terms.category,
    contract: contract.kind,
    start: contract.start,
    end: lastDay(employee) ?? null,
    weeklyHours: terms.weeklyHours,
    monthlyPay: terms.monthlyPay,
    team: fields.team ?? null,
    /** The day the declaration before hiring was sent. */
    declaredOn: employee.declaredOn ?? null,
    status: statusAt(employee, at),
    sources: [employeeSource(employee.code)],
  }
}
export type EmployeeRow = ReturnType<typeof rowOf>

/** Who works here on a day, by name; those who left are shown when asked for. */
export const employees = view({
  args: z.object({ at: zDay, left: z.boolean().default(false) }),
  run(company, { at, left }) {
    const rows = employeesOf(company)
      .map((employee) => rowOf(employee, at))
      .filter(({ status }) => left || status !== 'left')
      .sort((one, two) => byText(folded(one.lastName), folded(two.lastName)) || byText(one.code, two.code))
    return { rows, count: rows.length }
  },
  table: {
    columns: [
      ...columns('text', 'code', 'name', 'job', 'classification', 'category', 'contract'),
      ...columns('day', 'start', 'end'),
      column('weeklyHours', 'quantity'),
      column('monthlyPay', 'money'),
      ...columns('text', 'team', 'status'),
    ],
    rows: ({ rows }) => rows,
  },
})

/** The file of one employee, as it stands on a day. */
export const employee = view({
  args: z.object({ employee: zEmployeeCode, at: zDay }),
  run(company, { employee: code, at }) {
    const known = company.payroll.employees.get(code)
    if (!known) return null
    const { fields, contract, amendments, declaredOn, departure, rank, leaveOpening } = known
    return {
      ...rowOf(known, at),
      rank,
      fields,
      signed: contract,
      terms: termsAt(known, at),
      amendments,
      declaredOn: declaredOn ?? null,
      departure: departure ?? null,
      leaveOpening: leaveOpening ?? null,
      links: known.links.map(({ kind, code: linked, from, to }) => ({ kind, linked, from, to: to ?? null })),
      trialUntil: trialUntil(known),
      leave: leaveBalanceAt(company.payroll, known, at),
      absences: [...absencesOf(company.payroll, code)],
    }
  },
  table: {
    columns: [
      ...columns('text', 'code', 'name', 'job', 'classification', 'category', 'contract'),
      ...columns('day', 'start', 'end'),
      column('weeklyHours', 'quantity'),
      column('monthlyPay', 'money'),
      column('leave.balance', 'quantity'),
    ],
    rows: (answer) => (answer === null ? [] : [answer]),
  },
})

export type RegisterRow = {
  readonly rank: number
  readonly lastName: string
  readonly firstName: string
  readonly nationality: string
  readonly birthDate: Day
  readonly sex: 'F' | 'M'
  readonly job: string
  readonly classification: string
  readonly contract: 'permanent' | 'fixedTerm'
  readonly partTime: boolean
  readonly enteredOn: Day
  readonly leftOn: Day | null
  readonly departureReason: NonNullable<Employee['departure']>['reason'] | null
  readonly sources: readonly string[]
}

/**
 * Registre unique du personnel (C. trav. art. L1221-13, D1221-23): in the order of hiring, with the job each was hired for.
 * It is made of what happened, and nothing takes a line away.
 */
export const staffRegister = view({
  args: z.object({ at: zDay }),
  run(company, { at }) {
    const rows = employeesOf(company)
      .filter(({ contract }) => contract.start <= at)
      .map((known): RegisterRow => {
        const { rank, fields, contract, departure } = known
        const last = lastDay(known)
        return {
          rank,
          lastName: fields.lastName,
          firstName: fields.firstName,
          nationality: fields.nationality,
          birthDate: fields.birthDate,
          sex: fields.sex,
          job: contract.job,
          classification: contract.classification,
          contract: contract.kind,
          partTime: contract.weeklyHours < 35_000,
          enteredOn: contract.start,
          leftOn: last !== undefined && last <= at ? last : null,
          departureReason: departure && departure.on <= at ? departure.reason : null,
          sources: [employeeSource(known.code)],
        }
      })
    return { rows, count: rows.length }
  },
  table: {
    columns: [
      column('rank', 'count'),
      ...columns('text', 'lastName', 'firstName', 'nationality'),
      column('birthDate', 'day'),
      ...columns('text', 'sex', 'job', 'classification', 'contract'),
      ...columns('day', 'enteredOn', 'leftOn'),
      column('departureReason'),
    ],
    rows: ({ rows }) => rows,
  },
})

export type ContractRow = {
  readonly employee: NamedEmployee
  /** 0 is the contract, then its amendments. */
  readonly version: number
  readonly kind: 'permanent' | 'fixedTerm'
  readonly reason: NonNullable<Employee['contract']['reason']> | null
  readonly from: Day
  readonly end: Day | null
  readonly trialUntil: Day | null
  readonly job: string
  readonly classification: string
  readonly weeklyHours: Thousandths
  readonly monthlyPay: Cents
  readonly sources: readonly string[]
}

/** Contracts and amendments, each as it was signed. */
export const contracts = view({
  args: z.object({ employee: zEmployeeCode.optional() }),
  run(company, { employee: code }) {
    const rows = employeesOf(company)
      .filter((known) => code === undefined || known.code === code)
      .flatMap((known): ContractRow[] => {
        const days = [known.contract.start, ...known.amendments.map(({ from }) => from)]
        return days.map((from, version) => {
          const { kind, reason, end, job, classification, weeklyHours, monthlyPay } = termsAt(
            { ...known, amendments: known.amendments.slice(0, version) },
            from,
          )
          return {
            employee: namedEmployee(company, known.code),
            version,
            kind,
            reason: reason ?? null,
            from,
            end: end ?? null,
            trialUntil: version === 0 ? trialUntil(known) : null,
            job,
            classification,
            weeklyHours,
            monthlyPay,
            sources: [employeeSource(known.code)],
          }
        })
      })
    return { rows, count: rows.length }
  },
  table: {
    columns: [
      ...columns('text', 'employee.code', 'employee.name'),
      column('version', 'count'),
      ...columns('text', 'kind', 'reason'),
      ...columns('day', 'from', 'end', 'trialUntil'),
      ...columns('text', 'job', 'classification'),
      column('weeklyHours', 'quantity'),
      column('monthlyPay', 'money'),
    ],
    rows: ({ rows }) => rows,
  },
})

export type LeaveRow = LeaveBalance & { readonly employee: NamedEmployee; readonly sources: readonly string[] }

/** Paid leave of everybody on a day, in business days (ouvrables). */
export const leaveBalances = view({
  args: z.object({ at: zDay }),
  run(company, { at }) {
    const rows = employeesOf(company)
      .filter((known) => statusAt(known, at) === 'present')
      .map(
        (known): LeaveRow => ({
          employee: namedEmployee(company, known.code),
          ...leaveBalanceAt(company.payroll, known, at),
          sources: [employeeSource(known.code)],
        }),
      )
    return { rows, count: rows.length }
  },
  table: {
    columns: [
      ...columns('text', 'employee.code', 'employee.name'),
      ...columns('quantity', 'acquiredBefore', 'acquiring', 'taken', 'requested', 'leaveBalance'),
    ],
    rows: ({ rows }) => rows.map((row) => ({ ...row, leaveBalance: row.balance })),
  },
})
