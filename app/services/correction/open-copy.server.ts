import { database } from '#db/current.server.ts'
import type { Run } from '#scenario'
import { AccessDenied } from '../access/access-denied.ts'
import type { CurrentUser } from '../accounts/current-user.server.ts'
import { loadCopies } from '../assignments/load-progress.server.ts'
import { requireAssignmentTeacher } from '../assignments/require-assignment-teacher.server.ts'
import { readDeliverables } from '../attempts/deliverables.server.ts'
import { loadAttempt } from '../attempts/load-attempt.server.ts'
import { namesHidden } from '../exam/anonymity.server.ts'
import { anyName, storyNames } from '../result/story-names.ts'
import { bankOf } from './comment-bank.server.ts'
import { countMistakes, mistakeKey } from './count-mistakes.server.ts'
import { effectiveGrade } from './effective-grade.server.ts'
import type { EffectiveGrade } from './effective-grade.ts'
import { giveStandingComments } from './give-comments.server.ts'
import { isSameMistake, mistakeOf } from './mistake.ts'
import { shownActs, shownDeliverables, shownMails } from './shown-copy.ts'

/**
 * A copy to correct, for a teacher of its class. What is returned holds no name while names are hidden: neither in the
 * page nor in its data.
 */
export async function openCopy(user: CurrentUser, assignmentId: string, attemptId: string, now: Date) {
  const assignment = await requireAssignmentTeacher(user, assignmentId)
  const hidden = await namesHidden(assignment)
  const copies = await loadCopies(assignment, user.id, now)
  const place = copies.findIndex((copy) => copy.attemptId === attemptId)
  const copy = copies[place]
  const loaded = await loadAttempt(attemptId)
  if (!copy || !loaded || loaded.row.assignmentId !== assignmentId) throw new AccessDenied({ code: 'not_found' })
  const { run } = loaded
  await giveStandingComments(attemptId, now)
  const grade = await effectiveGrade(attemptId)
  return {
    assignment: {
      id: assignment.id,
      title: assignment.title,
      mode: assignment.mode,
      published: assignment.resultsPublishedAt !== null,
      classGroup: { id: assignment.classGroupId, name: assignment.classGroup.name },
    },
    hidden,
    copy: { ...copy, seed: hidden ? null : loaded.row.seed },
    place: { rank: place + 1, count: copies.length },
    previous: copies[place - 1]?.attemptId ?? null,
    next: copies[place + 1]?.attemptId ?? null,
    nextToLook: copies.find((other, index) => index !== place && other.needsTeacher)?.attemptId ?? null,
    grade: grade && {
      steps: grade.scenario.steps,
      // An automatic comment came with the hand-in: its instant would tell whose copy it is.
      criteria: grade.criteria.map(({ comments, ...criterion }) => ({
        ...criterion,
        comments: comments.map(({ at: _, ...comment }) => comment),
      })),
      total: grade.total,
      max: grade.max,
      needsTeacher: grade.needsTeacher,
      provisional: grade.provisional,
      units: [...grade.score.units].map(([unit, { points, max, outOf20 }]) => ({ unit, points, max, outOf20 })),
    },
    bank: grade ? await bankBeside(user, grade, assignment.classGroupId) : {},
    reasons: await reasonsIn(assignmentId),
    names: namesFor(idsTold(run, grade), anyName(storyNames(run))),
    deliverables: shownDeliverables(run, await readDeliverables(run)),
    mails: shownMails(run),
    acts: shownActs(run),
  }
}

/** What verdicts may call by an id: people of the story, parties, deliverables, annexes. */
function idsTold(run: Run, grade: EffectiveGrade | undefined): Set<string> {
  const { deliverables, annexes } = run.world.scenario.text
  const told = (grade?.criteria ?? []).flatMap(({ verdict: { figures, findings } }) => [
    ...Object.values(figures).flatMap((figure) => (figure.kind === 'list' ? figure.value : [])),
    ...findings.map(({ label }) => label),
  ])
  return new Set([...run.world.cast.keys(), ...Object.keys(deliverables), ...Object.keys(annexes), ...told])
}

/** Their names, for those that have one. */
const namesFor = (ids: Iterable<string>, nameOf: (id: string) => string): Record<string, string> =>
  Object.fromEntries([...ids].map((id) => [id, nameOf(id)] as const).filter(([id, name]) => name !== id))

const KEPT_REASONS = 8

/** The reasons already given in an assignment, by criterion, latest first: what is said of one copy often holds for others. */
async function reasonsIn(assignmentId: string): Promise<Record<string, string[]>> {
  const decisions = await database().correctionEntry.findMany({
    where: { kind: 'decided', attempt: { assignmentId } },
    orderBy: { at: 'desc' },
    select: { criterionId: true, text: true },
  })
  const reasons: Record<string, string[]> = {}
  for (const { criterionId, text } of decisions) {
    if (!criterionId) continue
    reasons[criterionId] ??= []
    const known = reasons[criterionId]
    if (!known.includes(text) && known.length < KEPT_REASONS) known.push(text)
  }
  return reasons
}

export type BankedComment = {
  id: string
  text: string
  adjustment: number | null
  author: string
  mine: boolean
  shared: boolean
  /** The class receives it: the next copies with this mistake will bear it. */
  inUse: boolean
}

export type CriterionBank = {
  mistake: { cause: string; recognised: boolean }
  /** How many copies of the class made it, this one included. */
  copies: number
  /** Written for this mistake, and not on the copy. */
  comments: readonly BankedComment[]
  /** Words written for a neighbour of it: the same fault elsewhere, or another mistake here. */
  neighbours: readonly string[]
}

const MOST_NEIGHBOURS = 5

/** The comment bank beside each criterion that lost points. */
async function bankBeside(
  user: CurrentUser,
  grade: EffectiveGrade,
  classGroupId: string,
): Promise<Record<string, CriterionBank>> {
  const { slug } = grade.scenario
  const [bank, counts, uses] = await Promise.all([
    bankOf(user, slug),
    countMistakes(slug, classGroupId),
    database().commentUse.findMany({ where: { classGroupId, endedAt: null }, select: { commentId: true } }),
  ])
  const inUse = new Set(uses.map(({ commentId }) => commentId))
  const beside: Record<string, CriterionBank> = {}
  for (const { text, verdict, comments } of grade.criteria) {
    const mistake = mistakeOf(slug, verdict)
    if (!mistake) continue
    const borne = new Set(comments.map(({ comment }) => comment))
    const own = bank.filter((line) => isSameMistake(line.mistake, mistake))
    const near = bank.filter(
      (line) =>
        !own.includes(line) &&
        (line.mistake.criterionId === text.id || (mistake.recognised && line.mistake.cause === mistake.cause)),
    )
    beside[text.id] = {
      mistake: { cause: mistake.cause, recognised: mistake.recognised },
      copies: counts.get(mistakeKey(mistake)) ?? 0,
      comments: own
        .filter(({ id }) => !borne.has(id))
        .map(({ id, text: words, adjustment, author, mine, shared }) => ({
          id,
          text: words,
          adjustment,
          author,
          mine,
          shared,
          inUse: inUse.has(id),
        })),
      neighbours: [...new Set(near.map((line) => line.text))].slice(0, MOST_NEIGHBOURS),
    }
  }
  return beside
}

export type OpenCopy = Awaited<ReturnType<typeof openCopy>>
