import { Button, TextInput } from '@mantine/core'
import { Form, Link } from 'react-router'
import {
  activitiesOfDomain,
  competencesOfActivity,
  competencesOfUnit,
  domain,
  domains,
  expectedResultsOfDomain,
  type Found,
  isDomainCode,
  search,
  task,
  tasksOfActivity,
  unit,
} from '#referentiel'
import {
  type Coverage,
  type CoveredTask,
  coverage as coverageOfMissions,
} from '#services/referentiel/coverage.server.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { plural } from '#wording/formats.ts'
import { coverageSentence, FOUND_KINDS } from '#wording/referentiel.ts'
import type { Route } from './+types/browse'
import { ExamForms } from './exam-forms.tsx'
import classes from './referentiel.module.css'

export const meta = () => [
  { title: 'Référentiel du BTS Gestion de la PME · Atelier GPME' },
  { name: 'description', content: 'Domaines, activités, tâches, compétences et épreuves du BTS Gestion de la PME.' },
]

/** Open to everyone: the standard is public. */
export function loader({ request }: Route.LoaderArgs) {
  const params = new URL(request.url).searchParams
  const asked = params.get('domaine') ?? ''
  return {
    query: (params.get('q') ?? '').slice(0, 100),
    domainCode: isDomainCode(asked) ? asked : ('D1' as const),
    coverage: coverageOfMissions(),
  }
}

export default function Browse({ loaderData }: Route.ComponentProps) {
  const { query, domainCode, coverage } = loaderData
  return (
    <>
      <PageHeader
        title="Référentiel"
        subtitle="BTS «&#8239;Gestion de la PME&#8239;»&#8239;: 4 domaines, 22 activités, 102 tâches. Chaque mission évalue des tâches d’ici."
      />
      <Form className={classes.search} role="search">
        <TextInput
          type="search"
          name="q"
          defaultValue={query}
          key={query}
          aria-label="Chercher dans le référentiel"
          placeholder="relance, T.1.2.4, tableau de bord…"
        />
        <Button type="submit" variant="default">
          Chercher
        </Button>
      </Form>
      {query.trim() === '' ? <DomainView code={domainCode} {...coverage} /> : <Results query={query} />}
    </>
  )
}

function Results({ query }: { query: string }) {
  const found = search(query)
  if (found.length === 0) {
    return (
      <EmptyState
        title={`Rien ne correspond à «\u202f${query}\u202f»`}
        action={<Link to="/referentiel">Tout le référentiel</Link>}
      >
        Essayez le début d’un mot, ou un code&#8239;: T.1.2.4, 1.2, U4.
      </EmptyState>
    )
  }
  return (
    <section aria-label="Résultats">
      <p className={classes.soft} role="status">
        {plural(found.length, 'résultat', 'résultats')}
      </p>
      <ul className={classes.rows}>
        {found.map((one) => (
          <li key={`${one.kind}-${one.code}`}>
            <span className={classes.code}>{one.code}</span>
            <Link to={placeOf(one)}>{one.label}</Link>
            <span className={classes.soft}>{FOUND_KINDS[one.kind]}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function placeOf(found: Found): string {
  switch (found.kind) {
    case 'task':
      return `/referentiel/taches/${found.code}`
    case 'domain':
      return `/referentiel?domaine=${found.code}`
    case 'unit':
      return `/referentiel?domaine=${unit(found.code).domain}#epreuve`
    case 'activity':
      return `/referentiel?domaine=D${found.code.charAt(0)}#activite-${found.code}`
    case 'competence':
      return `/referentiel?domaine=D${found.code.charAt(1)}#${found.code}`
    case 'expected_result':
      return `/referentiel?domaine=D${found.code.charAt(1)}#${found.code}`
    case 'pgi_function':
      return '/referentiel'
  }
}

/** How many criteria assess a task, and in which missions. */
function CriteriaOf({ criteria = 0, scenarios = [] }: Partial<CoveredTask>) {
  if (criteria === 0) return <span className={classes.soft}>aucun critère</span>
  return (
    <>
      <span className={classes.soft}>{plural(criteria, 'critère', 'critères')}</span>
      <span className={classes.assessed}>{scenarios.map(({ title }) => title).join(' · ')}</span>
    </>
  )
}

function DomainView({ code, tasks, covered, total }: { code: (typeof domains)[number]['code'] } & Coverage) {
  const shown = domain(code)
  const results = expectedResultsOfDomain(code)
  const byCode = new Map(tasks.map((one) => [one.code, one]))
  return (
    <>
      <p className={classes.soft}>{coverageSentence(covered, total)}</p>
      <nav className={classes.tabs} aria-label="Domaines">
        {domains.map((one) => (
          <Link
            key={one.code}
            to={`/referentiel?domaine=${one.code}`}
            aria-current={one.code === code ? 'page' : undefined}
            preventScrollReset
          >
            {`${one.code.replace('D', '')}. ${one.label}`}
          </Link>
        ))}
      </nav>
      <div className={classes.columns}>
        <div>
          {activitiesOfDomain(code).map((activity) => (
            <section key={activity.code} className={classes.activity} id={`activite-${activity.code}`}>
              <h2>
                <span className={classes.code}>{activity.code}</span> {activity.label}
              </h2>
              <ul className={classes.rows}>
                {tasksOfActivity(activity.code).map(({ code: taskCode }) => (
                  <li key={taskCode}>
                    <span className={classes.code}>{taskCode}</span>
                    <Link to={`/referentiel/taches/${taskCode}`}>{task(taskCode).label}</Link>
                    <CriteriaOf {...byCode.get(taskCode)} />
                  </li>
                ))}
              </ul>
              <p className={classes.soft}>
                {`Compétences\u202f: ${competencesOfActivity(activity.code)
                  .map((one) => one.code)
                  .join(', ')}`}
              </p>
            </section>
          ))}
        </div>
        <aside className={classes.aside} aria-label="Compétences, résultats attendus et épreuve">
          <section>
            <h2>{`Compétences évaluées en ${shown.unit}`}</h2>
            <ul className={classes.list}>
              {competencesOfUnit(shown.unit).map((one) => (
                <li key={one.code} id={one.code}>
                  <span className={classes.code}>{one.code}</span>
                  <span>{one.label}</span>
                </li>
              ))}
            </ul>
          </section>
          <section id="epreuve">
            <ExamForms code={shown.unit} />
          </section>
          {(['operational', 'methodological'] as const).map((family) => (
            <section key={family}>
              <h2>
                {family === 'operational'
                  ? 'Résultats attendus, termes opérationnels'
                  : 'Résultats attendus, organisation et méthode'}
              </h2>
              <ul className={classes.list}>
                {results
                  .filter((result) => result.family === family)
                  .map((result) => (
                    <li key={result.code} id={result.code}>
                      <span className={classes.code}>{result.code}</span>
                      <span>{result.label}</span>
                    </li>
                  ))}
              </ul>
            </section>
          ))}
        </aside>
      </div>
    </>
  )
}
