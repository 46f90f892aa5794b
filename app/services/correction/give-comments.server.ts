import { no, ok, type Result } from '#base/result.ts'
import { byText, folded } from '#base/sorting.ts'
import { database } from '#db/current.server.ts'
import type { CriterionVerdict } from '#grading'
import { requireAttemptTeacher } from '../access/membership.server.ts'
import type { CurrentUser } from '../accounts/current-user.server.ts'
import { requireAssignmentTeacher } from '../assignments/require-assignment-teacher.server.ts'
import { assignmentSubject, copyName, namesHidden } from '../exam/anonymity.server.ts'
import { appendEntries, type NewEntry } from './append-entries.server.ts'
import { requireUsableComment } from './comment-bank.server.ts'
import { type LogEntry, standingComments, wasTakenOff } from './correction-log.ts'
import { effectiveGrade, effectiveGrades } from './effective-grade.server.ts'
import type { EffectiveCriterion, EffectiveGrade } from './effective-grade.ts'
import { isSameMistake, type Mistake, mistakeOf } from './mistake.ts'

type Comment = Mistake & { id: string; text: string; adjustmentThousandths: number | null }

/** A copy of the class whose mistake a comment speaks of, as it would be with it. */
export type EqualCopy = {
  attemptId: string
  assignmentId: string
  assignment: string
  name: string
  before: number
  after: number
  max: number
  /** `bears`: it has the comment. `taken_off`: a teacher took it off, so it is not given again. */
  state: 'to_give' | 'bears' | 'taken_off'
  /** A teacher's points hold: the comment is read, and moves nothing. */
  decided: boolean
}

/** « Appliquer aux copies qui ont la même erreur », before it is done: which copies, and what it changes. */
export async function previewComment(by: CurrentUser, assignmentId: string, commentId: string) {
  const { classGroupId, classGroup, title } = await requireAssignmentTeacher(by, assignmentId)
  const comment = await requireUsableComment(by, commentId)
  const [copies, use] = await Promise.all([
    equalCopies(comment, classGroupId),
    database().commentUse.findUnique({ where: { commentId_classGroupId: { commentId, classGroupId } } }),
  ])
  return {
    assignment: { id: assignmentId, title },
    classGroup: { id: classGroupId, name: classGroup.name },
    comment: {
      id: comment.id,
      text: comment.text,
      adjustment: comment.adjustmentThousandths === null ? null : comment.adjustmentThousandths / 1_000,
      author: `${comment.author.firstName} ${comment.author.lastName}`,
      mine: comment.authorId === by.id,
      shared: comment.shared,
      retired: comment.retiredAt !== null,
    },
    inUse: use !== null && use.endedAt === null,
    criterion: copies.criterion,
    copies: copies.rows,
  }
}

async function equalCopies(comment: Comment, classGroupId: string) {
  const attempts = await gradedCopies(comment.scenarioSlug, classGroupId)
  const grades = await effectiveGrades(attempts.map(({ id }) => id))
  const hidden = new Map<string, boolean>()
  let criterion = comment.criterionId
  const rows: EqualCopy[] = []
  for (const { assignment, ...attempt } of attempts) {
    const grade = grades.get(attempt.id)
    const target = grade && criterionWith(grade, comment)
    if (!grade || !target || !assignment) continue
    criterion = target.text.title
    if (!hidden.has(assignment.id)) hidden.set(assignment.id, await namesHidden(assignment))
    const bears = target.comments.some((one) => one.comment === comment.id)
    const added = bears || target.decided ? 0 : (comment.adjustmentThousandths ?? 0) / 1_000
    const carried = target.comments.reduce((sum, { adjustment }) => sum + (adjustment ?? 0), 0)
    rows.push({
      attemptId: attempt.id,
      assignmentId: assignment.id,
      assignment: assignment.title,
      name: copyName(attempt, hidden.get(assignment.id) ?? true),
      before: target.points,
      after: target.decided
        ? target.points
        : Math.max(0, Math.min(target.max, target.verdict.points + carried + added)),
      max: target.max,
      state: bears ? 'bears' : wasTakenOff(grade.log, comment.criterionId, comment.id) ? 'taken_off' : 'to_give',
      decided: target.decided,
    })
  }
  // By the name shown: the class list's order would say whose copy a number is.
  const order = ({ assignment, name }: EqualCopy) => folded(`${assignment}/${name}`)
  return { criterion, rows: rows.sort((a, b) => byText(order(a), order(b))) }
}

const gradedCopies = (scenarioSlug: string, classGroupId: string) =>
  database().attempt.findMany({
    where: { status: 'handed_in', assignment: { classGroupId }, scenarioVersion: { slug: scenarioSlug } },
    include: { assignment: true, student: { select: { firstName: true, lastName: true } } },
  })

/** Of a copy, the criterion on which it made the comment's mistake. */
const criterionWith = (grade: EffectiveGrade, comment: Mistake): EffectiveCriterion | undefined =>
  grade.criteria.find(({ verdict }) => isSameMistake(mistakeOf(grade.scenario.slug, verdict), comment))

/** Gives a comment to every copy of the class that made its mistake, and from now on to those that will. */
export async function applyComment(
  by: CurrentUser,
  assignmentId: string,
  commentId: string,
  now: Date,
): Promise<Result<{ given: number }, { code: 'comment_retired' }>> {
  const { classGroupId } = await requireAssignmentTeacher(by, assignmentId)
  const comment = await requireUsableComment(by, commentId)
  if (comment.retiredAt) return no({ code: 'comment_retired' })
  await database().commentUse.upsert({
    where: { commentId_classGroupId: { commentId, classGroupId } },
    create: { commentId, classGroupId, appliedById: by.id, at: now },
    update: { endedAt: null },
  })
  const { rows } = await equalCopies(comment, classGroupId)
  let given = 0
  for (const { attemptId } of rows.filter(({ state }) => state === 'to_give')) {
    await appendEntries(attemptId, now, (log) => ok(missing(log, comment, by.id, false)))
    given += 1
  }
  if (given > 0) {
    await database().auditEntry.create({
      data: {
        actorId: by.id,
        action: 'comment_applied',
        subject: assignmentSubject(assignmentId),
        details: JSON.stringify({ comment: commentId, copies: given }),
        at: now,
      },
    })
  }
  return ok({ given })
}

/** The class no longer receives a comment by itself. The copies that bear it keep it. */
export async function endCommentUse(
  by: CurrentUser,
  assignmentId: string,
  commentId: string,
  now: Date,
): Promise<'ended'> {
  const { classGroupId } = await requireAssignmentTeacher(by, assignmentId)
  await requireUsableComment(by, commentId)
  await database().commentUse.updateMany({ where: { commentId, classGroupId, endedAt: null }, data: { endedAt: now } })
  return 'ended'
}

export type GiveRefusal =
  | { code: 'copy_not_graded' }
  | { code: 'criterion_unknown' }
  | { code: 'comment_retired' }
  | { code: 'other_mistake' }

/** Gives a comment to one copy, which must have made its mistake. */
export async function giveComment(
  by: CurrentUser,
  attemptId: string,
  commentId: string,
  now: Date,
): Promise<Result<'recorded', GiveRefusal>> {
  await requireAttemptTeacher(by, attemptId)
  const comment = await requireUsableComment(by, commentId)
  const grade = await effectiveGrade(attemptId)
  if (!grade) return no({ code: 'copy_not_graded' })
  if (!grade.criteria.some(({ text }) => text.id === comment.criterionId)) return no({ code: 'criterion_unknown' })
  if (comment.retiredAt) return no({ code: 'comment_retired' })
  if (!criterionWith(grade, comment)) return no({ code: 'other_mistake' })
  return appendEntries<GiveRefusal>(attemptId, now, (log) => ok(missing(log, comment, by.id, false)))
}

/** Takes a comment off one copy. It stays in the bank, and is not given to this copy again by itself. */
export async function removeComment(
  by: CurrentUser,
  attemptId: string,
  commentId: string,
  now: Date,
): Promise<Result<'recorded', { code: 'comment_not_there' }>> {
  await requireAttemptTeacher(by, attemptId)
  return appendEntries<{ code: 'comment_not_there' }>(attemptId, now, (log) => {
    const given = log.findLast((entry) => 'comment' in entry && entry.comment === commentId)
    if (given?.kind === 'comment_removed') return ok([])
    if (given?.kind !== 'commented') return no({ code: 'comment_not_there' })
    return ok([removal(given, by.id, 'teacher')])
  })
}

const removal = (
  given: Extract<LogEntry, { kind: 'commented' }>,
  actorId: string,
  because: 'teacher' | 'mistake_gone',
): NewEntry => ({
  kind: 'comment_removed',
  criterionId: given.criterion,
  commentId: given.comment,
  text: given.text,
  details: { because },
  actorId,
})

/** The entry that a copy lacks to bear a comment; none when it does. */
function missing(log: readonly LogEntry[], comment: Comment, actorId: string, automatic: boolean): NewEntry[] {
  const bears = standingComments(log, comment.criterionId).some((one) => one.comment === comment.id)
  if (bears || (automatic && wasTakenOff(log, comment.criterionId, comment.id))) return []
  return [
    {
      kind: 'commented',
      criterionId: comment.criterionId,
      commentId: comment.id,
      pointsThousandths: comment.adjustmentThousandths,
      text: comment.text,
      details: { automatic },
      actorId,
    },
  ]
}

export type CommentsInUse = {
  /** In use in the copy's class, for its mission. */
  uses: readonly { appliedById: string; comment: Comment }[]
  /** Every comment that its log speaks of. */
  borne: readonly Comment[]
}

export async function commentsInUse(attemptId: string): Promise<CommentsInUse> {
  const attempt = await database().attempt.findUnique({
    where: { id: attemptId },
    select: { assignment: { select: { classGroupId: true } }, scenarioVersion: { select: { slug: true } } },
  })
  if (!attempt?.assignment) return { uses: [], borne: [] }
  const { classGroupId } = attempt.assignment
  const { slug: scenarioSlug } = attempt.scenarioVersion
  const [uses, borne] = await Promise.all([
    database().commentUse.findMany({
      where: { classGroupId, endedAt: null, comment: { scenarioSlug, retiredAt: null } },
      include: { comment: true },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
    }),
    database().bankComment.findMany({ where: { entries: { some: { attemptId } } }, orderBy: { id: 'asc' } }),
  ])
  return { uses, borne }
}

/**
 * What a copy lacks under a grading: the comments in use for the mistakes it made; and what goes, because it bears it for a
 * mistake that is no longer seen. Nothing when it is up to date.
 */
export function standingChanges(
  scenarioSlug: string,
  verdicts: readonly CriterionVerdict[],
  log: readonly LogEntry[],
  { uses, borne }: CommentsInUse,
): NewEntry[] {
  const causes = new Map(verdicts.map((verdict) => [verdict.criterion, mistakeOf(scenarioSlug, verdict)]))
  const stands = (comment: Mistake) => isSameMistake(causes.get(comment.criterionId), comment)
  const gone = borne.flatMap((comment) => {
    const last = log.findLast((entry) => 'comment' in entry && entry.comment === comment.id)
    return last?.kind === 'commented' && !stands(comment) ? [removal(last, last.actorId, 'mistake_gone')] : []
  })
  const lacking = uses.flatMap(({ comment, appliedById }) =>
    stands(comment) ? missing(log, comment, appliedById, true) : [],
  )
  return [...gone, ...lacking]
}

/** Brings the comments of a copy in line with its latest grading. Asked again, it changes nothing more. */
export async function giveStandingComments(attemptId: string, now: Date): Promise<void> {
  const inUse = await commentsInUse(attemptId)
  if (inUse.uses.length === 0 && inUse.borne.length === 0) return
  const grade = await effectiveGrade(attemptId)
  if (!grade) return
  const verdicts = grade.criteria.map(({ verdict }) => verdict)
  await appendEntries(attemptId, now, (log) => ok(standingChanges(grade.scenario.slug, verdicts, log, inUse)))
}
