/** A payslip as it is worked out: every figure it shows, and what each comes from. */
import { z } from 'zod'
import { zCents, zCode, zDay, zFineRate, zMonth, zText, zUnsignedCents, zUnsignedQuantity } from '#base/schema.ts'
import { CONTRIBUTION_CODES } from '#content/law/payroll-contributions.ts'
import { category } from './employee.ts'

export const EARNING_CODES = [
  'salary',
  'partialMonth',
  'overtime25',
  'overtime50',
  'complementary10',
  'complementary25',
  'bonus',
  'commission',
  'mealInKind',
  'absence',
  'leaveDeduction',
  'leavePay',
  'sickPay',
  'keptPay',
  'sicknessBenefits',
  'precarity',
  'leaveCompensation',
] as const
export type EarningCode = (typeof EARNING_CODES)[number]

export const RELIEF_CODES = ['generalRelief', 'overtimeRelief'] as const
export const LINE_CODES = [...CONTRIBUTION_CODES, ...RELIEF_CODES] as const
export type LineCode = (typeof LINE_CODES)[number]
export const lineCode = z.enum(LINE_CODES)

export const REFUND_CODES = [
  'transport',
  'mealVouchers',
  'expenseRefund',
  'expenseReport',
  'mealInKind',
  'advance',
  'sicknessBenefits',
] as const
export type RefundCode = (typeof REFUND_CODES)[number]

export const earning = z.object({
  code: z.enum(EARNING_CODES),
  label: zText.optional(),
  /** Hours, days or meals. */
  quantity: zUnsignedQuantity.optional(),
  /** Per cent of the hourly pay: 125 for overtime at 25 %. */
  percent: z.int().optional(),
  /** Negative when it is held back (an absence). */
  amount: zCents,
  /** The absence, time sheet or variable that it comes from. */
  sources: z.array(z.string()).default([]),
})
export type Earning = z.infer<typeof earning>

export const slipLine = z.object({
  code: lineCode,
  /** Absent for a lump sum. */
  base: zCents.optional(),
  employeeRate: zFineRate.optional(),
  employerRate: zFineRate.optional(),
  /** Held back from pay; negative for a relief. */
  employee: zCents,
  /** Due by the employer besides pay; negative for a relief. */
  employer: zCents,
})
export type SlipLine = z.infer<typeof slipLine>

export const refund = z.object({
  code: z.enum(REFUND_CODES),
  label: zText.optional(),
  /** Positive when paid to the employee, negative when held back. */
  amount: zCents,
  /** What of it income tax falls on, when it does. */
  taxable: zCents.optional(),
  sources: z.array(z.string()).default([]),
})
export type Refund = z.infer<typeof refund>

/** What the general reduction was counted on, kept to count it again the months after. */
export const slipRelief = z.object({
  /** Minimum wage of the hours paid. */
  referenceWage: zUnsignedCents,
  /** In ten-thousandths. */
  coefficient: z.int().min(0),
  /** Contributions that it may lower, at most to nil. */
  covered: zUnsignedCents,
  amount: zCents,
  /** The part of it that lowers what is due to the pension fund. */
  pension: zCents,
})

export const leavePayDetail = z.object({
  /** Business days (ouvrables) of leave in the month. */
  days: zUnsignedQuantity,
  /** What working would have paid (maintien). */
  maintained: zUnsignedCents,
  /** The share of a tenth of the reference year's gross; absent when that gross is not known. */
  tenth: zUnsignedCents.optional(),
})

export const slip = z.object({
  employee: zCode,
  period: zMonth,
  paidOn: zDay,
  name: zText,
  job: zText,
  classification: zText,
  category,
  contract: z.enum(['permanent', 'fixedTerm']),
  startedOn: zDay,
  weeklyHours: zUnsignedQuantity,
  monthlyPay: zUnsignedCents,
  /** Hours paid at the normal rate. */
  hours: zUnsignedQuantity,
  /** Monthly ceiling of social security, in proportion to the time of the contract and of presence. */
  ceiling: zUnsignedCents,
  earnings: z.array(earning),
  gross: zCents,
  lines: z.array(slipLine),
  employeeTotal: zCents,
  employerTotal: zCents,
  refunds: z.array(refund),
  netSocial: zCents,
  netBeforeTax: zCents,
  taxableNet: zCents,
  withholding: z.object({ rate: zFineRate, neutral: z.boolean(), amount: zCents }),
  netPaid: zCents,
  /** Gross and employer's contributions: what the job costs. */
  cost: zCents,
  /** Overtime pay that income tax leaves aside. */
  exemptOvertime: zUnsignedCents,
  overtimeHours: zUnsignedQuantity,
  relief: slipRelief,
  leavePay: leavePayDetail.optional(),
  yearToDate: z.object({ gross: zCents, taxableNet: zCents, withheld: zCents, exemptOvertime: zCents }),
})
export type Slip = z.infer<typeof slip>

export const lineOf = (lines: readonly SlipLine[], code: LineCode): SlipLine | undefined =>
  lines.find((line) => line.code === code)

/** Totals of a payslip that its control looks at, besides its lines. */
export const TOTAL_CODES = [
  'gross',
  'employeeTotal',
  'employerTotal',
  'netSocial',
  'netBeforeTax',
  'taxableNet',
  'netPaid',
] as const
export type TotalCode = (typeof TOTAL_CODES)[number]
