import { byText, folded } from '#base/sorting.ts'
import { database } from '#db/current.server.ts'
import { type ExportTable, tableToXlsx } from '#documents/export-table.ts'
import { GRADER_VERSION } from '#grading'
import { dayOfInstant } from '#ui/instants.ts'
import { AccessDenied } from '../access/access-denied.ts'
import type { CurrentUser } from '../accounts/current-user.server.ts'
import { requireAssignmentTeacher } from '../assignments/require-assignment-teacher.server.ts'
import { verdictsOf } from '../attempts/grade-attempt.server.ts'
import { scenarioOfVersion } from '../catalogue/scenario-version.server.ts'
import { copyName, namesHidden } from '../exam/anonymity.server.ts'
import type { LogEntry } from './correction-log.ts'
import { effectiveGrades, inScenario } from './effective-grade.server.ts'
import type { EffectiveGrade } from './effective-grade.ts'
import { commentsInUse, standingChanges } from './give-comments.server.ts'
import { gradingVersions } from './grading-versions.server.ts'
import { type Outcome, outcomeOf } from './regrade-outcome.ts'

export type RegradeRow = Outcome & { attemptId: string; name: string }

export type RegradeState =
  | { state: 'running'; done: number; total: number }
  | { state: 'failed'; done: number; total: number }
  | { state: 'rehearsed' | 'stale'; rows: readonly RegradeRow[] }
  | { state: 'published'; rows: readonly RegradeRow[]; publishedAt: string }

export type ShownRegrade = RegradeState & { id: string; version: number; graderVersion: string; at: string }

/** The page « Réévaluer les copies »: what may judge them, and the rehearsal at hand. */
export async function regradePage(user: CurrentUser, assignmentId: string, regradeId: string | null) {
  const assignment = await requireAssignmentTeacher(user, assignmentId)
  const [versions, copies, latest] = await Promise.all([
    gradingVersions(assignment),
    database().attempt.count({ where: { assignmentId, status: 'handed_in' } }),
    database().regrade.findFirst({
      where: { assignmentId, createdById: user.id },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      select: { id: true },
    }),
  ])
  const shown = regradeId ?? latest?.id
  return {
    id: assignment.id,
    title: assignment.title,
    copies,
    versions,
    graderVersion: GRADER_VERSION,
    regrade: shown === undefined ? null : await shownRegrade(assignment, shown),
  }
}

type Assignment = Awaited<ReturnType<typeof requireAssignmentTeacher>>

export async function findRegrade(assignmentId: string, regradeId: string) {
  const regrade = await database().regrade.findUnique({ where: { id: regradeId }, include: { copies: true } })
  if (regrade?.assignmentId !== assignmentId) throw new AccessDenied({ code: 'not_found' })
  return regrade
}

async function shownRegrade(assignment: Assignment, regradeId: string): Promise<ShownRegrade> {
  const regrade = await findRegrade(assignment.id, regradeId)
  const { text } = await scenarioOfVersion(regrade.scenarioVersionId)
  const common = {
    id: regrade.id,
    version: text.version,
    graderVersion: regrade.graderVersion,
    at: regrade.createdAt.toISOString(),
  }
  if (regrade.publishedAt) {
    const rows = await publishedRows(assignment, regradeId)
    return { ...common, state: 'published', rows, publishedAt: regrade.publishedAt.toISOString() }
  }
  if (!regrade.rehearsedAt) {
    const job = await database().job.findUnique({ where: { key: `rehearse_regrade:${regradeId}` } })
    const alive = job?.status === 'waiting' || job?.status === 'running'
    return { ...common, state: alive ? 'running' : 'failed', done: regrade.copies.length, total: regrade.total }
  }
  const rehearsed = await rehearsedCopies(regrade)
  const rows = await named(assignment, rehearsed.copies)
  return { ...common, state: rehearsed.stale ? 'stale' : 'rehearsed', rows }
}

type Regrade = Awaited<ReturnType<typeof findRegrade>>

/**
 * What publishing a rehearsal would do to each copy. Stale when a copy was handed in, or judged again, since.
 */
export async function rehearsedCopies(regrade: Regrade) {
  const attempts = await database().attempt.findMany({
    where: { assignmentId: regrade.assignmentId, status: 'handed_in' },
    select: { id: true },
  })
  const grades = await effectiveGrades(attempts.map(({ id }) => id))
  const scenario = await scenarioOfVersion(regrade.scenarioVersionId)
  const copies: {
    attemptId: string
    grade: EffectiveGrade
    found: Regrade['copies'][number]
    outcome: Outcome
    comments: ReturnType<typeof standingChanges>
  }[] = []
  for (const found of regrade.copies) {
    const grade = grades.get(found.attemptId)
    if (!grade) continue
    const verdicts = verdictsOf(found.verdicts)
    const comments = standingChanges(scenario.slug, verdicts, grade.log, await commentsInUse(found.attemptId))
    const outcome = outcomeOf(grade.criteria, inScenario(verdicts, scenario), grade.log, comments)
    copies.push({ attemptId: found.attemptId, grade, found, outcome, comments })
  }
  const fresh = copies.filter(({ grade, found }) => grade.gradeRun.id === found.baseRunId)
  return { copies, stale: fresh.length < attempts.length, version: scenario.text.version }
}

async function named(
  assignment: Assignment,
  copies: readonly { attemptId: string; outcome: Outcome }[],
): Promise<RegradeRow[]> {
  const hidden = await namesHidden(assignment)
  const attempts = await database().attempt.findMany({
    where: { id: { in: copies.map(({ attemptId }) => attemptId) } },
    select: { id: true, copyNumber: true, student: { select: { firstName: true, lastName: true } } },
  })
  const nameOf = new Map(attempts.map((attempt) => [attempt.id, copyName(attempt, hidden)]))
  return copies
    .map(({ attemptId, outcome }) => ({ ...outcome, attemptId, name: nameOf.get(attemptId) ?? '' }))
    .sort((a, b) => byText(folded(a.name), folded(b.name)))
}

/** After publication, what it did is in the copies' own logs. */
async function publishedRows(assignment: Assignment, regradeId: string): Promise<RegradeRow[]> {
  const attempts = await database().attempt.findMany({
    where: { assignmentId: assignment.id, status: 'handed_in' },
    select: { id: true },
  })
  const grades = await effectiveGrades(attempts.map(({ id }) => id))
  const copies = [...grades].map(([attemptId, grade]) => {
    const entry = grade.log.find(
      (one): one is Extract<LogEntry, { kind: 'regraded' }> => one.kind === 'regraded' && one.regrade === regradeId,
    )
    const changes = (entry?.changes ?? []).map((change) => ({ ...change, decided: false }))
    const { before, after } = entry ?? { before: grade.total, after: grade.total }
    return { attemptId, outcome: { before, after, max: grade.max, provisional: grade.provisional, changes } }
  })
  return named(assignment, copies)
}

/** The before and after of a rehearsal, as a workbook: a line for each copy, then one for each criterion that moves. */
export async function exportRegrade(user: CurrentUser, assignmentId: string, regradeId: string) {
  const assignment = await requireAssignmentTeacher(user, assignmentId)
  const shown = await shownRegrade(assignment, regradeId)
  const rows = 'rows' in shown ? shown.rows : []
  const table: ExportTable = {
    title: 'Réévaluation',
    columns: [
      { key: 'copy', label: 'Copie', kind: 'text' },
      { key: 'criterion', label: 'Critère', kind: 'text' },
      { key: 'before', label: 'Avant', kind: 'number' },
      { key: 'after', label: 'Après', kind: 'number' },
      { key: 'gap', label: 'Écart', kind: 'number' },
    ],
    rows: rows.flatMap(({ name, before, after, changes, provisional }) => [
      { copy: name, criterion: provisional ? 'Total provisoire' : 'Total', before, after, gap: after - before },
      ...changes.map((change) => ({
        copy: name,
        criterion: change.title,
        before: change.before,
        after: change.after,
        gap: change.after - change.before,
      })),
    ]),
  }
  const on = dayOfInstant(shown.at)
  return { bytes: await tableToXlsx(table, on), name: `reevaluation-${assignment.title}-${on}.xlsx` }
}
