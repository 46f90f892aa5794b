import { invariant, no, ok, type Result } from '#base/result.ts'
import { database } from '#db/current.server.ts'
import { isUniqueViolation } from '#db/errors.server.ts'
import { AccessDenied } from '../access/access-denied.ts'
import { requireAttemptTeacher } from '../access/membership.server.ts'
import type { CurrentUser } from '../accounts/current-user.server.ts'
import { assignmentSubject } from '../exam/anonymity.server.ts'
import { effectiveGrade } from './effective-grade.server.ts'
import { type Mistake, mistakeOf } from './mistake.ts'

export type WriteComment = {
  by: CurrentUser
  attemptId: string
  criterion: string
  /** Made with the form: the same one sent twice is one comment. */
  id: string
  text: string
  /** Points that it adds or takes away; `null` for none. */
  adjustment: number | null
  /** The other teachers of the school may give it too. */
  shared: boolean
  now: Date
}

/** Listed by precedence. */
export type CommentRefusal =
  | { code: 'copy_not_graded' }
  | { code: 'criterion_unknown' }
  | { code: 'nothing_to_comment' }
  | { code: 'comment_empty' }
  | { code: 'adjustment_out_of_range'; max: number }

export const LONGEST_COMMENT = 1_000

/** Keeps a comment in the bank of a teacher, for the mistake that a copy made on a criterion. */
export async function writeComment({
  by,
  attemptId,
  criterion,
  id,
  text,
  adjustment,
  shared,
  now,
}: WriteComment): Promise<Result<{ id: string }, CommentRefusal>> {
  const { assignmentId } = await requireAttemptTeacher(by, attemptId)
  invariant(assignmentId, 'a copy that has a teacher was assigned')
  const grade = await effectiveGrade(attemptId)
  if (!grade) return no({ code: 'copy_not_graded' })
  const target = grade.criteria.find((one) => one.text.id === criterion)
  if (!target) return no({ code: 'criterion_unknown' })
  const mistake = mistakeOf(grade.scenario.slug, target.verdict)
  if (!mistake) return no({ code: 'nothing_to_comment' })
  const words = text.trim().slice(0, LONGEST_COMMENT)
  if (words === '') return no({ code: 'comment_empty' })
  if (adjustment !== null && !isQuarterWithin(adjustment, target.max)) {
    return no({ code: 'adjustment_out_of_range', max: target.max })
  }
  const data = {
    ...mistake,
    id,
    text: words,
    adjustmentThousandths: adjustment === null || adjustment === 0 ? null : Math.round(adjustment * 1_000),
    shared,
    createdAt: now,
    authorId: by.id,
  }
  const written = {
    actorId: by.id,
    action: shared ? 'comment_shared' : 'comment_written',
    subject: assignmentSubject(assignmentId),
    details: JSON.stringify({ comment: id, criterion }),
    at: now,
  }
  try {
    await database().$transaction([
      database().bankComment.create({ data }),
      database().auditEntry.create({ data: written }),
    ])
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    // Sent twice: the first click kept it for both.
    const kept = await database().bankComment.findUnique({ where: { id }, select: { authorId: true } })
    if (kept?.authorId !== by.id) throw new AccessDenied({ code: 'not_yours' })
  }
  return ok({ id })
}

const isQuarterWithin = (points: number, max: number): boolean =>
  Number.isFinite(points) && Math.abs(points) <= max && Number.isInteger(points * 4)

/** Takes a comment out of the bank. The copies that bear it keep it; no other receives it. */
export async function retireComment(by: CurrentUser, id: string, now: Date): Promise<'retired'> {
  const comment = await requireUsableComment(by, id)
  if (comment.authorId !== by.id) throw new AccessDenied({ code: 'not_yours' })
  await database().$transaction([
    database().bankComment.update({ where: { id }, data: { retiredAt: comment.retiredAt ?? now } }),
    database().commentUse.updateMany({ where: { commentId: id, endedAt: null }, data: { endedAt: now } }),
  ])
  return 'retired'
}

/** Lets whoever wrote a comment pass, and the teachers of their school when it is shared. */
export async function requireUsableComment(by: CurrentUser, id: string) {
  const comment = await database().bankComment.findUnique({
    where: { id },
    include: { author: { select: { firstName: true, lastName: true, schoolId: true } } },
  })
  if (!comment || by.role === 'student') throw new AccessDenied({ code: 'not_found' })
  const colleague = comment.shared && comment.author.schoolId === by.schoolId
  if (comment.authorId !== by.id && !colleague) throw new AccessDenied({ code: 'not_yours' })
  return comment
}

export type BankLine = {
  id: string
  text: string
  adjustment: number | null
  shared: boolean
  mine: boolean
  author: string
  mistake: Mistake
}

/** The comments that a teacher may give in a mission: theirs, and those that their school shares. Latest first. */
export async function bankOf(by: CurrentUser, scenarioSlug: string): Promise<BankLine[]> {
  const comments = await database().bankComment.findMany({
    where: {
      scenarioSlug,
      retiredAt: null,
      OR: [{ authorId: by.id }, { shared: true, author: { schoolId: by.schoolId } }],
    },
    include: { author: { select: { firstName: true, lastName: true } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
  return comments.map(({ id, text, adjustmentThousandths, shared, authorId, author, ...mistake }) => ({
    id,
    text,
    adjustment: adjustmentThousandths === null ? null : adjustmentThousandths / 1_000,
    shared,
    mine: authorId === by.id,
    author: `${author.firstName} ${author.lastName}`,
    mistake: {
      scenarioSlug: mistake.scenarioSlug,
      criterionId: mistake.criterionId,
      cause: mistake.cause,
      recognised: mistake.recognised,
    },
  }))
}
