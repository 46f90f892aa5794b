import type { Day } from '#base/dates.ts'
import type { Cents, Thousandths } from '#base/money.ts'
import type { Month } from '#base/months.ts'
import { PersistentList } from '#base/persistent-list.ts'
import { PersistentMap } from '#base/persistent-map.ts'
import type { ContractChanges, ContractFields, EmployeeFields } from './employee.ts'
import type { EventOf, ExpenseReportLine, ReceivedSlip } from './events.ts'
import type { Link } from './links.ts'
import type { PayrollSettings } from './settings.ts'
import type { LineCode, Slip } from './slip.ts'

export type Amendment = { readonly from: Day; readonly changes: ContractChanges; readonly note?: string }
export type Departure = { readonly on: Day; readonly reason: EventOf<'EmployeeLeft'>['reason'] }
export type LeaveOpening = {
  readonly on: Day
  readonly days: Thousandths
  readonly referenceGross: Cents
  readonly referenceDays: Thousandths
}

export type Employee = {
  readonly code: string
  /** Line of the staff register. */
  readonly rank: number
  readonly fields: EmployeeFields
  /** As it was signed; `amendments` say what it became. */
  readonly contract: ContractFields
  readonly amendments: readonly Amendment[]
  readonly declaredOn?: Day
  readonly departure?: Departure
  readonly leaveOpening?: LeaveOpening
  readonly links: readonly Link[]
}

export type AbsenceStatus = 'requested' | 'approved' | 'declined' | 'cancelled'
export type Absence = Omit<EventOf<'AbsenceRequested'>, 'type'> & {
  readonly status: AbsenceStatus
  readonly declinedBecause?: string
}

export type TimeSheet = { readonly employee: string; readonly week: Day; readonly hours: readonly Thousandths[] }

export type Variable = Omit<EventOf<'PayrollVariableRecorded'>, 'type'> & { readonly cancelled: boolean }

/** A payslip of ours, prepared or validated, or a draft received from elsewhere. */
export type Payslip = {
  readonly payslip: string
  readonly employee: string
  readonly period: Month
} & (
  | { readonly stage: 'prepared' | 'validated'; readonly slip: Slip; readonly paidBy?: string }
  | { readonly stage: 'received'; readonly received: ReceivedSlip; readonly faults?: readonly LineCode[] }
)
export type OwnPayslip = Extract<Payslip, { slip: Slip }>

export type ExpenseReport = {
  readonly report: string
  readonly employee: string
  readonly date: Day
  readonly purpose: string
  readonly lines: readonly ExpenseReportLine[]
  readonly status: 'submitted' | 'approved' | 'declined'
  readonly period?: Month
  readonly declinedBecause?: string
}

export type SocialPayment = Omit<EventOf<'SocialBodyPaid'>, 'type'>

export type BenefitsReceipt = Omit<EventOf<'SicknessBenefitsReceived'>, 'type'>
export type BenefitsSettlement = Omit<EventOf<'SicknessBenefitsSettled'>, 'type'>

export type RateUpdate = Omit<EventOf<'ContributionRateUpdated'>, 'type'>
export type FigureUpdate = Omit<EventOf<'PayrollFigureUpdated'>, 'type'>

export type PayrollState = {
  readonly settings?: PayrollSettings
  readonly rateUpdates: PersistentList<RateUpdate>
  readonly figureUpdates: PersistentList<FigureUpdate>
  readonly employees: PersistentMap<string, Employee>
  /** In the order of the staff register. */
  readonly register: PersistentList<string>
  readonly absences: PersistentMap<string, Absence>
  readonly absencesByEmployee: PersistentMap<string, PersistentList<string>>
  readonly absenceIds: PersistentList<string>
  /** By employee and week: `E001/2026-03-02`. */
  readonly timeSheets: PersistentMap<string, TimeSheet>
  readonly weeksByEmployee: PersistentMap<string, PersistentList<Day>>
  readonly variables: PersistentMap<string, Variable>
  readonly variablesByEmployee: PersistentMap<string, PersistentList<string>>
  readonly variableCount: number
  readonly payslips: PersistentMap<string, Payslip>
  readonly payslipIds: PersistentList<string>
  readonly payslipsByEmployee: PersistentMap<string, PersistentList<string>>
  /** Our own payslip of a month: `E001/2026-03`. */
  readonly payslipOf: PersistentMap<string, string>
  readonly expenseReports: PersistentMap<string, ExpenseReport>
  readonly expenseReportIds: PersistentList<string>
  readonly paymentCount: number
  readonly socialPayments: PersistentList<SocialPayment>
  readonly benefitsReceipts: PersistentList<BenefitsReceipt>
  readonly benefitsSettlements: PersistentList<BenefitsSettlement>
}

export const emptyPayroll: PayrollState = {
  rateUpdates: PersistentList.empty(),
  figureUpdates: PersistentList.empty(),
  employees: PersistentMap.empty(),
  register: PersistentList.empty(),
  absences: PersistentMap.empty(),
  absencesByEmployee: PersistentMap.empty(),
  absenceIds: PersistentList.empty(),
  timeSheets: PersistentMap.empty(),
  weeksByEmployee: PersistentMap.empty(),
  variables: PersistentMap.empty(),
  variablesByEmployee: PersistentMap.empty(),
  variableCount: 0,
  payslips: PersistentMap.empty(),
  payslipIds: PersistentList.empty(),
  payslipsByEmployee: PersistentMap.empty(),
  payslipOf: PersistentMap.empty(),
  expenseReports: PersistentMap.empty(),
  expenseReportIds: PersistentList.empty(),
  paymentCount: 0,
  socialPayments: PersistentList.empty(),
  benefitsReceipts: PersistentList.empty(),
  benefitsSettlements: PersistentList.empty(),
}

export const draftPayroll = (state: PayrollState): PayrollState => ({
  ...state,
  employees: state.employees.draft(),
  absences: state.absences.draft(),
  timeSheets: state.timeSheets.draft(),
  variables: state.variables.draft(),
  payslips: state.payslips.draft(),
  payslipOf: state.payslipOf.draft(),
  expenseReports: state.expenseReports.draft(),
})

export const sealPayroll = (state: PayrollState): PayrollState => ({
  ...state,
  employees: state.employees.seal(),
  absences: state.absences.seal(),
  timeSheets: state.timeSheets.seal(),
  variables: state.variables.seal(),
  payslips: state.payslips.seal(),
  payslipOf: state.payslipOf.seal(),
  expenseReports: state.expenseReports.seal(),
})

export const weekKey = (employee: string, week: Day): string => `${employee}/${week}`
export const periodKey = (employee: string, period: Month): string => `${employee}/${period}`

export const fullName = ({ firstName, lastName }: EmployeeFields): string => `${firstName} ${lastName}`

export function* absencesOf(state: PayrollState, employee: string): Generator<Absence> {
  for (const id of state.absencesByEmployee.get(employee) ?? []) {
    const absence = state.absences.get(id)
    if (absence) yield absence
  }
}

/** Our own payslip of a month. */
export function payslipFor(state: PayrollState, employee: string, period: Month): OwnPayslip | undefined {
  const payslip = state.payslips.get(state.payslipOf.get(periodKey(employee, period)) ?? '')
  return payslip && payslip.stage !== 'received' ? payslip : undefined
}

/** Validated payslips of an employee, oldest month first. */
export function validatedSlips(state: PayrollState, employee: string): Slip[] {
  const slips: Slip[] = []
  for (const id of state.payslipsByEmployee.get(employee) ?? []) {
    const payslip = state.payslips.get(id)
    if (payslip?.stage === 'validated') slips.push(payslip.slip)
  }
  return slips.sort((left, right) => (left.period < right.period ? -1 : left.period > right.period ? 1 : 0))
}
