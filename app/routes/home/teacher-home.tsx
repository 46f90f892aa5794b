import { Button } from '@mantine/core'
import { Link } from 'react-router'
import type { AssignmentAtWork, TeacherHome as HomeData } from '#services/home/teacher-home.server.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Figure, PlainTable } from '#ui/plain-table.tsx'
import { StatusMark } from '#ui/status-mark.tsx'
import { plural } from '#wording/formats.ts'
import { MODES } from '#wording/teacher.ts'
import { ClassTable } from '../class/class-table.tsx'
import classes from './home.module.css'

export function TeacherHome({ firstName, home }: { firstName: string; home: HomeData }) {
  const waiting = home.atWork.filter(
    ({ toLook, toPublish, open, disputes }) => toLook > 0 || toPublish || open > 0 || disputes > 0,
  )
  return (
    <>
      <PageHeader title={`Bonjour ${firstName}`} subtitle={summaryOf(home.atWork)} />
      <section className={classes.section}>
        <h2>En cours</h2>
        {waiting.length === 0 ? (
          <EmptyState title="Rien ne vous attend">
            Ici arrivent les devoirs où des étudiants composent, les copies que le correcteur vous demande de regarder,
            et les examens à publier.
          </EmptyState>
        ) : (
          <PlainTable
            label="Devoirs en cours"
            columns={[
              { id: 'title', label: 'Devoir' },
              { id: 'class', label: 'Classe' },
              { id: 'open', label: 'Composent', align: 'end' },
              { id: 'in', label: 'Rendus', align: 'end' },
              { id: 'wait', label: 'Vous attend' },
            ]}
          >
            {waiting.map((assignment) => (
              <tr key={assignment.id}>
                <th scope="row">
                  <Link to={`/devoirs/${assignment.id}`}>{assignment.title}</Link>
                </th>
                <td>
                  {assignment.className}, {MODES[assignment.mode]}
                </td>
                <Figure>{assignment.open}</Figure>
                <Figure>{assignment.handedIn}</Figure>
                <td>
                  <Waiting assignment={assignment} />
                </td>
              </tr>
            ))}
          </PlainTable>
        )}
      </section>
      <section className={classes.section}>
        <div className={classes.sectionHead}>
          <h2>Classes</h2>
          <Link to="/classes" className={classes.more}>
            Créer une classe
          </Link>
        </div>
        {home.classes.length === 0 ? (
          <EmptyState
            title="Aucune classe pour l’instant"
            action={
              <Button component={Link} to="/classes">
                Créer une classe
              </Button>
            }
          >
            Une classe réunit vos étudiants, leurs devoirs et la grille de leurs compétences.
          </EmptyState>
        ) : (
          <ClassTable classes={home.classes} />
        )}
      </section>
    </>
  )
}

function Waiting({ assignment: { id, toLook, toPublish, disputes } }: { assignment: AssignmentAtWork }) {
  return (
    <span className={classes.marks}>
      {toLook > 0 && (
        <StatusMark word={`${plural(toLook, 'copie', 'copies')} à regarder`} shape="triangle" tone="alert" />
      )}
      {disputes > 0 && (
        <Link to={`/devoirs/${id}/contestations`}>
          <StatusMark word={plural(disputes, 'contestation', 'contestations')} shape="clock" tone="alert" />
        </Link>
      )}
      {toPublish && <StatusMark word="résultats à publier" shape="arrow" tone="accent" />}
    </span>
  )
}

function summaryOf(atWork: readonly AssignmentAtWork[]): string {
  const live = atWork.reduce((sum, { open }) => sum + open, 0)
  const toLook = atWork.reduce((sum, one) => sum + one.toLook, 0)
  const disputes = atWork.reduce((sum, one) => sum + one.disputes, 0)
  const parts = [
    ...(live > 0 ? [`${plural(live, 'copie ouverte', 'copies ouvertes')}`] : []),
    ...(toLook > 0 ? [`${plural(toLook, 'copie à regarder', 'copies à regarder')}`] : []),
    ...(disputes > 0 ? [plural(disputes, 'contestation à traiter', 'contestations à traiter')] : []),
  ]
  return parts.length === 0 ? 'Aucune copie ouverte, aucune à regarder.' : `${parts.join(', ')}.`
}
