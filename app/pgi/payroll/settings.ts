import { z } from 'zod'
import { zDay, zFineRate, zText, zUnsignedCents } from '#base/schema.ts'

/** What payroll must know of the company. Rates that the company is notified are its own; the others are the law's. */
export const payrollSettings = z.object({
  siret: z
    .string()
    .regex(/^\d{14}$/)
    .optional(),
  /** Code of the main activity. */
  ape: z
    .string()
    .regex(/^\d{2}\.?\d{2}[A-Z]$/)
    .optional(),
  collectiveAgreement: zText,
  headcount: z.int().min(1).max(5_000),
  /** AT-MP, as the Carsat notified it. */
  accidentRate: zFineRate,
  /** Versement mobilité of the place, from eleven staff. */
  mobilityRate: zFineRate.optional(),
  /** Monthly contribution to the health plan; the employer pays half at least (CSS art. L911-7). */
  healthPlan: z.object({ employee: zUnsignedCents, employer: zUnsignedCents }),
  mealVoucher: z.object({ value: zUnsignedCents, employer: zUnsignedCents }).optional(),
  /** `progressive` counts the general reduction again each month from 1 January; `monthly` counts each month alone. */
  generalRelief: z.enum(['progressive', 'monthly']).default('progressive'),
  /** By the month, or by the quarter for a company small enough; absent, by the month. */
  socialPayments: z.enum(['monthly', 'quarterly']).optional(),
  /**
   * What is kept of pay in sickness: what the law asks, or all of it; `subrogated` when the fund pays its benefits to the
   * employer, who pays them on. Absent, it is typed month by month.
   */
  sickPay: z.object({ kept: z.enum(['legal', 'full']), subrogated: z.boolean() }).optional(),
  /** How many of one team may be away the same day before the planning points it out. */
  teamAbsences: z.int().min(1).max(100).default(1),
  /** Laws that came into force after this day are not in the company's table: somebody has to enter them. */
  ratesKnownUntil: zDay.optional(),
})
export type PayrollSettings = z.infer<typeof payrollSettings>
