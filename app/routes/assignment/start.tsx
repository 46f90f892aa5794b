import { Button } from '@mantine/core'
import { data, Form, redirect, useNavigation } from 'react-router'
import { AccessDenied } from '#services/access/access-denied.ts'
import { requireClassMember } from '#services/access/membership.server.ts'
import { requireSameOrigin } from '#services/access/origin-check.server.ts'
import { requireRole } from '#services/accounts/current-user.server.ts'
import { findAssignment } from '#services/assignments/find-assignment.server.ts'
import { startAssigned } from '#services/attempts/start-attempt.server.ts'
import { studentHome } from '#services/home/student-home.server.ts'
import { ErrorNote } from '#ui/error-note.tsx'
import { proseInstant } from '#ui/instants.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { duration } from '#wording/formats.ts'
import { START_REFUSALS } from '#wording/teacher.ts'
import type { Route } from './+types/start'
import classes from './assignment.module.css'

export const meta = () => [{ title: 'Commencer · Atelier GPME' }]
export const handle = { width: 'reading' }

/** What an exam is, before its clock starts. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const user = await requireRole(request, 'student')
  const { classGroupId } = await findAssignment(params.assignment)
  await requireClassMember(user, classGroupId)
  const { assignments } = await studentHome(user, new Date())
  const assignment = assignments.find(({ id }) => id === params.assignment)
  if (!assignment) throw new AccessDenied({ code: 'not_found' })
  if (assignment.state === 'under_way' && assignment.attemptId) throw redirect(`/tentatives/${assignment.attemptId}`)
  return assignment
}

export async function action({ request, params }: Route.ActionArgs) {
  requireSameOrigin(request)
  const user = await requireRole(request, 'student')
  const { classGroupId } = await findAssignment(params.assignment)
  await requireClassMember(user, classGroupId)
  const started = await startAssigned(params.assignment, user.id, new Date())
  if (started.ok) throw redirect(`/tentatives/${started.value.id}`)
  return data({ said: { what: START_REFUSALS[started.error.code] } }, { status: 400 })
}

export default function Start({ loaderData, actionData }: Route.ComponentProps) {
  const { title, className, mode, durationMinutes, closesAt, state, opensAt } = loaderData
  const pending = useNavigation().formMethod === 'POST'
  const refused = actionData?.said ?? refusalOf(state, opensAt)
  return (
    <>
      <PageHeader title={title} subtitle={className} back={{ label: 'Accueil', to: '/' }} />
      {refused && <ErrorNote tone="alert" {...refused} />}
      <ul className={classes.rules}>
        {durationMinutes !== null && (
          <li>
            Vous disposez de <strong>{duration(durationMinutes)}</strong> à partir du moment où vous commencez.
            L’horloge du serveur fait foi.
          </li>
        )}
        {closesAt && <li>{`L’épreuve se ferme le ${proseInstant(closesAt)}.`}</li>}
        {mode === 'exam' && (
          <>
            <li>
              Tout est enregistré au fur et à mesure. À la fin du temps, votre copie est rendue telle qu’elle est.
            </li>
            <li>Un examen se passe une seule fois&#8239;; le résultat apparaît quand votre enseignant le publie.</li>
            <li>
              Si la machine s’arrête, reconnectez-vous ailleurs&#8239;: vous retrouvez votre copie où vous l’aviez
              laissée.
            </li>
          </>
        )}
      </ul>
      {(state === 'to_do' || actionData) && (
        <Form method="post">
          <Button type="submit" size="md" loading={pending}>
            {mode === 'exam' ? 'Commencer l’examen' : 'Commencer'}
          </Button>
        </Form>
      )}
    </>
  )
}

function refusalOf(state: Route.ComponentProps['loaderData']['state'], opensAt: string | null) {
  if (state === 'not_open' && opensAt) return { what: `Ce devoir ouvre le ${proseInstant(opensAt)}.` }
  if (state === 'closed') return { what: START_REFUSALS.closed }
  if (state === 'handed_in' || state === 'graded') return { what: 'Vous avez déjà rendu ce devoir.' }
  return undefined
}
