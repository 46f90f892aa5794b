import { no, ok, type Result } from '#base/result.ts'
import { database } from '#db/current.server.ts'
import { isUniqueViolation } from '#db/errors.server.ts'
import type { CurrentUser } from '../accounts/current-user.server.ts'
import { requireAssignmentTeacher } from '../assignments/require-assignment-teacher.server.ts'
import { assignmentSubject } from '../exam/anonymity.server.ts'
import { rowsOf } from './append-entries.server.ts'
import type { RegradeDetails } from './correction-log.ts'
import { findRegrade, rehearsedCopies } from './load-regrade.server.ts'

export type PublishRegradeRefusal = { code: 'regrade_not_ready' } | { code: 'regrade_stale' }

const MOST_TRIES = 5

/**
 * Makes a rehearsal the marks: what was shown, no more. Copies judged the same stay as they are; the others gain a grading
 * and a line in their log. Earlier gradings remain, teachers' decisions go on holding. Twice is once.
 */
export async function publishRegrade(
  by: CurrentUser,
  assignmentId: string,
  regradeId: string,
  now: Date,
): Promise<Result<{ changed: number }, PublishRegradeRefusal>> {
  await requireAssignmentTeacher(by, assignmentId)
  for (let tries = 0; ; tries += 1) {
    try {
      return await publishOnce(by, assignmentId, regradeId, now)
    } catch (error) {
      // Somebody wrote in the log of a copy meanwhile: what was prepared is prepared again.
      if (!isUniqueViolation(error) || tries >= MOST_TRIES) throw error
    }
  }
}

async function publishOnce(
  by: CurrentUser,
  assignmentId: string,
  regradeId: string,
  now: Date,
): Promise<Result<{ changed: number }, PublishRegradeRefusal>> {
  const regrade = await findRegrade(assignmentId, regradeId)
  if (regrade.publishedAt) return ok({ changed: 0 })
  if (!regrade.rehearsedAt) return no({ code: 'regrade_not_ready' })
  const { copies, stale, version } = await rehearsedCopies(regrade)
  if (stale) return no({ code: 'regrade_stale' })
  const { scenarioVersionId, graderVersion } = regrade
  const current = await currentRuns(copies.map(({ found }) => found.baseRunId))
  const changed = copies.filter(({ found }) => {
    const run = current.get(found.baseRunId)
    return (
      run?.scenarioVersionId !== scenarioVersionId ||
      run.graderVersion !== graderVersion ||
      run.verdicts !== found.verdicts
    )
  })
  return database().$transaction(
    async (transaction) => {
      const { count } = await transaction.regrade.updateMany({
        where: { id: regradeId, publishedAt: null },
        data: { publishedAt: now },
      })
      if (count === 0) return ok({ changed: 0 })
      for (const { attemptId, grade, found, outcome, comments } of changed) {
        const run = await transaction.gradeRun.create({
          data: {
            attemptId,
            scenarioVersionId,
            graderVersion,
            seed: grade.gradeRun.seed,
            lastSeq: found.lastSeq,
            totalThousandths: found.totalThousandths,
            maxThousandths: found.maxThousandths,
            verdicts: found.verdicts,
            reason: 'regrade',
            publishedAt: now,
            createdAt: now,
          },
        })
        const details: RegradeDetails = {
          regrade: regradeId,
          run: run.id,
          version,
          versionChanged: grade.gradeRun.scenarioVersionId !== scenarioVersionId,
          graderVersion,
          graderChanged: grade.gradeRun.graderVersion !== graderVersion,
          before: outcome.before,
          after: outcome.after,
          changes: outcome.changes.map(({ decided: _, ...change }) => change),
        }
        await transaction.correctionEntry.createMany({
          data: rowsOf(
            [{ kind: 'regraded', text: '', actorId: by.id, details }, ...comments],
            attemptId,
            grade.log.at(-1)?.seq ?? 0,
            now,
          ),
        })
      }
      await transaction.assignment.update({
        where: { id: assignmentId },
        data: { gradingVersionId: scenarioVersionId },
      })
      await transaction.auditEntry.create({
        data: {
          actorId: by.id,
          action: 'copies_regraded',
          subject: assignmentSubject(assignmentId),
          details: JSON.stringify({ regrade: regradeId, version, graderVersion, copies: changed.length }),
          at: now,
        },
      })
      return ok({ changed: changed.length })
    },
    { timeout: 60_000 },
  )
}

async function currentRuns(ids: readonly string[]) {
  const runs = await database().gradeRun.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, scenarioVersionId: true, graderVersion: true, verdicts: true },
  })
  return new Map(runs.map((run) => [run.id, run]))
}
