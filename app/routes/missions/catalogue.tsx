import { Button } from '@mantine/core'
import { data, Form, Link, redirect, useNavigation } from 'react-router'
import { isTaskCode, task } from '#referentiel'
import { requireSameOrigin } from '#services/access/origin-check.server.ts'
import { requireRole, requireUser } from '#services/accounts/current-user.server.ts'
import { startFree } from '#services/attempts/start-attempt.server.ts'
import { withheldScenarios } from '#services/catalogue/scenarios.server.ts'
import { missionCards } from '#services/referentiel/scenarios-of-task.server.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorNote } from '#ui/error-note.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { StatusMark } from '#ui/status-mark.tsx'
import { duration, inSentence, plural } from '#wording/formats.ts'
import { WITHHELD } from '#wording/proof.ts'
import { MISSION_LEVELS, points, START_REFUSALS } from '#wording/teacher.ts'
import type { Route } from './+types/catalogue'
import classes from './missions.module.css'

export const meta = () => [{ title: 'Missions · Atelier GPME' }]

export async function loader({ request }: Route.LoaderArgs) {
  const user = await requireUser(request)
  const isStudent = user.role === 'student'
  return { missions: missionCards(), isStudent, withheld: isStudent ? [] : withheldScenarios() }
}

export async function action({ request }: Route.ActionArgs) {
  requireSameOrigin(request)
  const user = await requireRole(request, 'student')
  const slug = String((await request.formData()).get('slug') ?? '')
  const started = await startFree(slug, user.id, new Date())
  if (started.ok) throw redirect(`/tentatives/${started.value.id}`)
  return data({ said: { what: START_REFUSALS[started.error.code] } }, { status: 400 })
}

export default function Missions({ loaderData, actionData }: Route.ComponentProps) {
  const { missions, isStudent, withheld } = loaderData
  const pending = useNavigation().formData?.get('slug')
  return (
    <>
      <PageHeader
        title="Missions"
        count={plural(missions.length, 'mission', 'missions')}
        subtitle="À recommencer autant que l’on veut&#8239;: les clients, les dates et les montants changent à chaque fois."
      />
      {actionData && <ErrorNote {...actionData.said} />}
      {missions.length === 0 && (
        <EmptyState title="Aucune mission publiée">
          Une mission paraît ici dès que son scénario est sans erreur et que son barème est éprouvé.
        </EmptyState>
      )}
      <ul className={classes.cards}>
        {missions.map((mission) => (
          <li key={mission.slug} className={classes.card}>
            <div>
              <h2>{mission.title}</h2>
              <p className={classes.summary}>{mission.summary}</p>
              <p className={classes.facts}>
                {mission.paper && <span>{`sujet d’examen, unité ${mission.paper}`}</span>}
                <span>{mission.paper ? duration(mission.duration) : `${duration(mission.duration)} environ`}</span>
                <span>{`niveau ${MISSION_LEVELS[mission.level] ?? mission.level}`}</span>
                <span>{`${points(mission.points)} points`}</span>
                <span>{mission.deliverables.map(({ title }) => inSentence(title)).join(', ')}</span>
              </p>
              <ul className={classes.tasks}>
                {mission.tasks.filter(isTaskCode).map((code) => (
                  <li key={code}>
                    <Link to={`/referentiel/taches/${code}`}>{code}</Link> {task(code).label}
                  </li>
                ))}
              </ul>
              {!isStudent && (
                <p className={classes.proof}>
                  <Link to={`/missions/${mission.slug}/bareme`} aria-label={`Preuve du barème : ${mission.title}`}>
                    Preuve du barème
                  </Link>
                </p>
              )}
            </div>
            {mission.paper && !isStudent && (
              <p className={classes.papers}>
                <Link to={`/missions/${mission.slug}/sujet`}>Sujet à imprimer</Link>
                <Link to={`/missions/${mission.slug}/corrige`}>Corrigé</Link>
              </p>
            )}
            {isStudent && (
              <Form method="post">
                <Button type="submit" name="slug" value={mission.slug} loading={pending === mission.slug}>
                  S’entraîner
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {withheld.length > 0 && (
        <section className={classes.withheld}>
          <h2>Missions non proposées</h2>
          <p className={classes.note}>
            Les étudiants ne les voient pas. Chaque page dit pourquoi, et ce qui les publie.
          </p>
          <ul className={classes.list}>
            {withheld.map(({ slug, title, why }) => (
              <li key={slug}>
                <Link to={`/missions/${slug}/bareme`}>{title}</Link>{' '}
                <StatusMark word={WITHHELD[why].word} shape="triangle" tone="alert" />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
