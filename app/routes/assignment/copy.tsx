import { Button } from '@mantine/core'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { data, Link, useNavigate } from 'react-router'
import { requireSameOrigin } from '#services/access/origin-check.server.ts'
import { requireRole } from '#services/accounts/current-user.server.ts'
import { openCopy } from '#services/correction/open-copy.server.ts'
import { recordDecision } from '#services/correction/record-decision.server.ts'
import { CopyView } from '#ui/correction/copy-view.tsx'
import { CriteriaList } from '#ui/correction/criteria-list.tsx'
import { placesOf } from '#ui/correction/places.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { StatusMark } from '#ui/status-mark.tsx'
import { parseFrenchNumber } from '#wording/parse.ts'
import { outOf20, pointsOutOf, teacherRefusal } from '#wording/teacher.ts'
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
  const typed = textOf(form, 'points').trim()
  const seen = textOf(form, 'seen')
  const hundredths = parseFrenchNumber(typed, 2)
  const readable = (typed === '' || hundredths !== null) && /^\d{1,6}$/.test(seen)
  if (!readable) return data({ said: teacherRefusal({ code: 'malformed_form' }) }, { status: 400 })
  const done = await recordDecision({
    by,
    attemptId: params.attempt,
    criterion: textOf(form, 'criterion'),
    points: hundredths === null ? null : hundredths / 100,
    reason: textOf(form, 'reason'),
    seen: Number(seen),
    now: new Date(),
  })
  return done.ok ? null : data({ said: teacherRefusal(done.error) }, { status: 400 })
}

export default function Copy({ loaderData }: Route.ComponentProps) {
  const { assignment, copy, place, grade, names, previous, next, nextToLook } = loaderData
  const criteria = grade?.criteria ?? []
  const ordered = useMemo(
    () => (grade?.steps ?? []).flatMap((step) => (grade?.criteria ?? []).filter(({ text }) => text.step === step.id)),
    [grade],
  )
  const [asked, setAsked] = useState<string>()
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
              <span className={classes.keys}>
                <kbd>j</kbd> <kbd>k</kbd> critère suivant, précédent
              </span>
            </p>
            <CriteriaList
              key={copy.attemptId}
              steps={grade.steps}
              criteria={criteria}
              current={current?.text.id}
              onCurrent={setAsked}
              nameOf={nameOf}
              seen={loaderData.seen}
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
