/**
 * Names the fault behind the points that were lost. A copy is compared with the model answer (what was done otherwise, what
 * cells and texts say otherwise), and the difference with those that the known faults make: no copy is judged a second time,
 * but where a mail went astray.
 */
import type { Criterion } from '../criterion.ts'
import type { Evidence } from '../evidence.ts'
import type { MutantCode } from '../mutants/kinds.ts'
import type { CriterionVerdict } from '../verdict.ts'
import { deedFaults, faultOfCriterion } from './deeds.ts'
import { sheetFault } from './sheet.ts'
import { textFault } from './text.ts'

/** The verdicts, each with the fault that was recognised in it, when one was. */
export async function withSignatures(
  evidence: Evidence,
  criteria: readonly Criterion[],
  verdicts: readonly CriterionVerdict[],
): Promise<CriterionVerdict[]> {
  const byId = new Map(criteria.map((criterion) => [criterion.id, criterion]))
  const isLost = ({ ratio, carried, needsTeacher }: CriterionVerdict) => ratio < 1 && !carried && !needsTeacher
  if (!verdicts.some(isLost)) return [...verdicts]
  const done = deedFaults(evidence)
  return Promise.all(
    verdicts.map(async (verdict) => {
      const criterion = byId.get(verdict.criterion)
      const signature = criterion && isLost(verdict) ? await faultOf(criterion, verdict) : undefined
      return signature ? { ...verdict, signature } : verdict
    }),
  )

  async function faultOf(criterion: Criterion, verdict: CriterionVerdict): Promise<MutantCode | undefined> {
    return (
      sheetFault(criterion, verdict, evidence) ??
      (await textFault(criterion, verdict, evidence)) ??
      faultOfCriterion(criterion, verdict, done)
    )
  }
}
