import { Button } from '@mantine/core'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { data, Link, useNavigate, useSearchParams } from 'react-router'
import { requireSameOrigin } from '#services/access/origin-check.server.ts'
import { type CurrentUser, requireRole } from '#services/accounts/current-user.server.ts'
import { commandIdSchema } from '#services/attempts/deliverables.server.ts'
import { answerDispute } from '#services/correction/answer-dispute.server.ts'
import { retireComment, writeComment } from '#services/correction/comment-bank.server.ts'
import { giveComment, removeComment } from '#services/correction/give-comments.server.ts'
import { openCopy } from '#services/correction/open-copy.server.ts'
import { recordDecision } from '#services/correction/record-decision.server.ts'
import { CopyView } from '#ui/correction/copy-view.tsx'
import { CriteriaList } from '#ui/correction/criteria-list.tsx'
import { placesOf } from '#ui/correction/places.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { StatusMark } from '#ui/status-mark.tsx'
import { type CorrectionRefusal, correctionRefusal, isCorrectionRefusal } from '#wording/correction.ts'
import { parseFrenchNumber } from '#wording/parse.ts'
import { outOf20, pointsOutOf, type TeacherRefusal, teacherRefusal } from '#wording/teacher.ts'
import type { Route } from './+types/copy'
import classes from './copy.module.css'
import { textOf } from './terms-form.ts'

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: `${loaderData?.copy.name ?? 'Copie'} · Correction · Atelier GPME` },
]
export const handle = { width: 'wide' }

export async function loader({ request, params }: Route.LoaderArgs) {
  const user = await requireRole(request, 'teacher', 'administrator')
  return openCopy(user, params.assignment, params.attempt, new Date())
}

export async function action({ request, params }: Route.ActionArgs) {
  requireSameOrigin(request)
  const by = await requireRole(request, 'teacher', 'administrator')
  const form = await request.formData()
  const said = await answerOf(by, params.attempt, form, new Date())
  return said ? data({ said }, { status: 400 }) : null
}

type Said = { what: string; todo?: string }
const MALFORMED = teacherRefusal({ code: 'malformed_form' })

/** Does what one of the page's forms asks. Undefined when it is done; otherwise what to tell. */
async function answerOf(by: CurrentUser, attemptId: string, form: FormData, now: Date): Promise<Said | undefined> {
  const criterion = textOf(form, 'criterion')
  const reason = textOf(form, 'reason')
  const points = pointsIn(form, 'points')
  if (points === undefined) return MALFORMED
  const place = textOf(form, 'seen')
  const seen = /^\d{1,6}$/.test(place) ? Number(place) : undefined
  switch (textOf(form, 'intent')) {
    case 'decide': {
      if (seen === undefined) return MALFORMED
      return saidOf(await recordDecision({ by, attemptId, criterion, points, reason, seen, now }))
    }
    case 'answer': {
      if (seen === undefined) return MALFORMED
      return saidOf(await answerDispute({ by, attemptId, criterion, dispute: seen, points, reason, now }))
    }
    case 'write': {
      const id = commandIdSchema.safeParse(textOf(form, 'id'))
      if (!id.success) return MALFORMED
      const shared = textOf(form, 'shared') === 'on'
      const comment = { by, attemptId, criterion, id: id.data, text: textOf(form, 'text'), shared, now }
      const written = await writeComment({ ...comment, adjustment: points })
      return saidOf(written.ok ? await giveComment(by, attemptId, id.data, now) : written)
    }
    case 'give':
      return saidOf(await giveComment(by, attemptId, textOf(form, 'comment'), now))
    case 'remove':
      return saidOf(await removeComment(by, attemptId, textOf(form, 'comment'), now))
    case 'retire':
      await retireComment(by, textOf(form, 'comment'), now)
      return undefined
    default:
      return MALFORMED
  }
}

function saidOf(done: { ok: true } | { ok: false; error: TeacherRefusal | CorrectionRefusal }): Said | undefined {
  if (done.ok) return undefined
  return isCorrectionRefusal(done.error) ? correctionRefusal(done.error) : teacherRefusal(done.error)
}

/** Points as a teacher types them, « −0,5 » included; `null` for none, undefined when they do not read. */
function pointsIn(form: FormData, name: string): number | null | undefined {
  const typed = textOf(form, name).trim().replace('\u2212', '-')
  if (typed === '') return null
  const negative = typed.startsWith('-')
  const hundredths = parseFrenchNumber(negative ? typed.slice(1) : typed, 2)
  if (hundredths === null) return undefined
  return (negative ? -hundredths : hundredths) / 100
}

export default function Copy({ loaderData }: Route.ComponentProps) {
  const { assignment, copy, place, grade, names, previous, next, nextToLook } = loaderData
  const criteria = grade?.criteria ?? []
  const ordered = useMemo(
    () => (grade?.steps ?? []).flatMap((step) => (grade?.criteria ?? []).filter(({ text }) => text.step === step.id)),
    [grade],
  )
  const [params] = useSearchParams()
  const [asked, setAsked] = useState(params.get('critere') ?? undefined)
  // Somebody came for one criterion: a dispute to answer, say.
  useEffect(() => {
    const wanted = params.get('critere')
    if (wanted) document.querySelector(`[data-criterion="${CSS.escape(wanted)}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [params])
  const current = ordered.find(({ text }) => text.id === asked) ?? ordered.find((one) => one.needsTeacher) ?? ordered[0]
  const places = useMemo(() => (current ? placesOf(current.verdict) : []), [current])
  const nameOf = useCallback((id: string) => names[id] ?? id, [names])
  const to = (attempt: string) => `/devoirs/${assignment.id}/copies/${attempt}`
  useKeys(
    ordered.map(({ text }) => text.id),
    current?.text.id,
    setAsked,
    { previous: previous && to(previous), next: next && to(next) },
  )
  return (
    <>
      <PageHeader
        title={copy.name}
        count={`copie ${place.rank} sur ${place.count}`}
        back={{ label: assignment.title, to: `/devoirs/${assignment.id}` }}
        marks={
          grade?.needsTeacher ? (
            <StatusMark word="à regarder" shape="triangle" tone="alert" />
          ) : (
            <StatusMark word="noté" shape="check" tone="good" />
          )
        }
        actions={
          <>
            {next ? (
              <Button component={Link} to={to(next)} aria-keyshortcuts="n">
                Copie suivante
              </Button>
            ) : (
              <Button component={Link} to={`/devoirs/${assignment.id}`}>
                Revenir au devoir
              </Button>
            )}
            {previous && (
              <Button component={Link} to={to(previous)} variant="default" aria-keyshortcuts="p">
                Copie précédente
              </Button>
            )}
            {nextToLook && nextToLook !== next && (
              <Button component={Link} to={to(nextToLook)} variant="default">
                Prochaine à regarder
              </Button>
            )}
          </>
        }
      />
      {grade ? (
        <div className={classes.panes}>
          <div className={classes.left}>
            <CopyView
              key={copy.attemptId}
              deliverables={loaderData.deliverables}
              mails={loaderData.mails}
              acts={loaderData.acts}
              places={places}
            />
          </div>
          <section className={classes.right} aria-label="Évaluation">
            <p className={classes.total}>
              <strong>{outOf20(grade.max && grade.total / grade.max)}</strong>
              {grade.max !== 20 && <span>{`${pointsOutOf(grade.total, grade.max)} points`}</span>}
              {grade.provisional && <StatusMark word="provisoire" shape="clock" tone="alert" />}
              <span className={classes.keys}>
                <kbd>j</kbd> <kbd>k</kbd> critère, <kbd>1</kbd> à <kbd>4</kbd> degré, <kbd>n</kbd> <kbd>p</kbd> copie
              </span>
            </p>
            <p className={classes.journal}>
              <Link to={`${to(copy.attemptId)}/journal`}>Journal de la correction</Link>
            </p>
            <CriteriaList
              key={copy.attemptId}
              steps={grade.steps}
              criteria={criteria}
              current={current?.text.id}
              onCurrent={setAsked}
              nameOf={nameOf}
              bank={loaderData.bank}
              applyAt={(comment) => `/devoirs/${assignment.id}/commentaires/${comment}?copie=${copy.attemptId}`}
              reasons={loaderData.reasons}
            />
          </section>
        </div>
      ) : (
        <EmptyState title="Cette copie n’est pas encore évaluée">Rechargez la page dans un instant.</EmptyState>
      )}
    </>
  )
}

/** j and k move among criteria, n and p among copies; not while one writes. */
function useKeys(
  ids: readonly string[],
  current: string | undefined,
  choose: (id: string) => void,
  copies: { previous: string | null; next: string | null },
): void {
  const navigate = useNavigate()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]'))
        return
      const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0
      const copy = event.key === 'n' ? copies.next : event.key === 'p' ? copies.previous : null
      if (copy) navigate(copy)
      if (step === 0) return
      const next = ids[Math.max(0, Math.min(ids.length - 1, ids.indexOf(current ?? '') + step))]
      if (next === undefined) return
      choose(next)
      const button = document.querySelector<HTMLElement>(`[data-criterion="${CSS.escape(next)}"] h3 button`)
      button?.focus({ preventScroll: true })
      button?.scrollIntoView({ block: 'nearest' })
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
}
