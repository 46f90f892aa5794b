import { database } from '#db/current.server.ts'
import type { CriterionVerdict } from '#grading'
import { type Marked, mark } from '#scenario'
import { printNamed } from '#wording/named.ts'
import { readDeliverables } from './deliverables.server.ts'
import { loadAttempt } from './load-attempt.server.ts'

/** Grows when the grader may judge the same copy otherwise. */
export const GRADER_VERSION = '1'

export type GradeRunRow = { id: string; totalThousandths: number; maxThousandths: number; createdAt: Date }

/** Judges a copy without keeping the result: a rehearsal of a regrade, or a look at work in progress. */
export async function judgeAttempt(attemptId: string): Promise<Marked | undefined> {
  const loaded = await loadAttempt(attemptId)
  if (!loaded) return undefined
  return mark(loaded.run, await readDeliverables(loaded.run), { print: printNamed })
}

/** Judges a copy and keeps the verdicts, pinned to the scenario's version, the grader's, the seed and the last event. */
export async function gradeAttempt(attemptId: string, reason: string, now: Date): Promise<GradeRunRow | undefined> {
  const loaded = await loadAttempt(attemptId)
  if (!loaded) return undefined
  const { grade } = await mark(loaded.run, await readDeliverables(loaded.run), { print: printNamed })
  const { row } = loaded
  return database().gradeRun.create({
    data: {
      attemptId,
      scenarioVersionId: row.scenarioVersionId,
      graderVersion: GRADER_VERSION,
      seed: row.seed,
      lastSeq: loaded.lastSeq,
      totalThousandths: thousandthsOf(grade.total),
      maxThousandths: thousandthsOf(grade.max),
      verdicts: JSON.stringify(grade.criteria),
      reason,
      createdAt: now,
    },
    select: { id: true, totalThousandths: true, maxThousandths: true, createdAt: true },
  })
}

const thousandthsOf = (points: number): number => Math.round(points * 1_000)

/** The verdicts of a grading, as they were kept. */
export const verdictsOf = (text: string): readonly CriterionVerdict[] => JSON.parse(text) as CriterionVerdict[]
