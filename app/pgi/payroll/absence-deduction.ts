/** What an absence takes off a month's pay. Courts hold the real hours of the month as the reference (Cass. soc., 11 February 1982). */
import { type Cents, cents, proportion } from '#base/money.ts'

/**
 * `absent` and `reference` in the same unit: hours over the real hours of the month, or over 151,67; days over 30, over the
 * days of the calendar month, over the business days (26) or the working days (21,67).
 */
export const absenceDeduction = (monthlyPay: Cents, absent: number, reference: number): Cents =>
  cents(Math.min(monthlyPay, proportion(monthlyPay, absent, reference)))
