import { data } from 'react-router'
import { requireRole } from '#services/accounts/current-user.server.ts'
import { loadProof } from '#services/catalogue/load-proof.server.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { Figure, PlainTable } from '#ui/plain-table.tsx'
import { StatusMark } from '#ui/status-mark.tsx'
import { capital, plural, proseDay } from '#wording/formats.ts'
import { ratioText } from '#wording/levels.ts'
import { AREAS, mutantLabel, SEVERITIES } from '#wording/mutants.ts'
import { provingCommand, WITHHELD } from '#wording/proof.ts'
import { pointsOutOf } from '#wording/teacher.ts'
import type { Route } from './+types/proof'
import classes from './missions.module.css'

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: `Preuve du barème · ${loaderData?.title ?? 'Mission'} · Atelier GPME` },
]

export async function loader({ request, params }: Route.LoaderArgs) {
  await requireRole(request, 'teacher', 'administrator')
  const loaded = loadProof(params.slug)
  if (!loaded) throw data('Aucune mission ne porte ce nom.', { status: 404 })
  return loaded
}

type Loaded = Route.ComponentProps['loaderData']

export default function ProofPage({ loaderData }: Route.ComponentProps) {
  const { title, version, why, proven } = loaderData
  return (
    <>
      <PageHeader
        title="Preuve du barème"
        back={{ label: 'Missions', to: '/missions' }}
        subtitle={version === null ? title : `${title}, version ${version}`}
        marks={
          why === null ? (
            <StatusMark word="prouvé" shape="check" tone="good" />
          ) : (
            <StatusMark word={WITHHELD[why].word} shape="triangle" tone="alert" />
          )
        }
      />
      {why !== null && <Withheld {...loaderData} why={why} />}
      {proven && <Proven {...proven} isPast={why !== null} />}
    </>
  )
}

function Withheld({ slug, why, problems }: Loaded & { why: keyof typeof WITHHELD }) {
  return (
    <section className={classes.panel} aria-labelledby="non-proposee">
      <h2 id="non-proposee">Mission non proposée</h2>
      <p>{WITHHELD[why].because}</p>
      {problems.length > 0 && (
        <ul>
          {problems.map(({ at, text }) => (
            <li key={`${at} ${text}`}>
              <code>{at}</code> {text}
            </li>
          ))}
        </ul>
      )}
      <p>{WITHHELD[why].todo}</p>
      <pre className={classes.command}>
        <code>{provingCommand(slug, why)}</code>
      </pre>
    </section>
  )
}

function Proven(proof: NonNullable<Loaded['proven']> & { isPast: boolean }) {
  const { seeds, provenOn, grader, points, wrongAnswers, noticed, recognised, areas, unnoticed, waivers, isPast } =
    proof
  return (
    <>
      <section className={classes.panel} aria-labelledby="essais">
        <h2 id="essais">{isPast ? 'Ce que la dernière preuve montrait' : 'Ce qui a été essayé'}</h2>
        <dl className={classes.tried}>
          <dt>Corrigé</dt>
          <dd>{`100 % des points avec ${seeds} tirages différents`}</dd>
          <dt>Copie vide</dt>
          <dd>{`${pointsOutOf(0, points)} avec chacun d’eux`}</dd>
          <dt>Réponses fausses</dt>
          <dd>{`${plural(wrongAnswers.length, 'erreur déclarée', 'erreurs déclarées')}, chacune notée comme son auteur l’a annoncé`}</dd>
          <dt>Erreurs fabriquées</dt>
          <dd>
            {`${plural(noticed, 'vue', 'vues')}, dont ${recognised} appelées par leur nom (${ratioText(noticed === 0 ? 0 : recognised / noticed)})`}
          </dd>
          <dt>Preuve faite</dt>
          <dd>{`le ${proseDay(provenOn)}, correcteur version ${grader}`}</dd>
        </dl>
      </section>
      <section className={classes.part}>
        <h2>Erreurs fabriquées</h2>
        <p className={classes.note}>
          Chaque erreur de gestion connue est mise à son tour dans le corrigé. Le barème la voit quand un critère perd
          des points pour cette raison-là.
        </p>
        <PlainTable
          label="Erreurs fabriquées, par domaine"
          columns={[
            { id: 'area', label: 'Domaine' },
            { id: 'tried', label: 'Essayées', align: 'end' },
            { id: 'noticed', label: 'Vues', align: 'end' },
            { id: 'waived', label: 'Dispensées', align: 'end' },
            { id: 'unnoticed', label: 'Non vues', align: 'end' },
          ]}
        >
          {areas.map(({ area, tried, noticed: seen, waived, unnoticed: missed }) => (
            <tr key={area}>
              <th scope="row">{capital(AREAS[area])}</th>
              <Figure>{tried}</Figure>
              <Figure>{seen}</Figure>
              <Figure>{waived}</Figure>
              <Figure>{missed}</Figure>
            </tr>
          ))}
        </PlainTable>
      </section>
      <section className={classes.part}>
        <h2>Ce que le barème ne voit pas</h2>
        {unnoticed.length === 0 ? (
          <p className={classes.note}>Rien parmi les erreurs essayées, en dehors des dispenses.</p>
        ) : (
          <ul className={classes.list}>
            {unnoticed.map(({ fault, of }) => (
              <li key={`${fault.code} ${of}`}>
                {`Le barème ne voit pas : ${mutantLabel(fault.code)} (${of}), ${SEVERITIES[fault.severity]}.`}
              </li>
            ))}
          </ul>
        )}
        {waivers.length > 0 && (
          <>
            <h3>Dispenses</h3>
            <ul className={classes.list}>
              {waivers.map(({ fault, of, why }) => (
                <li key={`${fault.code} ${of}`}>
                  <strong>{capital(mutantLabel(fault.code))}</strong>
                  {of === null ? '' : ` (${of})`}
                  {` : ${why}`}
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <section className={classes.part}>
        <h2>Réponses fausses déclarées</h2>
        <PlainTable
          label="Réponses fausses déclarées"
          columns={[
            { id: 'title', label: 'Erreur' },
            { id: 'earned', label: 'Points gardés', align: 'end' },
          ]}
        >
          {wrongAnswers.map(({ title, earned }) => (
            <tr key={title}>
              <th scope="row" className={classes.wrong}>
                {title}
              </th>
              <Figure>{pointsOutOf(earned, points)}</Figure>
            </tr>
          ))}
        </PlainTable>
      </section>
    </>
  )
}
