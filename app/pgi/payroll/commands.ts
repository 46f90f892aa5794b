import { z } from 'zod'
import {
  zCode,
  zDay,
  zFineRate,
  zMonth,
  zNote,
  zPositiveCents,
  zQuantity,
  zText,
  zUnsignedCents,
  zUnsignedQuantity,
} from '#base/schema.ts'
import { EXPENSE_KINDS } from '#content/law/expenses.ts'
import { CONTRIBUTION_CODES } from '#content/law/payroll-contributions.ts'
import { BENEFITS_CHARGES } from '#content/law/sickness-benefits.ts'
import { DECLARATION_BODIES } from '#content/law/social-payments.ts'
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
import { EARNING_CODES, lineCode, slipLine } from './slip.ts'

export const payslipId = z.string().regex(/^payslip-\d+$/)
export const absenceId = z.string().regex(/^absence-\d+$/)
export const variableId = z.string().regex(/^variable-\d+$/)
export const expenseReportId = z.string().regex(/^expenseReport-\d+$/)

/** How a draft that was received departs from the right one: a line left out, or figures of its own. */
export const slipChange = z.object({
  line: lineCode,
  omitted: z.boolean().default(false),
  base: slipLine.shape.base,
  employeeRate: zFineRate.optional(),
  employerRate: zFineRate.optional(),
  employee: slipLine.shape.employee.optional(),
  employer: slipLine.shape.employer.optional(),
})
export type SlipChange = z.infer<typeof slipChange>

/** What a received draft says, before it is controlled. Totals that are not said are those of its own lines. */
export const enteredSlip = z.object({
  earnings: z.array(z.object({ code: z.enum(EARNING_CODES), amount: slipLine.shape.employee })).min(1),
  lines: z.array(slipLine),
  netSocial: slipLine.shape.employee.optional(),
  netBeforeTax: slipLine.shape.employee.optional(),
  taxableNet: slipLine.shape.employee.optional(),
  withheld: slipLine.shape.employee.optional(),
  netPaid: slipLine.shape.employee.optional(),
})
export type EnteredSlip = z.infer<typeof enteredSlip>

export const expenseLine = z.object({
  kind: z.enum(EXPENSE_KINDS),
  date: zDay,
  label: zText,
  /** With VAT, as the receipt says; worked out from the scale for mileage. */
  amount: zUnsignedCents.optional(),
  vat: zUnsignedCents.optional(),
  kilometres: z.int().min(1).max(5_000).optional(),
  horsepower: z.int().min(1).max(30).optional(),
  electric: z.boolean().optional(),
})
export type ExpenseLineInput = z.infer<typeof expenseLine>

export const payrollCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('payroll.setUp'), settings: payrollSettings }),
  /** A notice: from a day, the company's table has these rates for a contribution. */
  z.object({
    type: z.literal('contributionRate.update'),
    code: z.enum(CONTRIBUTION_CODES),
    from: zDay,
    employee: zFineRate.optional(),
    employer: zFineRate.optional(),
    reference: zText.optional(),
  }),
  /** A notice: the minimum hourly wage or the monthly ceiling, from a day. */
  z.object({
    type: z.literal('payrollFigure.update'),
    figure: z.enum(['minimumHourlyWage', 'monthlyCeiling']),
    from: zDay,
    amount: zPositiveCents,
    reference: zText.optional(),
  }),

  z.object({
    type: z.literal('employee.hire'),
    code: zCode.optional(),
    fields: employeeFields,
    contract: contractFields,
  }),
  z.object({ type: z.literal('employee.update'), employee: zCode, changes: employeeChanges }),
  /** Déclaration préalable à l’embauche. */
  z.object({ type: z.literal('preHiring.declare'), employee: zCode, date: zDay.optional() }),
  z.object({
    type: z.literal('contract.amend'),
    employee: zCode,
    from: zDay,
    changes: contractChanges,
    note: zNote.optional(),
  }),
  /** `on`: the last day of the contract, that of the notice period when there is one. */
  z.object({ type: z.literal('employee.leave'), employee: zCode, on: zDay, reason: z.enum(DEPARTURE_REASONS) }),

  /** Who an employee is in the planning, or among salespeople, from a day on; `to` the last day, when it is known. */
  z.object({
    type: z.literal('employee.link'),
    employee: zCode,
    kind: z.enum(LINK_KINDS),
    code: zCode,
    from: zDay,
    to: zDay.optional(),
  }),

  /** What is left of the leave acquired before the PGI knew the employee, and the gross pay of the reference year that was over then. */
  z.object({
    type: z.literal('leaveBalance.open'),
    employee: zCode,
    on: zDay,
    days: zUnsignedQuantity,
    referenceGross: zUnsignedCents,
    referenceDays: zQuantity.optional(),
  }),
  z.object({
    type: z.literal('absence.request'),
    employee: zCode,
    kind: absenceKind,
    from: zDay,
    to: zDay,
    /** The morning of the first day is worked. */
    fromNoon: z.boolean().optional(),
    /** The afternoon of the last day is worked. */
    untilNoon: z.boolean().optional(),
    /** Leave taken before it is acquired, with the employer's agreement. */
    inAdvance: z.boolean().default(false),
    note: zNote.optional(),
  }),
  z.object({ type: z.literal('absence.approve'), absence: absenceId }),
  z.object({ type: z.literal('absence.decline'), absence: absenceId, reason: zText }),
  z.object({ type: z.literal('absence.cancel'), absence: absenceId }),

  /** Hours really worked, Monday to Sunday, of the week that begins on that Monday. */
  z.object({ type: z.literal('timeSheet.enter'), employee: zCode, week: zDay, hours: weekHours }),
  z.object({
    type: z.literal('payrollVariable.record'),
    employee: zCode,
    period: zMonth,
    kind: variableKind,
    amount: zPositiveCents.optional(),
    quantity: zQuantity.optional(),
    label: zText.optional(),
  }),
  z.object({ type: z.literal('payrollVariable.cancel'), variable: variableId }),

  /** Works the payslip out from the dated law, or again when something changed. */
  z.object({ type: z.literal('payslip.prepare'), employee: zCode, period: zMonth, paidOn: zDay.optional() }),
  /** Fixes its figures for ever. */
  z.object({ type: z.literal('payslip.validate'), payslip: payslipId }),
  /** A draft received from elsewhere, line by line, to be controlled. */
  z.object({ type: z.literal('payslip.enter'), employee: zCode, period: zMonth, slip: enteredSlip }),
  /** The same, said as what departs from the right payslip: amounts follow from changed bases and rates, totals from amounts. */
  z.object({
    type: z.literal('payslip.receive'),
    employee: zCode,
    period: zMonth,
    changes: z.array(slipChange).max(30),
  }),
  /** What a control found wrong in a draft received: the lines at fault, none when all is right. */
  z.object({ type: z.literal('payslip.check'), payslip: payslipId, faults: z.array(lineCode).max(30) }),
  /** Transfers the net pay of the validated payslips of a month that are not paid yet. */
  z.object({ type: z.literal('salaries.pay'), period: zMonth, date: zDay.optional(), reference: zText.optional() }),
  /** Pays a body what is left of what its month owes, or its quarter when payments are quarterly. */
  z.object({
    type: z.literal('socialBody.pay'),
    body: z.enum(DECLARATION_BODIES),
    period: zMonth,
    date: zDay.optional(),
    reference: zText.optional(),
  }),

  /** The fund’s payment of benefits that the employer paid on for it, as its statement shares it between sicknesses. */
  z.object({
    type: z.literal('benefits.receive'),
    parts: z
      .array(z.object({ absence: absenceId, amount: zPositiveCents }))
      .min(1)
      .max(50),
    date: zDay.optional(),
    reference: zText,
  }),
  /** The fund will send no more for a sickness: the company bears what is missing, or the employee’s next pay does. */
  z.object({
    type: z.literal('benefits.settle'),
    absence: absenceId,
    charge: z.enum(BENEFITS_CHARGES),
    date: zDay.optional(),
    reason: zText,
  }),

  z.object({
    type: z.literal('expenseReport.submit'),
    employee: zCode,
    purpose: zText,
    lines: z.array(expenseLine).min(1).max(60),
  }),
  z.object({ type: z.literal('expenseReport.approve'), report: expenseReportId }),
  z.object({ type: z.literal('expenseReport.decline'), report: expenseReportId, reason: zText }),
])
export type PayrollCommand = z.infer<typeof payrollCommand>
export type CommandOf<Type extends PayrollCommand['type']> = Extract<PayrollCommand, { type: Type }>
