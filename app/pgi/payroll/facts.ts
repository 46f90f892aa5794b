import type { Day } from '#base/dates.ts'

/** What payroll asks the rest of the company. */
export type PayrollFacts = { isOpen(date: Day): boolean }

export type Context = { readonly today: Day }
