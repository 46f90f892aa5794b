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
  /**
   * Whether asking this of another company than the model's would prove nothing: the earlier mistake left nothing to
   * do (no row, no amount), or the company judged and the company asked are the same one.
   */
  trivialAgainst(evidence: Evidence, reference: Company): boolean
}
