import type { Day } from '#base/dates.ts'
import type { LinkKind } from './employee.ts'
import type { SettledBesides } from './social-debts.ts'

/** What payroll asks the rest of the company. */
export type PayrollFacts = {
  isOpen(date: Day): boolean
  /** Whether the planning, or the salespeople, have somebody of that code. */
  isKnown(kind: LinkKind, code: string): boolean
  /** What the books say of a social body's account besides payslips and payments of bodies: positive when it was paid. */
  settledBesides: SettledBesides
}

export type Context = { readonly today: Day }
