/** What must still be there for a step to be worth something, once an earlier mistake has changed what it works on. */
import { z } from 'zod'
import type { Day } from '#base/dates.ts'
import type { Company } from '#pgi'
import { askBinding, binding } from './binding.ts'
import { rowMatches } from './condition.ts'

export const nontrivial = binding.extend({
  /** What the answer must be, as a condition. Left out: something, that is neither nothing, nor zero, nor an empty list. */
  is: z.unknown().optional(),
})
export type Nontrivial = z.output<typeof nontrivial>

export function isSomething(company: Company, { is, ...asked }: Nontrivial, today: Day): boolean {
  const value = askBinding(company, asked, today)
  return is === undefined ? !isNothing(value) : rowMatches({ value }, { value: is })
}

/** Neither rows nor figure: what is left when there is nothing to do. */
export const isNothing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === 0 ||
  value === '' ||
  (Array.isArray(value) && value.every(isNothing))
