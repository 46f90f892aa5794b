import { database } from '#db/current.server.ts'
import { findFile } from '#db/files.server.ts'
import type { CriterionVerdict } from '#grading'
import { frozenFilesOf } from '../catalogue/scenario-version.server.ts'
import { sharedGraders } from '../grading/graders.server.ts'
import type { GradedCopy, GradingJob } from '../grading/grading-job.ts'
import { type LoadedAttempt, loadAttempt } from './load-attempt.server.ts'

/** Grows when the grader may judge the same copy otherwise. */
export const GRADER_VERSION = '1'

export type GradeRunRow = { id: string; totalThousandths: number; maxThousandths: number; createdAt: Date }

/** Judges a copy without keeping the result: a rehearsal of a regrade, or a look at work in progress. */
export async function judgeAttempt(attemptId: string): Promise<GradedCopy | undefined> {
  const loaded = await loadAttempt(attemptId)
  return loaded && sharedGraders().judge(await jobOf(loaded))
}

/** What a thread needs to judge a copy: what is kept of it, not what this process made of it. */
async function jobOf({ row, run }: LoadedAttempt): Promise<GradingJob> {
  const saved: [string, { mime: string; bytes: Uint8Array }][] = []
  for (const [deliverable, sha256] of run.saved) {
    const file = await findFile(database(), sha256)
    if (file) saved.push([deliverable, { mime: file.mime, bytes: file.bytes }])
  }
  const version = { id: row.scenarioVersionId, files: await frozenFilesOf(row.scenarioVersionId) }
  return { version, seed: row.seed, acts: [...run.acts], saved }
}

/** Judges a copy and keeps the verdicts, pinned to the scenario's version, the grader's, the seed and the last event. */
export async function gradeAttempt(attemptId: string, reason: string, now: Date): Promise<GradeRunRow | undefined> {
  const loaded = await loadAttempt(attemptId)
  if (!loaded) return undefined
  const { grade } = await sharedGraders().judge(await jobOf(loaded))
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
