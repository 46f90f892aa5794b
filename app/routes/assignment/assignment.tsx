import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { data, Link, useNavigation, useRevalidator, useSubmit } from 'react-router'
import { requireSameOrigin } from '#services/access/origin-check.server.ts'
import { requireRole } from '#services/accounts/current-user.server.ts'
import { loadCopies, loadProgress } from '#services/assignments/load-progress.server.ts'
import { requireAssignmentTeacher } from '#services/assignments/require-assignment-teacher.server.ts'
import { namesHidden } from '#services/exam/anonymity.server.ts'
import { liftAnonymity, publishResults } from '#services/exam/publish-results.server.ts'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { CopiesTable } from '#ui/correction/copies-table.tsx'
import { ProgressTable } from '#ui/correction/progress-table.tsx'
import { ErrorNote } from '#ui/error-note.tsx'
import { clockOf, proseInstant } from '#ui/instants.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { ProgressNote } from '#ui/progress-note.tsx'
import { StatusMark } from '#ui/status-mark.tsx'
import { duration, plural } from '#wording/formats.ts'
import { MODES, teacherRefusal } from '#wording/teacher.ts'
import type { Route } from './+types/assignment'
import classes from './assignment.module.css'
import { textOf } from './terms-form.ts'

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: `${loaderData?.assignment.title ?? 'Devoir'} · Atelier GPME` },
]

export async function loader({ request, params }: Route.LoaderArgs) {
  const user = await requireRole(request, 'teacher', 'administrator')
  const assignment = await requireAssignmentTeacher(user, params.assignment)
  const now = new Date()
  const progress = await loadProgress(assignment, now)
  const copies = await loadCopies(assignment, user.id, now)
  return {
    assignment: {
      id: assignment.id,
      title: assignment.title,
      mode: assignment.mode,
      scenario: assignment.scenarioVersion.title,
      opensAt: assignment.opensAt?.toISOString() ?? null,
      closesAt: assignment.closesAt?.toISOString() ?? null,
      durationMinutes: assignment.durationMinutes,
      publishedAt: assignment.resultsPublishedAt?.toISOString() ?? null,
      classGroup: { id: assignment.classGroupId, name: assignment.classGroup.name },
    },
    hidden: await namesHidden(assignment),
    shuffled: assignment.correctionOrder === 'shuffled',
    progress,
    copies,
    at: now.toISOString(),
  }
}

export async function action({ request, params }: Route.ActionArgs) {
  requireSameOrigin(request)
  const by = await requireRole(request, 'teacher', 'administrator')
  const intent = textOf(await request.formData(), 'intent')
  const act = intent === 'publish' ? publishResults : intent === 'lift' ? liftAnonymity : undefined
  if (!act) return data({ said: teacherRefusal({ code: 'malformed_form' }) }, { status: 400 })
  const done = await act(by, params.assignment, new Date())
  return done.ok ? null : data({ said: teacherRefusal(done.error) }, { status: 400 })
}

const REFRESH_MS = 10_000
/** While copies are judged: a class takes seconds. */
const GRADING_REFRESH_MS = 1_000

export default function AssignmentPage({ loaderData, actionData }: Route.ComponentProps) {
  const { assignment, hidden, progress, copies } = loaderData
  const isExam = assignment.mode === 'exam'
  const [asking, setAsking] = useState<'publish' | 'lift'>()
  const submit = useSubmit()
  const pending = useNavigation().formMethod === 'POST'
  const open = progress.filter(({ state }) => state === 'open').length
  const grading = copies.filter((copy) => copy.grading).length
  useRefresh(grading > 0 ? GRADING_REFRESH_MS : open > 0 ? REFRESH_MS : undefined)
  const confirm = (intent: 'publish' | 'lift') => {
    submit({ intent }, { method: 'post', preventScrollReset: true })
    setAsking(undefined)
  }
  return (
    <>
      <PageHeader
        title={assignment.title}
        back={{ label: assignment.classGroup.name, to: `/classes/${assignment.classGroup.id}` }}
        marks={isExam && <ResultsMark publishedAt={assignment.publishedAt} />}
        subtitle={termsText(assignment)}
        actions={
          <>
            {isExam && !assignment.publishedAt && (
              <Button onClick={() => setAsking('publish')} disabled={copies.length === 0}>
                Publier les résultats…
              </Button>
            )}
            {hidden && copies.length > 0 && (
              <Button variant="default" onClick={() => setAsking('lift')}>
                Lever l’anonymat…
              </Button>
            )}
            {copies.length > 0 && (
              <Button component={Link} to="statistiques" variant="default">
                Statistiques
              </Button>
            )}
            <Button component={Link} to="modifier" variant="default">
              Modifier
            </Button>
          </>
        }
      />
      {actionData?.said && <ErrorNote {...actionData.said} />}
      <section className={classes.section}>
        <div className={classes.head}>
          <h2>Avancement</h2>
          <Refreshed at={loaderData.at} live={open > 0} />
        </div>
        <ProgressTable rows={progress} isExam={isExam} now={loaderData.at} />
      </section>
      <section className={classes.section}>
        <div className={classes.head}>
          <h2>{`Copies rendues · ${copies.length}`}</h2>
          {copies.length > 0 && (
            <span className={classes.facts}>
              <Link to="contestations">{disputesLink(copies)}</Link>
              <Link to="reevaluer">Réévaluer les copies…</Link>
            </span>
          )}
        </div>
        {hidden && copies.length > 0 && (
          <p className={classes.note}>
            {isExam
              ? 'Les copies portent leur numéro jusqu’à la publication des résultats\u202f: corrigez sans savoir de qui elles sont.'
              : 'Les copies portent un numéro jusqu’à ce que vous leviez l’anonymat.'}
          </p>
        )}
        {grading > 0 && (
          <ProgressNote
            label="Correction des copies"
            done={copies.length - grading}
            total={copies.length}
            unit={copies.length > 1 ? 'copies' : 'copie'}
          />
        )}
        {loaderData.shuffled && copies.length > 1 && (
          <p className={classes.note}>Elles viennent dans un ordre qui vous est propre, et qui ne change pas.</p>
        )}
        <CopiesTable assignment={assignment.id} rows={copies} hidden={hidden} />
      </section>
      <ConfirmDialog
        opened={asking === 'publish'}
        question="Publier les résultats&#8239;?"
        confirmLabel="Publier les résultats"
        pending={pending}
        onConfirm={() => confirm('publish')}
        onCancel={() => setAsking(undefined)}
      >
        {`Chaque étudiant verra sa note, les explications et vos motifs. ${toLookText(copies)}La publication ne se reprend pas.`}
      </ConfirmDialog>
      <ConfirmDialog
        opened={asking === 'lift'}
        question="Lever l’anonymat&#8239;?"
        confirmLabel="Lever l’anonymat"
        pending={pending}
        onConfirm={() => confirm('lift')}
        onCancel={() => setAsking(undefined)}
      >
        Les noms remplaceront les numéros de copie. Cette décision est inscrite au journal de l’établissement et ne se
        reprend pas.
      </ConfirmDialog>
    </>
  )
}

const disputesLink = (copies: readonly { disputes: number }[]): string => {
  const open = copies.reduce((sum, { disputes }) => sum + disputes, 0)
  return open === 0 ? 'Contestations' : plural(open, 'contestation à traiter', 'contestations à traiter')
}

function ResultsMark({ publishedAt }: { publishedAt: string | null }) {
  return publishedAt ? (
    <StatusMark word={`résultats publiés le ${proseInstant(publishedAt)}`} shape="check" tone="good" />
  ) : (
    <StatusMark word="résultats non publiés" shape="ring" />
  )
}

function termsText({ scenario, title, mode, opensAt, closesAt, durationMinutes }: Terms): string {
  const parts = [
    MODES[mode],
    ...(durationMinutes === null ? [] : [duration(durationMinutes)]),
    ...(opensAt ? [`ouvert le ${proseInstant(opensAt)}`] : []),
    ...(closesAt ? [`fermé le ${proseInstant(closesAt)}`] : ['sans date de fermeture']),
    ...(scenario === title ? [] : [`scénario «\u202f${scenario}\u202f»`]),
  ]
  const text = parts.join(', ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
type Terms = Route.ComponentProps['loaderData']['assignment']

const toLookText = (copies: readonly { needsTeacher: boolean }[]): string => {
  const count = copies.filter(({ needsTeacher }) => needsTeacher).length
  if (count === 0) return ''
  return `${plural(count, 'copie attend encore votre regard', 'copies attendent encore votre regard')}. `
}

/** Asks the server again while something goes on, when the page is in sight. Rows keep their place, so the focus does too. */
function useRefresh(every: number | undefined): void {
  const { revalidate, state } = useRevalidator()
  useEffect(() => {
    if (every === undefined || state !== 'idle') return
    const timer = setTimeout(() => {
      if (document.visibilityState === 'visible') revalidate()
    }, every)
    return () => clearTimeout(timer)
  })
}

const Refreshed = ({ at, live }: { at: string; live: boolean }) => (
  <span className={classes.soft}>{live ? `à jour à ${clockOf(at)}` : 'personne ne compose en ce moment'}</span>
)
