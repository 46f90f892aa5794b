import type { Company } from '#pgi'
import type { Evidence } from './evidence.ts'
import type { Verdict } from './verdict.ts'

/**
 * A check answers for itself: the engine never asks what kind it holds.
 *
 * `reference` is the company from which expected values are asked. It is the model answer's company first; when an
 * upstream criterion failed, the engine asks again with the student's own, so that an early mistake costs once.
 */
export type Check = {
  evaluate(evidence: Evidence, reference: Company): Verdict | Promise<Verdict>
}
