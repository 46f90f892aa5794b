import { Button, Group } from '@mantine/core'
import { useEffect } from 'react'
import { data, Form, Link, useRevalidator, useSearchParams } from 'react-router'
import { requireSameOrigin } from '#services/access/origin-check.server.ts'
import { requireUser } from '#services/accounts/current-user.server.ts'
import { openDispute } from '#services/correction/open-dispute.server.ts'
import { loadResult } from '#services/result/load-result.server.ts'
import { JournalList } from '#ui/correction/journal-list.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { levelLook } from '#ui/grid/level-looks.ts'
import { proseInstant } from '#ui/instants.ts'
import { LevelMark } from '#ui/level-mark.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { ActTrack } from '#ui/result/act-track.tsx'
import { CriterionLine } from '#ui/result/criterion-line.tsx'
import { Remedies } from '#ui/result/remedies.tsx'
import classes from '#ui/result/result.module.css'
import { correctionRefusal } from '#wording/correction.ts'
import { answersText, pointsOf, pointsText } from '#wording/result.ts'
import { teacherRefusal } from '#wording/teacher.ts'
import type { Route } from './+types/result'

export const meta: Route.MetaFunction = () => [{ title: 'Résultat · Atelier GPME' }]

export const loader = ({ request, params }: Route.LoaderArgs) => loadResult(request, params.attempt)

/** « Contester »: the one thing that a student may send from here. */
export async function action({ request, params }: Route.ActionArgs) {
  requireSameOrigin(request)
  const by = await requireUser(request)
  const form = await request.formData()
  const done = await openDispute({
    by,
    attemptId: params.attempt,
    criterion: textOf(form, 'criterion'),
    reason: textOf(form, 'reason'),
    run: textOf(form, 'run'),
    evidence: form.getAll('evidence').filter((name) => typeof name === 'string'),
    now: new Date(),
  })
  if (done.ok) return null
  if (done.error.code === 'criterion_unknown') return refuse(teacherRefusal(done.error))
  return refuse(
    correctionRefusal(
      done.error.code === 'disputes_closed' ? { ...done.error, until: proseInstant(done.error.until) } : done.error,
    ),
  )
}

const refuse = (said: { what: string; todo?: string }) => data({ said }, { status: 400 })
const textOf = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

type Graded = Extract<Route.ComponentProps['loaderData'], { state: 'graded' }>

export default function Result({ loaderData }: Route.ComponentProps) {
  const { title, company, mode, attempt } = loaderData
  const subtitle = `${company} · ${mode === 'exam' ? 'examen' : 'entraînement'}`
  if (loaderData.state === 'open') {
    return (
      <>
        <PageHeader title={title} subtitle={subtitle} />
        <EmptyState
          title="La copie n’est pas encore rendue"
          action={<Link to={`/tentatives/${attempt}`}>Reprendre la mission</Link>}
        >
          Le résultat s’affiche dès que vous avez rendu votre travail.
        </EmptyState>
      </>
    )
  }
  if (loaderData.state === 'waiting') {
    return (
      <>
        <PageHeader title={title} subtitle={subtitle} />
        <EmptyState title="Copie rendue" action={<Link to="/">Revenir à l’accueil</Link>}>
          Votre travail est enregistré. En examen, le résultat et les commentaires paraissent quand votre enseignant les
          publie.
        </EmptyState>
      </>
    )
  }
  if (loaderData.state === 'grading') return <BeingGraded title={title} subtitle={subtitle} />
  return <GradedResult {...loaderData} subtitle={subtitle} />
}

const ASK_AGAIN_MS = 1_000

/** The copy waits for its turn: the page asks again by itself, and says so. */
function BeingGraded({ title, subtitle }: { title: string; subtitle: string }) {
  const { revalidate, state } = useRevalidator()
  useEffect(() => {
    if (state !== 'idle') return
    const timer = setTimeout(revalidate, ASK_AGAIN_MS)
    return () => clearTimeout(timer)
  }, [state, revalidate])
  return (
    <>
      <PageHeader title={title} subtitle={subtitle} />
      <div role="status">
        <EmptyState title="Correction en cours">
          Votre travail est enregistré. Le résultat s’affiche ici dès qu’il est prêt&#8239;: rien à faire.
        </EmptyState>
      </div>
    </>
  )
}

function GradedResult({ title, subtitle, attempt, mine, ...result }: Graded & { subtitle: string }) {
  const [params] = useSearchParams()
  const contested = params.get('contester')
  const until = result.disputesUntil ? proseInstant(result.disputesUntil) : undefined
  return (
    <div className={classes.page}>
      <PageHeader
        title={title}
        subtitle={subtitle}
        actions={
          <Group gap="xs">
            {mine && result.mode === 'training' && (
              <Form method="post" action={`/tentatives/${attempt}/refaire`}>
                <Button type="submit">Refaire avec d’autres chiffres</Button>
              </Form>
            )}
            <Button component={Link} to={`/tentatives/${attempt}/rejouer`} variant="default">
              Rejouer
            </Button>
            {!result.isPaper && (
              <Button component={Link} to={`/tentatives/${attempt}/pgi`} variant="default">
                Revoir le PGI
              </Button>
            )}
          </Group>
        }
      />
      <Summary {...result} />
      <section className={classes.timeline} aria-labelledby="parcours">
        <h2 id="parcours">Votre parcours</h2>
        <ActTrack steps={result.timeline} attempt={attempt} />
      </section>
      {result.steps.map(({ id, number, title: step, criteria, points, max }) => (
        <section key={id} className={classes.step} aria-labelledby={`etape-${id}`}>
          <div className={classes.stepHead}>
            <h2 id={`etape-${id}`}>{`${number} · ${step}`}</h2>
            <span className={classes.points}>{pointsOf(points, max)}</span>
          </div>
          {criteria.map((criterion) => (
            <CriterionLine
              key={criterion.id}
              {...criterion}
              voice={result.voice}
              run={result.run}
              acts={result.acts}
              joined={criterion.id === contested ? (params.get('preuve') ?? undefined) : undefined}
              until={until}
            />
          ))}
        </section>
      ))}
      <Spelling remarks={result.spelling} />
      {result.remedies.length > 0 && (
        <section className={classes.step} aria-labelledby="progresser">
          <div className={classes.stepHead}>
            <h2 id="progresser">Pour progresser</h2>
          </div>
          <Remedies remedies={result.remedies} mayPractise={mine} />
        </section>
      )}
      {result.journal.length > 0 && (
        <section className={classes.timeline} aria-labelledby="journal">
          <h2 id="journal">Journal de la correction</h2>
          <JournalList lines={result.journal} />
        </section>
      )}
    </div>
  )
}

/** Words to look at again. No point depends on them, and the page says so. */
function Spelling({ remarks }: { remarks: Graded['spelling'] }) {
  if (remarks.length === 0) return null
  return (
    <section className={classes.timeline} aria-labelledby="orthographe">
      <h2 id="orthographe">Orthographe&#8239;: à relire</h2>
      <p className={classes.unit}>Ces mots ne sont pas au dictionnaire. Ils ne coûtent aucun point.</p>
      <dl className={classes.spelling}>
        {remarks.map(({ title, words }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>
              <ul>
                {words.map(({ word, suggestions }) => (
                  <li key={word}>
                    <strong>{word}</strong>
                    {suggestions.length > 0 && ` (${suggestions.join(', ')}\u202f?)`}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Summary({
  total,
  max,
  units,
  sentences,
  competences,
  reviewed,
  regraded,
  voice,
  answersFrom,
  provisional,
}: Omit<Graded, 'title' | 'attempt' | 'mine'>) {
  const [main] = units
  return (
    <section className={classes.summary} aria-label="Note">
      <div>
        <p className={`${classes.mark} tabular`} style={{ margin: 0 }}>
          {pointsText(main ? main.outOf20 : total)} <small>{main ? '/ 20' : `/ ${pointsText(max)}`}</small>
        </p>
        <p className={classes.unit}>
          {units
            .map(
              ({ code, weighted, coefficient }) =>
                `${code} · ${pointsText(weighted)} / ${20 * coefficient} au coefficient ${coefficient}`,
            )
            .join(' · ')}
        </p>
        <p className={classes.unit}>
          {provisional
            ? 'note provisoire, à valider par votre enseignant'
            : reviewed
              ? 'note revue par votre enseignant'
              : 'note proposée par le correcteur'}
        </p>
      </div>
      <div className={classes.sentences}>
        {regraded && <p>{regraded}</p>}
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {voice === 'training' && <p>{answersText(answersFrom && proseInstant(answersFrom))}</p>}
      </div>
      <ul className={classes.levels} aria-label="Compétences évaluées">
        {competences.map(({ code, label, level, points, max: most }) => (
          <li key={code}>
            <span title={label}>{code}</span>
            <LevelMark level={levelLook(level.code)} />
            <span className={classes.points}>{pointsOf(points, most)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
