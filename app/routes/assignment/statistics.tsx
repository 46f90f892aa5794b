import { Button, SegmentedControl } from '@mantine/core'
import { Link, useSearchParams } from 'react-router'
import { requireRole } from '#services/accounts/current-user.server.ts'
import { loadStatistics, statisticsScope } from '#services/statistics/load-statistics.server.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Figure, PlainTable } from '#ui/plain-table.tsx'
import { StatusMark } from '#ui/status-mark.tsx'
import { capital, plural } from '#wording/formats.ts'
import { mutantLabel } from '#wording/mutants.ts'
import { discriminationText, FLAGS, minutesText, shareText, wrongText } from '#wording/statistics.ts'
import type { Route } from './+types/statistics'
import classes from './statistics.module.css'

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: `Statistiques · ${loaderData?.assignment.title ?? 'Devoir'} · Atelier GPME` },
]
export const handle = { width: 'wide' }

export async function loader({ request, params }: Route.LoaderArgs) {
  const user = await requireRole(request, 'teacher', 'administrator')
  return loadStatistics(user, params.assignment, statisticsScope(new URL(request.url).searchParams))
}

export default function StatisticsPage({ loaderData }: Route.ComponentProps) {
  const { assignment, scope, copies, rows, faults } = loaderData
  const [params, setParams] = useSearchParams()
  return (
    <>
      <PageHeader
        title="Statistiques des critères"
        back={{ label: assignment.title, to: `/devoirs/${assignment.id}` }}
        subtitle={`${assignment.scenario}. ${plural(copies, 'copie', 'copies')}, premiers essais seulement.`}
        actions={
          <Button component="a" href={`/devoirs/${assignment.id}/statistiques/export?${params}`} download>
            Exporter en xlsx
          </Button>
        }
      />
      <SegmentedControl
        aria-label="Copies prises en compte"
        className={classes.scope}
        value={scope}
        onChange={(value) =>
          setParams(value === 'school' ? { portee: 'etablissement' } : {}, { replace: true, preventScrollReset: true })
        }
        data={[
          { value: 'assignment', label: 'Ce devoir' },
          { value: 'school', label: 'Tout l’établissement' },
        ]}
      />
      {copies === 0 ? (
        <EmptyState title="Aucune copie rendue">
          Les statistiques se remplissent à mesure que des copies sont rendues et notées.
        </EmptyState>
      ) : (
        <>
          {faults.length > 0 && <Faults faults={faults} copies={copies} />}
          <PlainTable
            label="Statistiques des critères"
            sticky
            columns={[
              { id: 'criterion', label: 'Critère' },
              { id: 'n', label: 'Copies', align: 'end' },
              { id: 'success', label: 'Réussite', align: 'end' },
              { id: 'mean', label: 'Part des points', align: 'end' },
              { id: 'blank', label: 'Sans réponse', align: 'end' },
              { id: 'time', label: 'Temps médian', align: 'end' },
              { id: 'discrimination', label: 'Discrimination', align: 'end' },
              { id: 'wrong', label: 'Erreurs les plus fréquentes' },
            ]}
          >
            {rows.map(({ id, title, step, statistics }) => (
              <tr key={id}>
                <th scope="row" className={classes.criterion}>
                  {title}
                  <span className={classes.step}>{step}</span>
                  {statistics.flag && <StatusMark word={FLAGS[statistics.flag]} shape="triangle" tone="alert" />}
                </th>
                <Figure>{statistics.n}</Figure>
                <Figure>{shareText(statistics.success, statistics)}</Figure>
                <Figure>{shareText(statistics.mean, statistics)}</Figure>
                <Figure>{shareText(statistics.blank, statistics)}</Figure>
                <Figure>{minutesText(statistics.medianMinutes)}</Figure>
                <Figure>
                  <span className={statistics.discrimination.known ? undefined : classes.soft}>
                    {discriminationText(statistics.discrimination)}
                  </span>
                </Figure>
                <td className={classes.wrong}>
                  {statistics.wrong.length === 0 ? (
                    '–'
                  ) : (
                    <ol>
                      {statistics.wrong.map((wrong) => (
                        <li key={wrongText(wrong)}>
                          {'signature' in wrong ? (
                            <Link to={`/guides/${wrong.signature}`}>{wrongText(wrong)}</Link>
                          ) : (
                            wrongText(wrong)
                          )}
                        </li>
                      ))}
                    </ol>
                  )}
                </td>
              </tr>
            ))}
          </PlainTable>
          <dl className={classes.notes}>
            <dt>Réussite</dt>
            <dd>Part des copies qui ont tous les points du critère, vos décisions comprises.</dd>
            <dt>Temps médian</dt>
            <dd>
              Temps réel passé jusqu’à la fin de l’étape du critère, sans les pauses de plus de cinq minutes. La moitié
              des copies ont mis moins.
            </dd>
            <dt>Discrimination</dt>
            <dd>
              Corrélation entre le critère et le reste de la copie, avec son intervalle à 95&#8239;%. Au-dessus de 0,2,
              le critère distingue les copies réussies des autres. En dessous de trente copies, elle n’est pas donnée.
            </dd>
          </dl>
        </>
      )}
    </>
  )
}

/** What to take up again with the class, with the lesson of each and where to practise. */
function Faults({ faults, copies }: Pick<Route.ComponentProps['loaderData'], 'faults' | 'copies'>) {
  return (
    <section className={classes.faults} aria-labelledby="erreurs">
      <h2 id="erreurs">Erreurs à reprendre avec la classe</h2>
      <PlainTable
        label="Erreurs reconnues, par nombre de copies"
        columns={[
          { id: 'fault', label: 'Erreur, et sa leçon' },
          { id: 'copies', label: 'Copies', align: 'end' },
          { id: 'criteria', label: 'Critères touchés' },
          { id: 'mission', label: 'Mission conseillée' },
        ]}
      >
        {faults.map(({ code, copies: count, criteria, mission }) => (
          <tr key={code}>
            <th scope="row" className={classes.criterion}>
              <Link to={`/guides/${code}`}>{capital(mutantLabel(code))}</Link>
            </th>
            <Figure>{`${count} sur ${copies}`}</Figure>
            <td className={classes.wrong}>{criteria.join('\u202f; ')}</td>
            <td className={classes.wrong}>{mission ? mission.title : '–'}</td>
          </tr>
        ))}
      </PlainTable>
    </section>
  )
}
