import { PersistentList } from '#base/persistent-list.ts'
import type { PersistentMap } from '#base/persistent-map.ts'
import { changed, defined } from '#base/record.ts'
import { invariant } from '#base/result.ts'
import { byText } from '#base/sorting.ts'
import type { EventOf, PayrollEvent } from './events.ts'
import { linksWith } from './links.ts'
import {
  type Absence,
  type Employee,
  type ExpenseReport,
  type PayrollState,
  type Payslip,
  periodKey,
  weekKey,
} from './state.ts'

export function evolve(state: PayrollState, event: PayrollEvent): PayrollState {
  switch (event.type) {
    case 'PayrollSetUp':
      return { ...state, settings: event.settings }
    case 'ContributionRateUpdated': {
      const { type: _, ...update } = event
      return { ...state, rateUpdates: state.rateUpdates.push(update) }
    }
    case 'PayrollFigureUpdated': {
      const { type: _, ...update } = event
      return { ...state, figureUpdates: state.figureUpdates.push(update) }
    }
    case 'EmployeeHired': {
      const { employee: code, rank, fields, contract } = event
      const known = withEmployee(state, { code, rank, fields, contract, amendments: [], links: [] })
      return { ...known, register: state.register.push(code) }
    }
    case 'EmployeeUpdated': {
      const employee = employeeIn(state, event.employee)
      return withEmployee(state, { ...employee, fields: changed(employee.fields, event.changes) })
    }
    case 'PreHiringDeclared':
      return withEmployee(state, { ...employeeIn(state, event.employee), declaredOn: event.date })
    case 'ContractAmended': {
      const { from, changes, note } = event
      const employee = employeeIn(state, event.employee)
      const amendments = [...employee.amendments, defined({ from, changes, note })].sort((left, right) =>
        byText(left.from, right.from),
      )
      return withEmployee(state, { ...employee, amendments })
    }
    case 'EmployeeLeft': {
      const { on, reason } = event
      return withEmployee(state, { ...employeeIn(state, event.employee), departure: { on, reason } })
    }
    case 'EmployeeLinked': {
      const { employee: code, kind, linked, from, to } = event
      const employee = employeeIn(state, code)
      const added = defined({ kind, code: linked, from, to })
      return withEmployee(state, { ...employee, links: linksWith(employee.links, added) })
    }
    case 'LeaveBalanceOpened': {
      const { type: _, employee, ...leaveOpening } = event
      return withEmployee(state, { ...employeeIn(state, employee), leaveOpening })
    }
    case 'AbsenceRequested': {
      const { type: _, ...absence } = event
      return {
        ...withAbsence(state, { ...absence, status: 'requested' }),
        absenceIds: state.absenceIds.push(absence.absence),
        absencesByEmployee: pushed(state.absencesByEmployee, absence.employee, absence.absence),
      }
    }
    case 'AbsenceApproved':
      return withAbsence(state, { ...absenceIn(state, event.absence), status: 'approved' })
    case 'AbsenceDeclined':
      return withAbsence(state, {
        ...absenceIn(state, event.absence),
        status: 'declined',
        declinedBecause: event.reason,
      })
    case 'AbsenceCancelled':
      return withAbsence(state, { ...absenceIn(state, event.absence), status: 'cancelled' })
    case 'TimeSheetEntered': {
      const { employee, week, hours } = event
      const key = weekKey(employee, week)
      const known = state.timeSheets.has(key)
      return {
        ...state,
        timeSheets: state.timeSheets.set(key, { employee, week, hours }),
        weeksByEmployee: known ? state.weeksByEmployee : pushed(state.weeksByEmployee, employee, week),
      }
    }
    case 'PayrollVariableRecorded': {
      const { type: _, ...variable } = event
      return {
        ...state,
        variables: state.variables.set(variable.variable, { ...variable, cancelled: false }),
        variablesByEmployee: pushed(state.variablesByEmployee, variable.employee, variable.variable),
        variableCount: state.variableCount + 1,
      }
    }
    case 'PayrollVariableCancelled': {
      const variable = state.variables.get(event.variable)
      invariant(variable, `an event names ${event.variable}, which was never recorded`)
      return { ...state, variables: state.variables.set(event.variable, { ...variable, cancelled: true }) }
    }
    case 'PayslipPrepared':
      return ownPayslip(state, event, 'prepared')
    case 'PayslipValidated':
      return ownPayslip(state, event, 'validated')
    case 'PayslipReceived': {
      const { payslip, employee, period, received } = event
      return withNewPayslip(state, { payslip, employee, period, stage: 'received', received })
    }
    case 'PayslipChecked': {
      const payslip = state.payslips.get(event.payslip)
      invariant(payslip?.stage === 'received', `an event checks ${event.payslip}, which was never received`)
      return { ...state, payslips: state.payslips.set(event.payslip, { ...payslip, faults: event.faults }) }
    }
    case 'SalariesPaid':
      return paid(state, event)
    case 'SocialBodyPaid': {
      const { type: _, ...payment } = event
      return { ...state, socialPayments: state.socialPayments.push(payment) }
    }
    case 'SicknessBenefitsReceived': {
      const { type: _, ...receipt } = event
      return { ...state, benefitsReceipts: state.benefitsReceipts.push(receipt) }
    }
    case 'SicknessBenefitsSettled': {
      const { type: _, ...settlement } = event
      return { ...state, benefitsSettlements: state.benefitsSettlements.push(settlement) }
    }
    case 'ExpenseReportSubmitted': {
      const { type: _, ...report } = event
      return {
        ...withReport(state, { ...report, status: 'submitted' }),
        expenseReportIds: state.expenseReportIds.push(report.report),
      }
    }
    case 'ExpenseReportApproved':
      return withReport(state, { ...reportIn(state, event.report), status: 'approved', period: event.period })
    case 'ExpenseReportDeclined':
      return withReport(state, {
        ...reportIn(state, event.report),
        status: 'declined',
        declinedBecause: event.reason,
      })
  }
}

const pushed = <T>(map: PersistentMap<string, PersistentList<T>>, key: string, value: T) =>
  map.set(key, (map.get(key) ?? PersistentList.empty<T>()).push(value))

const withEmployee = (state: PayrollState, employee: Employee): PayrollState => ({
  ...state,
  employees: state.employees.set(employee.code, employee),
})

const withAbsence = (state: PayrollState, absence: Absence): PayrollState => ({
  ...state,
  absences: state.absences.set(absence.absence, absence),
})

const withReport = (state: PayrollState, report: ExpenseReport): PayrollState => ({
  ...state,
  expenseReports: state.expenseReports.set(report.report, report),
})

function employeeIn(state: PayrollState, code: string): Employee {
  const employee = state.employees.get(code)
  invariant(employee, `an event names the employee ${code}, who was never hired`)
  return employee
}

function absenceIn(state: PayrollState, id: string): Absence {
  const absence = state.absences.get(id)
  invariant(absence, `an event names ${id}, which was never requested`)
  return absence
}

function reportIn(state: PayrollState, id: string): ExpenseReport {
  const report = state.expenseReports.get(id)
  invariant(report, `an event names ${id}, which was never submitted`)
  return report
}

const withNewPayslip = (state: PayrollState, payslip: Payslip): PayrollState => ({
  ...state,
  payslips: state.payslips.set(payslip.payslip, payslip),
  payslipIds: state.payslipIds.push(payslip.payslip),
  payslipsByEmployee: pushed(state.payslipsByEmployee, payslip.employee, payslip.payslip),
})

/** Preparing again keeps the payslip's place. */
function ownPayslip(
  state: PayrollState,
  { payslip: id, slip }: EventOf<'PayslipPrepared'> | EventOf<'PayslipValidated'>,
  stage: 'prepared' | 'validated',
): PayrollState {
  const { employee, period } = slip
  const payslip: Payslip = { payslip: id, employee, period, stage, slip }
  const known = state.payslips.has(id)
  const kept = known ? { ...state, payslips: state.payslips.set(id, payslip) } : withNewPayslip(state, payslip)
  return { ...kept, payslipOf: state.payslipOf.set(periodKey(employee, period), id) }
}

function paid(state: PayrollState, { payment, paid: lines }: EventOf<'SalariesPaid'>): PayrollState {
  let { payslips } = state
  for (const { payslip: id } of lines) {
    const payslip = payslips.get(id)
    invariant(payslip?.stage === 'validated', `an event pays ${id}, which was never validated`)
    payslips = payslips.set(id, { ...payslip, paidBy: payment })
  }
  return { ...state, payslips, paymentCount: state.paymentCount + 1 }
}
