import { z } from 'zod'
import {
  zCents,
  zCode,
  zDay,
  zFineRate,
  zMonth,
  zNote,
  zPositiveCents,
  zText,
  zUnsignedCents,
  zUnsignedQuantity,
} from '#base/schema.ts'
import { EXPENSE_KINDS } from '#content/law/expenses.ts'
import { CONTRIBUTION_CODES } from '#content/law/payroll-contributions.ts'
import { BENEFITS_CHARGES } from '#content/law/sickness-benefits.ts'
import { DECLARATION_BODIES } from '#content/law/social-payments.ts'
import { absenceId, expenseReportId, payslipId, variableId } from './commands.ts'
import {
  absenceKind,
  contractChanges,
  contractFields,
  DEPARTURE_REASONS,
  employeeChanges,
  employeeFields,
  LINK_KINDS,
  variableKind,
  weekHours,
} from './employee.ts'
import { payrollSettings } from './settings.ts'
import { earning, lineCode, slip, slipLine } from './slip.ts'

/** What a received draft says, with the totals of its own lines where it said none. */
export const receivedSlip = z.object({
  earnings: z.array(earning.pick({ code: true, amount: true })),
  lines: z.array(slipLine),
  gross: zCents,
  employeeTotal: zCents,
  employerTotal: zCents,
  netSocial: zCents,
  netBeforeTax: zCents,
  taxableNet: zCents,
  withheld: zCents,
  netPaid: zCents,
})
export type ReceivedSlip = z.infer<typeof receivedSlip>

export const expenseReportLine = z.object({
  kind: z.enum(EXPENSE_KINDS),
  date: zDay,
  label: zText,
  amount: zUnsignedCents,
  vat: zUnsignedCents,
  /** The part of the VAT that the company recovers. */
  recoverable: zUnsignedCents,
  account: z.string(),
  kilometres: z.int().optional(),
  horsepower: z.int().optional(),
})
export type ExpenseReportLine = z.infer<typeof expenseReportLine>

export const payrollEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('PayrollSetUp'), settings: payrollSettings }),
  z.object({
    type: z.literal('ContributionRateUpdated'),
    code: z.enum(CONTRIBUTION_CODES),
    from: zDay,
    employee: zFineRate,
    employer: zFineRate,
    reference: zText.optional(),
  }),
  z.object({
    type: z.literal('PayrollFigureUpdated'),
    figure: z.enum(['minimumHourlyWage', 'monthlyCeiling']),
    from: zDay,
    amount: zPositiveCents,
    reference: zText.optional(),
  }),

  /** `rank` is the line of the staff register: nobody takes it again. */
  z.object({
    type: z.literal('EmployeeHired'),
    employee: zCode,
    rank: z.int().positive(),
    fields: employeeFields,
    contract: contractFields,
  }),
  z.object({ type: z.literal('EmployeeUpdated'), employee: zCode, changes: employeeChanges }),
  z.object({ type: z.literal('PreHiringDeclared'), employee: zCode, date: zDay }),
  z.object({
    type: z.literal('ContractAmended'),
    employee: zCode,
    from: zDay,
    changes: contractChanges,
    note: zNote.optional(),
  }),
  z.object({ type: z.literal('EmployeeLeft'), employee: zCode, on: zDay, reason: z.enum(DEPARTURE_REASONS) }),

  z.object({
    type: z.literal('EmployeeLinked'),
    employee: zCode,
    kind: z.enum(LINK_KINDS),
    linked: zCode,
    from: zDay,
    to: zDay.optional(),
  }),

  z.object({
    type: z.literal('LeaveBalanceOpened'),
    employee: zCode,
    on: zDay,
    days: zUnsignedQuantity,
    referenceGross: zUnsignedCents,
    referenceDays: zUnsignedQuantity,
  }),
  /** Days as the law counts them, by halves: ouvrables for leave, ouvrés for work. */
  z.object({
    type: z.literal('AbsenceRequested'),
    absence: absenceId,
    employee: zCode,
    kind: absenceKind,
    from: zDay,
    to: zDay,
    fromNoon: z.boolean().optional(),
    untilNoon: z.boolean().optional(),
    businessDays: z.number().multipleOf(0.5).min(0),
    workingDays: z.number().multipleOf(0.5).min(0),
    inAdvance: z.boolean().default(false),
    note: zNote.optional(),
  }),
  z.object({ type: z.literal('AbsenceApproved'), absence: absenceId, employee: zCode }),
  z.object({ type: z.literal('AbsenceDeclined'), absence: absenceId, employee: zCode, reason: zText }),
  z.object({ type: z.literal('AbsenceCancelled'), absence: absenceId, employee: zCode }),

  z.object({ type: z.literal('TimeSheetEntered'), employee: zCode, week: zDay, hours: weekHours }),
  z.object({
    type: z.literal('PayrollVariableRecorded'),
    variable: variableId,
    employee: zCode,
    period: zMonth,
    kind: variableKind,
    amount: zPositiveCents.optional(),
    quantity: zUnsignedQuantity.optional(),
    label: zText.optional(),
    /** What another module told: a commission. */
    origin: z.string().optional(),
  }),
  z.object({ type: z.literal('PayrollVariableCancelled'), variable: variableId, employee: zCode }),

  z.object({ type: z.literal('PayslipPrepared'), payslip: payslipId, slip }),
  z.object({ type: z.literal('PayslipValidated'), payslip: payslipId, slip }),
  z.object({
    type: z.literal('PayslipReceived'),
    payslip: payslipId,
    employee: zCode,
    period: zMonth,
    received: receivedSlip,
  }),
  z.object({ type: z.literal('PayslipChecked'), payslip: payslipId, employee: zCode, faults: z.array(lineCode) }),
  z.object({
    type: z.literal('SalariesPaid'),
    payment: z.string().regex(/^salaryPayment-\d+$/),
    period: zMonth,
    date: zDay,
    reference: zText,
    paid: z.array(z.object({ payslip: payslipId, employee: zCode, amount: zPositiveCents })).min(1),
  }),
  z.object({
    type: z.literal('SocialBodyPaid'),
    payment: z.string().regex(/^socialPayment-\d+$/),
    body: z.enum(DECLARATION_BODIES),
    date: zDay,
    reference: zText,
    months: z.array(z.object({ period: zMonth, amount: zPositiveCents })).min(1),
    amount: zPositiveCents,
  }),

  z.object({
    type: z.literal('SicknessBenefitsReceived'),
    receipt: z.string().regex(/^benefitsReceipt-\d+$/),
    date: zDay,
    reference: zText,
    parts: z
      .array(
        z.object({
          absence: absenceId,
          employee: zCode,
          name: zText,
          /** What was left to receive. */
          expected: zCents,
          amount: zPositiveCents,
          /** Received less expected. */
          difference: zCents,
        }),
      )
      .min(1),
    amount: zPositiveCents,
  }),
  z.object({
    type: z.literal('SicknessBenefitsSettled'),
    settlement: z.string().regex(/^benefitsSettlement-\d+$/),
    absence: absenceId,
    employee: zCode,
    name: zText,
    date: zDay,
    charge: z.enum(BENEFITS_CHARGES),
    reason: zText,
    /** Negative when a rounding brought too much. */
    amount: zCents,
  }),

  z.object({
    type: z.literal('ExpenseReportSubmitted'),
    report: expenseReportId,
    employee: zCode,
    date: zDay,
    purpose: zText,
    lines: z.array(expenseReportLine).min(1),
  }),
  z.object({
    type: z.literal('ExpenseReportApproved'),
    report: expenseReportId,
    employee: zCode,
    name: zText,
    date: zDay,
    /** The month whose payslip refunds it. */
    period: zMonth,
    purpose: zText,
    lines: z.array(expenseReportLine).min(1),
  }),
  z.object({ type: z.literal('ExpenseReportDeclined'), report: expenseReportId, employee: zCode, reason: zText }),
])
export type PayrollEvent = z.infer<typeof payrollEvent>
export type EventOf<Type extends PayrollEvent['type']> = Extract<PayrollEvent, { type: Type }>
