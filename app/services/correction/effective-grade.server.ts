import { database } from '#db/current.server.ts'
import { type CriterionVerdict, missionLevelOf, type Score, score } from '#grading'
import { isCompetenceCode, isExpectedResultCode, isTaskCode } from '#referentiel'
import { type Scenario, stepNumber } from '#scenario'
import { verdictsOf } from '../attempts/grade-attempt.server.ts'
import { scenarioOfVersion } from '../catalogue/scenario-version.server.ts'
import { logOrder } from './append-entries.server.ts'
import { readEntry } from './correction-log.ts'
import { withDecisions } from './decide.ts'
import type { EffectiveCriterion, EffectiveGrade } from './effective-grade.ts'

export type { Decision, EffectiveCriterion, EffectiveGrade } from './effective-grade.ts'

const withAll = {
  student: { select: { id: true, firstName: true, lastName: true } },
  assignment: { include: { classGroup: true } },
  gradeRuns: { orderBy: [{ createdAt: 'desc' as const }, { id: 'desc' as const }], take: 1 },
  corrections: logOrder,
}

/**
 * What a copy is worth: the latest verdicts of the grader, then the teachers' decisions. The one source of every mark
 * that is shown (result page, correction, grid, lists, exports). Undefined when there is no such attempt, or no grade yet.
 */
export async function effectiveGrade(attemptId: string): Promise<EffectiveGrade | undefined> {
  return (await effectiveGrades([attemptId])).get(attemptId)
}

/** The same for many copies, by attempt: two queries however many they are. Copies without a grade are left out. */
export async function effectiveGrades(attemptIds: readonly string[]): Promise<Map<string, EffectiveGrade>> {
  const rows = await database().attempt.findMany({ where: { id: { in: [...attemptIds] } }, include: withAll })
  const grades = new Map<string, EffectiveGrade>()
  for (const { gradeRuns, corrections, ...attempt } of rows) {
    const gradeRun = gradeRuns[0]
    if (!gradeRun) continue
    const scenario = await scenarioOfVersion(gradeRun.scenarioVersionId)
    const log = corrections.map(readEntry)
    const { verdicts, ...run } = { ...gradeRun, verdicts: verdictsOf(gradeRun.verdicts) }
    const criteria = withDecisions(inScenario(verdicts, scenario), log)
    const sum = scoreOf(criteria)
    grades.set(attempt.id, {
      attempt,
      gradeRun: run,
      scenario: {
        slug: scenario.slug,
        title: scenario.text.title,
        level: missionLevelOf(scenario.text.level),
        version: scenario.text.version,
        steps: scenario.text.mission.steps.map(({ id, title }) => ({
          id,
          number: stepNumber(scenario.text, id),
          title,
        })),
        isPaper: scenario.text.paper !== undefined,
      },
      criteria,
      score: sum,
      total: sum.total.points,
      max: sum.total.max,
      needsTeacher: criteria.some(({ needsTeacher }) => needsTeacher),
      provisional: criteria.some(({ proposed }) => proposed),
      log,
    })
  }
  return grades
}

/** Verdicts and the scenario's own words, side by side. The run and the scenario are of one version, so they agree. */
export function inScenario(verdicts: readonly CriterionVerdict[], scenario: Scenario) {
  const verdictOf = new Map(verdicts.map((verdict) => [verdict.criterion, verdict]))
  return scenario.text.criteria.flatMap((text) => {
    const verdict = verdictOf.get(text.id)
    const { id, title, step, task, competence, expects, why } = text
    if (!verdict || !isTaskCode(task) || !isCompetenceCode(competence) || !isExpectedResultCode(expects)) return []
    return [{ verdict, text: { id, title, step, task, competence, expects, why } }]
  })
}

const scoreOf = (criteria: readonly EffectiveCriterion[]): Score =>
  score(
    criteria.map(({ text, max }) => ({ ...text, points: max })),
    criteria.map(({ text, points }) => ({ criterion: text.id, points })),
  )
