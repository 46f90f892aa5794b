import type { z } from 'zod'
import type { Check } from '../check.ts'

/** A kind of check, as the scenario format names it: `{ <name>: <args> }`. */
export type CheckKind = {
  name: string
  args: z.ZodType
  /** Reads the arguments (which the scenario's lint already accepted) and makes the check. */
  build(args: unknown): Check
}

/** `trivialAgainst` may be left out: by default any reference tells something. */
export type CheckPart = Pick<Check, 'evaluate'> & Partial<Pick<Check, 'trivialAgainst'>>

export const defineCheck = <Args extends z.ZodType>(
  name: string,
  args: Args,
  make: (args: z.output<Args>) => CheckPart,
): CheckKind => ({
  name,
  args,
  build: (raw) => ({ trivialAgainst: () => false, ...make(args.parse(raw)) }),
})
