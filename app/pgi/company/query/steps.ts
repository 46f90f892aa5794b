import { BOUNDS } from './bounds.ts'
import { fail } from './query-error.ts'
import type { Place } from './syntax.ts'

/** Counts what a question does, and stops it before it does too much. */
export type Steps = { take(): void }

export function stepsFor(place: Place): Steps {
  let left: number = BOUNDS.steps
  return {
    take() {
      left -= 1
      if (left < 0) fail('too_many_steps', place, { wanted: [String(BOUNDS.steps)] })
    },
  }
}
