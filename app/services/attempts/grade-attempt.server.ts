import { database } from '#db/current.server.ts'
import { findFile } from '#db/files.server.ts'
import { type CriterionVerdict, GRADER_VERSION } from '#grading'
import { companyToOpen } from '../catalogue/company-version.server.ts'
import { companyVersionOf, frozenFilesOf } from '../catalogue/scenario-version.server.ts'
import { sharedGraders } from '../grading/graders.server.ts'
import type { GradedCopy, GradingJob } from '../grading/grading-job.ts'
import { type LoadedAttempt, loadAttempt } from './load-attempt.server.ts'

export type GradeRunRow = { id: string; totalThousandths: number; maxThousandths: number; createdAt: Date }

/**
 * Judges a copy without keeping the result: a rehearsal of a regrade, or a look at work in progress. With the marking
 * scheme of another version of its scenario when one is given: the same acts, told again. Only versions of the same story
 * come here (`sameStory`).
 */
export async function judgeAttempt(attemptId: string, scenarioVersionId?: string): Promise<Judged | undefined> {
  const loaded = await loadAttempt(attemptId)
  if (!loaded) return undefined
  const judged = await sharedGraders().judge(await jobOf(loaded, scenarioVersionId ?? loaded.row.scenarioVersionId))
  return { ...judged, lastSeq: loaded.lastSeq }
}
export type Judged = GradedCopy & { lastSeq: number }

/** What a thread needs to judge a copy: what is kept of it, not what this process made of it. */
async function jobOf({ row, run }: LoadedAttempt, scenarioVersionId: string): Promise<GradingJob> {
  const saved: [string, { mime: string; bytes: Uint8Array }][] = []
  for (const [deliverable, sha256] of run.saved) {
    const file = await findFile(database(), sha256)
    if (file) saved.push([deliverable, { mime: file.mime, bytes: file.bytes }])
  }
  const version = { id: scenarioVersionId, files: await frozenFilesOf(scenarioVersionId) }
  // Judged with another marking scheme or not, it happened in the company that it was played in.
  const played = await companyVersionOf(row.scenarioVersionId)
  const company = played ? await companyToOpen(played) : null
  return { version, company, seed: row.seed, situation: run.world.situation, acts: [...run.acts], saved }
}

/** The version whose marking scheme judges a copy: the one it was played on, or the one published since for all. */
async function gradingVersionOf({ assignmentId, scenarioVersionId }: LoadedAttempt['row']): Promise<string> {
  if (!assignmentId) return scenarioVersionId
  const assignment = await database().assignment.findUnique({
    where: { id: assignmentId },
    select: { gradingVersionId: true },
  })
  return assignment?.gradingVersionId ?? scenarioVersionId
}

/** Judges a copy and keeps the verdicts, pinned to the scenario's version, the grader's, the seed and the last event. */
export async function gradeAttempt(attemptId: string, reason: string, now: Date): Promise<GradeRunRow | undefined> {
  const loaded = await loadAttempt(attemptId)
  if (!loaded) return undefined
  const { row } = loaded
  const scenarioVersionId = await gradingVersionOf(row)
  const { grade } = await sharedGraders().judge(await jobOf(loaded, scenarioVersionId))
  return database().gradeRun.create({
    data: {
      attemptId,
      scenarioVersionId,
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
