/** What a company writes down of the people it employs, and what it promises them. */
import { z } from 'zod'
import {
  zDay,
  zFineRate,
  zNote,
  zPositiveCents,
  zQuantity,
  zText,
  zUnsignedCents,
  zUnsignedQuantity,
} from '#base/schema.ts'

export const category = z.enum(['worker', 'supervisor', 'executive'])
export type Category = z.infer<typeof category>

export const homeAddress = z.object({
  lines: z.array(zText).min(1).max(3),
  postcode: z.string().regex(/^\d{5}$/),
  city: zText,
})

/** The file of an employee. What the law does not ask stays out of it. */
export const employeeFields = z.object({
  lastName: zText,
  firstName: zText,
  /** Asked by the staff register (C. trav. art. D1221-23). */
  sex: z.enum(['F', 'M']),
  birthDate: zDay,
  birthPlace: zText.optional(),
  nationality: zText.default('française'),
  /** Social security number with its key, invented in our companies. */
  nir: z
    .string()
    .regex(/^[12]\d{2}(0[1-9]|1[0-2])\d[\dAB]\d{8}$/)
    .optional(),
  address: homeAddress.optional(),
  iban: z.string().max(34).optional(),
  /** The people who must not all be away together. */
  team: zText.optional(),
  /** Income-tax rate that the administration sent; absent, the default grid applies. */
  withholdingRate: zFineRate.optional(),
  /** False for one who has a reason to stay out of the health plan. */
  healthPlan: z.boolean().default(true),
  /** Monthly price of public transport, half refunded. */
  transportPass: zUnsignedCents.optional(),
  note: zNote.optional(),
})
export type EmployeeFields = z.infer<typeof employeeFields>

/** Written without the defaults above; `null` empties a field that may be absent. */
export const employeeChanges = employeeFields
  .extend({
    nationality: employeeFields.shape.nationality.unwrap(),
    birthPlace: employeeFields.shape.birthPlace.nullable(),
    nir: employeeFields.shape.nir.nullable(),
    address: employeeFields.shape.address.nullable(),
    iban: employeeFields.shape.iban.nullable(),
    team: employeeFields.shape.team.nullable(),
    withholdingRate: employeeFields.shape.withholdingRate.nullable(),
    healthPlan: employeeFields.shape.healthPlan.unwrap(),
    transportPass: employeeFields.shape.transportPass.nullable(),
    note: employeeFields.shape.note.nullable(),
  })
  .partial()
export type EmployeeChanges = z.infer<typeof employeeChanges>

export const contractFields = z.object({
  kind: z.enum(['permanent', 'fixedTerm']),
  start: zDay,
  /** Of a fixed-term contract. */
  end: zDay.optional(),
  reason: z.enum(['replacement', 'activityIncrease', 'seasonal']).optional(),
  /** Whom one replaces. */
  replaces: zText.optional(),
  job: zText,
  /** Position in the grid of the collective agreement. */
  classification: zText,
  category: category.default('worker'),
  /** Thirty-five hours at most: what comes above is overtime. */
  weeklyHours: zQuantity,
  monthlyPay: zPositiveCents,
  /** In months for a permanent contract, in days for a fixed-term one; nil when there is none. */
  trial: z.int().min(0).max(365).default(0),
  workplace: zText.optional(),
  /** Why fewer hours than the law's minimum: asked by the employee, or by an agreement. */
  shortHoursReason: zText.optional(),
})
export type ContractFields = z.infer<typeof contractFields>

/** What an amendment (avenant) may change. A new end renews a fixed-term contract. */
export const contractChanges = z
  .object({
    end: zDay,
    job: zText,
    classification: zText,
    category,
    weeklyHours: zQuantity,
    monthlyPay: zPositiveCents,
    workplace: zText,
    shortHoursReason: zText,
  })
  .partial()
export type ContractChanges = z.infer<typeof contractChanges>

export const DEPARTURE_REASONS = [
  'resignation',
  'dismissal',
  'mutualTermination',
  'endOfFixedTerm',
  'trialEnded',
  'retirement',
] as const

export const ABSENCE_KINDS = [
  'paidLeave',
  'sickness',
  'workAccident',
  'unpaid',
  'familyEvent',
  'maternity',
  'training',
] as const
export const absenceKind = z.enum(ABSENCE_KINDS)
export type AbsenceKind = z.infer<typeof absenceKind>

/** Absences that the employer does not pay. */
export const isUnpaid = (kind: AbsenceKind): boolean =>
  kind === 'unpaid' || kind === 'sickness' || kind === 'workAccident' || kind === 'maternity'

/** A resource of the planning, a salesperson. */
export const LINK_KINDS = ['resource', 'collaborator'] as const
export type LinkKind = (typeof LINK_KINDS)[number]

export const VARIABLE_KINDS = [
  'bonus',
  'commission',
  'overtime25',
  'overtime50',
  'mealInKind',
  'mealVouchers',
  'expenseRefund',
  'advance',
  'sickPay',
] as const
export const variableKind = z.enum(VARIABLE_KINDS)
export type VariableKind = z.infer<typeof variableKind>

/** Hours, meals or vouchers rather than an amount. */
export const isCounted = (kind: VariableKind): boolean =>
  kind === 'overtime25' || kind === 'overtime50' || kind === 'mealInKind' || kind === 'mealVouchers'

export const weekHours = z.array(zUnsignedQuantity).length(7)
