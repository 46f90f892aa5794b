import { Button } from '@mantine/core'
import { data, Form, Link } from 'react-router'
import {
  activity,
  competencesOfTask,
  domain,
  expectedResult,
  isExpectedResultCode,
  isTaskCode,
  task,
  tasksOfActivity,
  unit,
} from '#referentiel'
import { currentUser } from '#services/accounts/current-user.server.ts'
import { resultsOfTask, scenariosOfTask } from '#services/referentiel/scenarios-of-task.server.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { plural } from '#wording/formats.ts'
import type { Route } from './+types/task'
import classes from './referentiel.module.css'

export const meta = ({ params }: Route.MetaArgs) => [{ title: `${params.code} · Référentiel · Atelier GPME` }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const { code } = params
  if (!isTaskCode(code)) throw data('Le référentiel n’a pas de tâche de ce code.', { status: 404 })
  const user = await currentUser(request)
  return {
    code,
    scenarios: scenariosOfTask(code),
    results: resultsOfTask(code),
    mayPractise: user?.role === 'student' && !user.mustChangePassword,
  }
}

export default function Task({ loaderData }: Route.ComponentProps) {
  const { code, scenarios, results, mayPractise } = loaderData
  const shown = task(code)
  const within = activity(shown.activity)
  const siblings = tasksOfActivity(shown.activity)
  const at = siblings.findIndex((one) => one.code === code)
  const [before, after] = [siblings[at - 1], siblings[at + 1]]
  return (
    <>
      <PageHeader
        title={shown.label}
        back={{ label: 'Référentiel', to: `/referentiel?domaine=${shown.domain}` }}
        subtitle={shown.code}
      />
      <p className={classes.path}>
        {`Domaine ${shown.domain.replace('D', '')}, ${domain(shown.domain).label}. Activité ${within.code}, ${within.label}. Unité ${shown.unit}, épreuve ${unit(shown.unit).exam}.`}
      </p>
      {shown.note && <p className={classes.soft}>{shown.note}</p>}
      <section className={classes.section}>
        <h2>Missions qui l’évaluent</h2>
        {scenarios.length === 0 ? (
          <EmptyState title="Aucune mission pour l’instant">
            Aucun scénario publié n’a de critère sur cette tâche.
          </EmptyState>
        ) : (
          scenarios.map((scenario) => (
            <div key={scenario.slug}>
              <h3>{scenario.title}</h3>
              <ul className={classes.rows}>
                {scenario.criteria.map((criterion) => (
                  <li key={criterion.title} style={{ gridTemplateColumns: 'minmax(0, 1fr) auto' }}>
                    <span>{criterion.title}</span>
                    <span className={classes.soft}>{plural(criterion.points, 'point', 'points')}</span>
                  </li>
                ))}
              </ul>
              {mayPractise && (
                <Form method="post" action="/missions">
                  <Button type="submit" name="slug" value={scenario.slug} mt="sm">
                    S’entraîner
                  </Button>
                </Form>
              )}
            </div>
          ))
        )}
      </section>
      <section className={classes.section}>
        <h2>Compétences</h2>
        <ul className={classes.list}>
          {competencesOfTask(code).map((one) => (
            <li key={one.code}>
              <span className={classes.code}>{one.code}</span>
              <span>{one.label}</span>
            </li>
          ))}
        </ul>
      </section>
      {results.length > 0 && (
        <section className={classes.section}>
          <h2>Résultats attendus que ces missions prouvent</h2>
          <ul className={classes.list}>
            {results.filter(isExpectedResultCode).map((result) => (
              <li key={result}>
                <span className={classes.code}>{result}</span>
                <span>{expectedResult(result).label}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <nav className={classes.section} aria-label="Tâches voisines">
        {before && (
          <p>
            <span className={classes.soft}>Précédente : </span>
            <Link to={`/referentiel/taches/${before.code}`}>{`${before.code} ${before.label}`}</Link>
          </p>
        )}
        {after && (
          <p>
            <span className={classes.soft}>Suivante : </span>
            <Link to={`/referentiel/taches/${after.code}`}>{`${after.code} ${after.label}`}</Link>
          </p>
        )}
      </nav>
    </>
  )
}
