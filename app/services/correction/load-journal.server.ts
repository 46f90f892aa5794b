import { database } from '#db/current.server.ts'
import { type LogWords, logSentence } from '#wording/correction.ts'
import { criterionText } from '#wording/verdicts.ts'
import { AccessDenied } from '../access/access-denied.ts'
import type { CurrentUser } from '../accounts/current-user.server.ts'
import { requireAssignmentTeacher } from '../assignments/require-assignment-teacher.server.ts'
import { verdictsOf } from '../attempts/grade-attempt.server.ts'
import { loadAttempt } from '../attempts/load-attempt.server.ts'
import { scenarioOfVersion } from '../catalogue/scenario-version.server.ts'
import { copyName, namesHidden } from '../exam/anonymity.server.ts'
import { anyName, storyNames } from '../result/story-names.ts'
import type { LogEntry } from './correction-log.ts'
import { effectiveGrade, inScenario } from './effective-grade.server.ts'
import type { EffectiveGrade } from './effective-grade.ts'

/** `at` is left out where it would tell when the copy was handed in. */
export type JournalLine = { seq: number; at: string | null; who: string; about: string; what: string; said: string }

/** The log of a copy in words, oldest first. A student is never named in it: names may be hidden. */
export function journalLines(
  { log, criteria, attempt }: EffectiveGrade,
  student: string,
  hidden = false,
): JournalLine[] {
  const titleOf = new Map(criteria.map(({ text }) => [text.id, text.title]))
  return log.map((entry) => ({
    seq: entry.seq,
    at: hidden && entry.kind === 'commented' && entry.automatic ? null : entry.at,
    who: entry.actorId === attempt.studentId ? student : entry.actorName,
    about: entry.kind === 'regraded' ? '' : (titleOf.get(entry.criterion) ?? entry.criterion),
    ...logSentence(wordsOf(entry)),
  }))
}

const wordsOf = (entry: LogEntry): LogWords => entry

/** « Journal de la correction »: all that was done to a copy, its gradings one after the other, one of them opened. */
export async function loadJournal(user: CurrentUser, assignmentId: string, attemptId: string, opened: string | null) {
  const assignment = await requireAssignmentTeacher(user, assignmentId)
  const [loaded, grade] = await Promise.all([loadAttempt(attemptId), effectiveGrade(attemptId)])
  if (!loaded || !grade || loaded.row.assignmentId !== assignmentId) throw new AccessDenied({ code: 'not_found' })
  const runs = await database().gradeRun.findMany({
    where: { attemptId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
  const versions = new Map(
    await Promise.all(
      [...new Set(runs.map((run) => run.scenarioVersionId))].map(
        async (id) => [id, await scenarioOfVersion(id)] as const,
      ),
    ),
  )
  const shown = runs.find(({ id }) => id === opened)
  const scenario = shown && versions.get(shown.scenarioVersionId)
  const nameOf = anyName(storyNames(loaded.run))
  const hidden = await namesHidden(assignment)
  return {
    assignment: { id: assignmentId, title: assignment.title },
    attempt: attemptId,
    name: copyName(grade.attempt, hidden),
    lines: journalLines(grade, 'L’étudiant', hidden).toReversed(),
    runs: runs.map((run) => ({
      id: run.id,
      at: hidden && run.reason === 'hand-in' ? null : run.createdAt.toISOString(),
      reason: run.reason,
      version: versions.get(run.scenarioVersionId)?.text.version ?? 0,
      graderVersion: run.graderVersion,
      total: run.totalThousandths / 1_000,
      max: run.maxThousandths / 1_000,
      opened: run.id === opened,
    })),
    verdicts:
      shown && scenario
        ? inScenario(verdictsOf(shown.verdicts), scenario).map(({ verdict, text }) => ({
            id: text.id,
            title: text.title,
            points: verdict.points,
            max: verdict.max,
            sentence: criterionText(verdict, nameOf),
          }))
        : null,
  }
}
