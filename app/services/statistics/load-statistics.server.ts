import { read } from '#db/attempt-events.server.ts'
import { database } from '#db/current.server.ts'
import { type CriterionStatistics, type MutantCode, type Observation, statisticsOf } from '#grading'
import type { Scenario } from '#scenario'
import type { CurrentUser } from '../accounts/current-user.server.ts'
import { requireAssignmentTeacher } from '../assignments/require-assignment-teacher.server.ts'
import { worldOf } from '../attempts/attempt-world.server.ts'
import { actOf } from '../attempts/load-attempt.server.ts'
import { scenarioOfVersion } from '../catalogue/scenario-version.server.ts'
import { effectiveGrades } from '../correction/effective-grade.server.ts'
import type { EffectiveGrade } from '../correction/effective-grade.ts'
import { type Remedy, remediesOf } from '../guides/missions-of-fault.server.ts'
import { criterionVersions } from './criterion-version.ts'
import { stepMinutes } from './step-minutes.ts'

/** This assignment alone, or every class of the school that had the same criteria. */
export type StatisticsScope = 'assignment' | 'school'

/** What the address asks: `?portee=etablissement`. */
export const statisticsScope = (params: URLSearchParams): StatisticsScope =>
  params.get('portee') === 'etablissement' ? 'school' : 'assignment'

export type CriterionRow = { id: string; title: string; step: string; max: number; statistics: CriterionStatistics }
export type LoadedStatistics = {
  assignment: { id: string; title: string; scenario: string }
  scope: StatisticsScope
  copies: number
  /** Criteria in the order of the marking scheme. */
  rows: readonly CriterionRow[]
  /** Known faults, most frequent first: how many copies have each, where, and how to work on it. */
  faults: readonly (Remedy & { copies: number })[]
}

/**
 * What the copies say of each criterion of an assignment, pooled by version of the criterion: one that was changed since is another.
 * Only first tries count, for the next ones have read the result. No name comes out of here.
 */
export async function loadStatistics(
  by: CurrentUser,
  assignmentId: string,
  scope: StatisticsScope,
): Promise<LoadedStatistics> {
  const assignment = await requireAssignmentTeacher(by, assignmentId)
  const { slug } = assignment.scenarioVersion
  const attempts = await database().attempt.findMany({
    where: {
      status: 'handed_in',
      number: 1,
      ...(scope === 'assignment'
        ? { assignmentId }
        : {
            scenarioVersion: { slug },
            assignment: { classGroup: { schoolId: assignment.classGroup.schoolId } },
          }),
    },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  const grades = await effectiveGrades(attempts.map(({ id }) => id))
  const scenario = await scenarioOfVersion(assignment.scenarioVersionId)
  const versions = criterionVersions(scenario)
  const observed = new Map<string, Observation[]>([...versions.keys()].map((id) => [id, []]))
  const faulty = new Map<MutantCode, { copies: Set<string>; criteria: Set<string> }>()
  for (const grade of grades.values()) {
    const own = criterionVersions(await scenarioOfVersion(grade.gradeRun.scenarioVersionId))
    const minutes = await minutesOf(grade)
    for (const criterion of grade.criteria) {
      const { id, step } = criterion.text
      if (own.get(id) !== versions.get(id)) continue
      // What nobody has judged yet says nothing of the criterion.
      if (criterion.proposed) continue
      const { signature } = criterion.verdict
      if (signature && criterion.points < criterion.max) {
        const known = faulty.get(signature) ?? { copies: new Set(), criteria: new Set() }
        faulty.set(signature, known)
        known.copies.add(grade.attempt.id)
        known.criteria.add(id)
      }
      observed.get(id)?.push({
        ratio: criterion.max === 0 ? 0 : criterion.points / criterion.max,
        rest: restOf(grade, id),
        code: criterion.verdict.code,
        ...(signature === undefined ? {} : { signature }),
        minutes: minutes.get(step) ?? null,
      })
    }
  }
  return {
    assignment: { id: assignmentId, title: assignment.title, scenario: scenario.text.title },
    scope,
    copies: grades.size,
    rows: rowsOf(scenario, observed),
    faults: faultsOf(scenario, slug, faulty),
  }
}

/** The faults that many make, worth a lesson for all. */
const MOST_FAULTS = 8

function faultsOf(
  { text }: Scenario,
  slug: string,
  faulty: ReadonlyMap<MutantCode, { copies: ReadonlySet<string>; criteria: ReadonlySet<string> }>,
): LoadedStatistics['faults'] {
  const most = [...faulty]
    .map(([code, { copies, criteria }]) => ({
      code,
      copies: copies.size,
      criteria: text.criteria.filter(({ id }) => criteria.has(id)).map(({ title }) => title),
    }))
    .sort((left, right) => right.copies - left.copies)
    .slice(0, MOST_FAULTS)
  const remedies = remediesOf(most, { slug, level: text.level })
  return remedies.map((remedy, index) => ({ ...remedy, copies: most[index]?.copies ?? 0 }))
}

function rowsOf({ text }: Scenario, observed: ReadonlyMap<string, Observation[]>): CriterionRow[] {
  const stepTitle = new Map(text.mission.steps.map(({ id, title }) => [id, title]))
  return text.criteria.map(({ id, title, step, points }) => ({
    id,
    title,
    step: stepTitle.get(step) ?? step,
    max: points,
    statistics: statisticsOf(observed.get(id) ?? []),
  }))
}

/** The share of the points of everything else in the copy: a criterion correlated with itself would seem good. */
function restOf({ criteria }: EffectiveGrade, id: string): number | null {
  const others = criteria.filter(({ text, proposed }) => text.id !== id && !proposed)
  const max = others.reduce((sum, other) => sum + other.max, 0)
  return max === 0 ? null : others.reduce((sum, other) => sum + other.points, 0) / max
}

const known = new Map<string, ReadonlyMap<string, number>>()
const KEPT = 1_000

/** A copy that was handed in no longer changes: its times are worked out once. */
async function minutesOf({ attempt }: EffectiveGrade): Promise<ReadonlyMap<string, number>> {
  const there = known.get(attempt.id)
  if (there) return there
  const events = await read(database(), attempt.id, 0)
  const acts = events.map(({ payload, at }) => ({ act: actOf(payload), at }))
  const minutes = stepMinutes(await worldOf(attempt), acts)
  known.set(attempt.id, minutes)
  const oldest = known.keys().next().value
  if (known.size > KEPT && oldest !== undefined) known.delete(oldest)
  return minutes
}
