import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { Form, Link, useNavigation } from 'react-router'
import type {
  FreeAttempt,
  StudentHome as HomeData,
  Mark,
  StudentAssignment,
} from '#services/home/student-home.server.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { proseInstant, shortInstant, timeOf } from '#ui/instants.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { StatusMark } from '#ui/status-mark.tsx'
import { duration } from '#wording/formats.ts'
import { ASSIGNMENT_STATES, MODES, outOf20, pointsOutOf } from '#wording/teacher.ts'
import classes from './home.module.css'

export function StudentHome({ firstName, home }: { firstName: string; now: string; home: HomeData }) {
  const todo = home.assignments.filter(({ state }) => state === 'under_way' || state === 'to_do')
  const later = home.assignments.filter(({ state }) => state === 'not_open')
  const done = home.assignments.filter(({ state }) => state === 'handed_in' || state === 'graded' || state === 'closed')
  return (
    <>
      <PageHeader title={`Bonjour ${firstName}`} subtitle={subtitleOf(todo)} />
      <Section title="À faire">
        {todo.length === 0 ? (
          <EmptyState
            title="Rien ne vous attend"
            action={
              <Button component={Link} to="/missions" variant="default">
                S’entraîner librement
              </Button>
            }
          >
            Les devoirs que donne votre enseignant arrivent ici. En attendant, une mission libre vous fait pratiquer
            avec d’autres chiffres.
          </EmptyState>
        ) : (
          <ul className={classes.cards}>
            {todo.map((assignment) => (
              <ToDo key={assignment.id} assignment={assignment} />
            ))}
          </ul>
        )}
      </Section>
      {later.length > 0 && (
        <Section title="À venir">
          <ul className={classes.rows}>
            {later.map(({ id, title, mode, opensAt }) => (
              <li key={id}>
                <span className={classes.rowTitle}>{title}</span>
                <span className={classes.soft}>{MODES[mode]}</span>
                <span className={classes.soft}>{opensAt ? `ouvre le ${proseInstant(opensAt)}` : ''}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {done.length > 0 && (
        <Section title="Terminés">
          <ul className={classes.rows}>
            {done.map((assignment) => (
              <Done key={assignment.id} assignment={assignment} />
            ))}
          </ul>
        </Section>
      )}
      <Section
        title="Entraînement libre"
        action={
          <Link to="/missions" className={classes.more}>
            Toutes les missions
          </Link>
        }
      >
        {home.free.length === 0 ? (
          <p className={classes.soft}>
            Choisissez une mission et recommencez-la autant que vous voulez&#8239;: les clients, les dates et les
            montants changent à chaque fois.
          </p>
        ) : (
          <ul className={classes.rows}>
            {home.free.map((attempt) => (
              <Free key={attempt.id} attempt={attempt} />
            ))}
          </ul>
        )}
      </Section>
    </>
  )
}

function subtitleOf(todo: readonly StudentAssignment[]): string {
  const open = todo.filter(({ state }) => state === 'under_way').length
  if (todo.length === 0) return 'Vous êtes à jour.'
  const count = todo.length === 1 ? 'Un devoir vous attend' : `${todo.length} devoirs vous attendent`
  return open > 0 ? `${count}, ${open === 1 ? 'dont un commencé' : `dont ${open} commencés`}.` : `${count}.`
}

const Section = ({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) => (
  <section className={classes.section}>
    <div className={classes.sectionHead}>
      <h2>{title}</h2>
      {action}
    </div>
    {children}
  </section>
)

function ToDo({ assignment }: { assignment: StudentAssignment }) {
  const { id, title, className, mode, state, closesAt, durationMinutes, attemptId, deadlineAt } = assignment
  const underWay = state === 'under_way'
  return (
    <li className={classes.card}>
      <div>
        <h3 className={classes.cardTitle}>{title}</h3>
        <p className={classes.facts}>
          <StatusMark {...ASSIGNMENT_STATES[state]} />
          <span>{`${className}, ${MODES[mode]}`}</span>
          {durationMinutes !== null && <span>{duration(durationMinutes)}</span>}
          {deadlineAt && underWay ? (
            <strong>{`à rendre avant ${timeOf(deadlineAt)}`}</strong>
          ) : (
            closesAt && <span>{`à rendre avant le ${proseInstant(closesAt)}`}</span>
          )}
        </p>
      </div>
      {underWay && attemptId ? (
        <Button component={Link} to={`/tentatives/${attemptId}`}>
          Continuer
        </Button>
      ) : mode === 'exam' ? (
        // An exam asks once before its clock starts.
        <Button component={Link} to={`/devoirs/${id}/commencer`}>
          Commencer l’examen
        </Button>
      ) : (
        <StartButton assignment={id}>Commencer</StartButton>
      )}
    </li>
  )
}

function Done({ assignment }: { assignment: StudentAssignment }) {
  const { id, title, mode, state, attemptId, mark, mayStartAgain } = assignment
  return (
    <li>
      <span className={classes.rowTitle}>
        {attemptId && mark ? <Link to={`/tentatives/${attemptId}/resultat`}>{title}</Link> : title}
      </span>
      <span className={classes.soft}>{MODES[mode]}</span>
      <StatusMark {...ASSIGNMENT_STATES[state]} />
      <span className={classes.mark}>
        {mark ? (
          <MarkText mark={mark} />
        ) : (
          state === 'handed_in' && <span className={classes.soft}>pas encore publié</span>
        )}
      </span>
      <span className={classes.rowAction}>
        {mayStartAgain && (
          <StartButton assignment={id} variant="subtle" size="compact-sm">
            Refaire
          </StartButton>
        )}
      </span>
    </li>
  )
}

function Free({ attempt: { id, title, status, startedAt, mark } }: { attempt: FreeAttempt }) {
  const handedIn = status === 'handed_in'
  return (
    <li>
      <span className={classes.rowTitle}>
        <Link to={handedIn ? `/tentatives/${id}/resultat` : `/tentatives/${id}`}>{title}</Link>
      </span>
      <span className={classes.soft}>{`commencé le ${shortInstant(startedAt)}`}</span>
      <StatusMark {...ASSIGNMENT_STATES[handedIn ? (mark ? 'graded' : 'handed_in') : 'under_way']} />
      <span className={classes.mark}>{mark && <MarkText mark={mark} />}</span>
      <span />
    </li>
  )
}

const MarkText = ({ mark: { total, max, provisional } }: { mark: Mark }) => (
  <>
    <strong>{outOf20(max === 0 ? 0 : total / max)}</strong>
    {max !== 20 && <span className={classes.soft}>{` (${pointsOutOf(total, max)})`}</span>}
    {provisional && <span className={classes.soft}> provisoire</span>}
  </>
)

function StartButton({
  assignment,
  children,
  ...look
}: {
  assignment: string
  children: ReactNode
  variant?: 'subtle'
  size?: 'compact-sm'
}) {
  const address = `/devoirs/${assignment}/commencer`
  const pending = useNavigation().formAction === address
  return (
    <Form method="post" action={address}>
      <Button type="submit" loading={pending} {...look}>
        {children}
      </Button>
    </Form>
  )
}
