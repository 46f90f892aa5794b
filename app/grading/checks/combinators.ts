/** Checks made of checks. Each tells the verdict of the part that decided, with the findings of all that count. */
import type { Check } from '../check.ts'
import { verdict } from '../figures.ts'
import type { Verdict } from '../verdict.ts'

/** Everything must hold: the weakest part gives the share of the points. */
export const all = (parts: readonly Check[]): Check =>
  every(parts, (verdicts) => Math.min(...verdicts.map(({ ratio }) => ratio)))

/** Each part is worth the same. */
export const average = (parts: readonly Check[]): Check =>
  every(parts, (verdicts) => verdicts.reduce((sum, { ratio }) => sum + ratio, 0) / verdicts.length)

/** Several ways are right: the best one counts. */
export const any = (parts: readonly Check[]): Check => ({
  async evaluate(evidence, reference) {
    const verdicts = await Promise.all(parts.map((part) => part.evaluate(evidence, reference)))
    return extreme(verdicts, (one, best) => one.ratio > best.ratio)
  },
  // One way that proves nothing would be the easy way.
  trivialAgainst: (evidence, reference) => parts.some((part) => part.trivialAgainst(evidence, reference)),
})

/** What should not be: right as far as the part is wrong. */
export const not = (part: Check): Check => ({
  async evaluate(evidence, reference) {
    const { ratio, figures, findings, locations, needsTeacher } = await part.evaluate(evidence, reference)
    return verdict({
      ratio: 1 - ratio,
      code: ratio > 0 ? 'absence_wrong' : 'absence_right',
      figures,
      findings,
      locations,
      needsTeacher,
    })
  },
  trivialAgainst: () => true,
})

const every = (parts: readonly Check[], ratioOf: (verdicts: readonly Verdict[]) => number): Check => ({
  async evaluate(evidence, reference) {
    const verdicts = await Promise.all(parts.map((part) => part.evaluate(evidence, reference)))
    const weakest = extreme(verdicts, (one, worst) => one.ratio < worst.ratio)
    return {
      ...weakest,
      ratio: ratioOf(verdicts),
      findings: verdicts.flatMap(({ findings }) => findings),
      locations: verdicts.flatMap(({ locations }) => locations),
      needsTeacher: verdicts.some(({ needsTeacher }) => needsTeacher),
    }
  },
  trivialAgainst: (evidence, reference) => parts.some((part) => part.trivialAgainst(evidence, reference)),
})

const extreme = (verdicts: readonly Verdict[], isBeyond: (one: Verdict, kept: Verdict) => boolean): Verdict =>
  verdicts.reduce((kept, one) => (isBeyond(one, kept) ? one : kept))
