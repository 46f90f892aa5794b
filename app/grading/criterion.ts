import { invariant } from '#base/result.ts'
import type { CompetenceCode, ExpectedResultCode, TaskCode } from '#referentiel'
import type { CheckSpec } from './checks/index.ts'
import type { Nontrivial } from './nontrivial.ts'

/** One line of the marking scheme, its parameters already replaced by values. */
export type Criterion = {
  id: string
  title: string
  step: string
  /** In half points at the finest. */
  points: number
  task: TaskCode
  competence: CompetenceCode
  expects: ExpectedResultCode
  /** The criteria it builds on: when one of them failed, this one is also judged from what the student had. */
  after: readonly string[]
  /** The share of the points that a right step built on a wrong one earns. */
  carry: number
  /** What must still be there for it to be earned that way, beside what its check asks by itself. */
  nontrivial?: readonly Nontrivial[]
  check: CheckSpec
}

/** Each criterion after those it builds on. The scenario's lint refuses unknown names and circles; here they are bugs. */
export function inDependencyOrder(criteria: readonly Criterion[]): Criterion[] {
  const byId = new Map(criteria.map((criterion) => [criterion.id, criterion]))
  invariant(byId.size === criteria.length, 'two criteria have the same id')
  const ordered = new Set<Criterion>()
  const open = new Set<string>()
  for (const criterion of criteria) visit(criterion)
  return [...ordered]

  function visit(criterion: Criterion): void {
    if (ordered.has(criterion)) return
    invariant(!open.has(criterion.id), `the criterion ${criterion.id} follows itself`)
    open.add(criterion.id)
    for (const id of criterion.after) {
      const above = byId.get(id)
      invariant(above, `${criterion.id} follows ${id}, which is not a criterion`)
      visit(above)
    }
    open.delete(criterion.id)
    ordered.add(criterion)
  }
}
