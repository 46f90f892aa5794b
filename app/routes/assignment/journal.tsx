import { Link } from 'react-router'
import { requireRole } from '#services/accounts/current-user.server.ts'
import { loadJournal } from '#services/correction/load-journal.server.ts'
import { JournalList } from '#ui/correction/journal-list.tsx'
import { shortInstant } from '#ui/instants.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { Figure, PlainTable } from '#ui/plain-table.tsx'
import { GRADING_REASONS } from '#wording/correction.ts'
import { pointsOutOf } from '#wording/teacher.ts'
import type { Route } from './+types/journal'
import classes from './assignment.module.css'

export const meta = () => [{ title: 'Journal de la correction · Atelier GPME' }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const user = await requireRole(request, 'teacher', 'administrator')
  const opened = new URL(request.url).searchParams.get('evaluation')
  return loadJournal(user, params.assignment, params.attempt, opened)
}

/** All that was done to a copy, and what the grader said of it each time. */
export default function Journal({ loaderData }: Route.ComponentProps) {
  const { assignment, attempt, name, lines, runs, verdicts } = loaderData
  const at = `/devoirs/${assignment.id}/copies/${attempt}`
  return (
    <>
      <PageHeader title="Journal de la correction" subtitle={assignment.title} back={{ label: name, to: at }} />
      <section className={classes.section}>
        <h2>Ce qui a été dit de la copie</h2>
        <JournalList lines={lines} />
      </section>
      <section className={classes.section}>
        <h2>Évaluations successives</h2>
        <PlainTable
          label="Évaluations successives"
          columns={[
            { id: 'at', label: 'Date' },
            { id: 'why', label: 'Motif' },
            { id: 'version', label: 'Barème', align: 'end' },
            { id: 'grader', label: 'Correcteur', align: 'end' },
            { id: 'total', label: 'Points proposés', align: 'end' },
          ]}
        >
          {runs.map((run) => (
            <tr key={run.id}>
              <th scope="row">
                <Link
                  to={run.opened ? `${at}/journal` : `${at}/journal?evaluation=${run.id}`}
                  aria-expanded={run.opened}
                  preventScrollReset
                >
                  {run.at ? shortInstant(run.at) : 'À la remise'}
                </Link>
              </th>
              <td>{GRADING_REASONS[run.reason] ?? run.reason}</td>
              <Figure>{`version ${run.version}`}</Figure>
              <Figure>{`version ${run.graderVersion}`}</Figure>
              <Figure>{pointsOutOf(run.total, run.max)}</Figure>
            </tr>
          ))}
        </PlainTable>
      </section>
      {verdicts && (
        <section className={classes.section}>
          <h2>Ce que disait cette évaluation</h2>
          <PlainTable
            label="Verdicts de l’évaluation ouverte"
            columns={[
              { id: 'criterion', label: 'Critère' },
              { id: 'points', label: 'Points', align: 'end' },
              { id: 'sentence', label: 'Constat' },
            ]}
          >
            {verdicts.map((verdict) => (
              <tr key={verdict.id}>
                <th scope="row">{verdict.title}</th>
                <Figure>{pointsOutOf(verdict.points, verdict.max)}</Figure>
                <td>{verdict.sentence}</td>
              </tr>
            ))}
          </PlainTable>
        </section>
      )}
    </>
  )
}
