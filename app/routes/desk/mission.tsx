import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { openDesk } from '#services/attempts/open-desk.server.ts'
import { missionPage } from '#services/desk/mission-page.server.ts'
import classes from '#ui/desk/desk.module.css'
import { useDesk } from '#ui/desk/desk-context.tsx'
import { unlessUnsent } from '#ui/desk/revalidation.ts'
import { TextBody } from '#ui/desk/text-body.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import type { Paper } from '#ui/paper/paper.ts'
import { PaperView } from '#ui/paper/paper-view.tsx'
import { Shape } from '#ui/shape.tsx'
import { StatusMark } from '#ui/status-mark.tsx'
import { DELIVERABLE_KINDS, unreadMessages } from '#wording/desk.ts'
import { duration } from '#wording/formats.ts'
import type { Route } from './+types/mission'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.title ?? 'Mission'} · Atelier GPME` },
]

export const shouldRevalidate = unlessUnsent

export async function loader({ request, params }: Route.LoaderArgs) {
  return missionPage(await openDesk(request, params.attempt))
}

export default function Mission({ loaderData }: Route.ComponentProps) {
  return loaderData.paper ? (
    <PaperMission {...loaderData} paper={loaderData.paper} />
  ) : (
    <StoryMission loaderData={loaderData} />
  )
}

type Loaded = Route.ComponentProps['loaderData']

/** A written paper: the questions, the way to each answer and the annexes, on one page that prints. */
function PaperMission({ paper, title, training, minutes, deliverables }: Loaded & { paper: Paper }) {
  const { to, openBeside } = useDesk()
  return (
    <>
      <PageHeader
        title={title}
        subtitle={training ? `Entraînement · durée de l’épreuve ${duration(minutes)}` : 'Épreuve en temps limité'}
        actions={
          <Button variant="default" onClick={() => window.print()}>
            Imprimer le sujet
          </Button>
        }
      />
      <PaperView
        paper={paper}
        text={(html) => <TextBody html={html} />}
        under={({ answers, number }) => (
          <ul className={`${classes.answers} screen-only`} aria-label={`Réponses à la question ${number}`}>
            {deliverables
              .filter(({ id }) => answers.includes(id))
              .map(({ id, title: name, kind, saved }) => (
                <li key={id}>
                  <Button component={Link} to={to(`livrables/${id}`)} variant="default" size="compact-md">
                    {`${DELIVERABLE_KINDS[kind].one}\u202f: ${name}`}
                  </Button>
                  <StatusMark
                    word={saved ? 'enregistré' : 'à faire'}
                    shape={saved ? 'check' : 'ring'}
                    tone={saved ? 'good' : 'neutral'}
                  />
                </li>
              ))}
          </ul>
        )}
        besideAnnex={(id, name) => (
          <span className="screen-only">
            <Button variant="subtle" size="compact-xs" onClick={() => openBeside(`annex:${id}`)}>
              À côté<span className="visually-hidden">{` : ${name}`}</span>
            </Button>
          </span>
        )}
      />
    </>
  )
}

function StoryMission({ loaderData }: { loaderData: Loaded }) {
  const { title, training, minutes, brief, steps, deliverables, annexes, people, unread } = loaderData
  const { to, openBeside } = useDesk()
  const done = steps.filter((step) => step.done).length
  const followed = steps.filter((step) => step.done !== undefined).length
  return (
    <>
      <PageHeader
        title={title}
        subtitle={training ? `Entraînement · durée indicative ${duration(minutes)}` : 'Épreuve en temps limité'}
      />
      <div className={classes.mission}>
        <div className={classes.main}>
          <TextBody html={brief} />
          <div className={classes.start}>
            <Button component={Link} to={to('messagerie')} variant={unread > 0 ? 'filled' : 'default'}>
              Ouvrir la messagerie
            </Button>
            <p className={classes.soft}>{unread > 0 ? unreadMessages(unread) : 'Tous les messages sont lus.'}</p>
          </div>
          <section aria-labelledby="etapes" className={classes.stepsBlock}>
            <div className={classes.lineEnd}>
              <h2 id="etapes">Étapes</h2>
              {followed > 0 && <span className={classes.soft}>{`${done} sur ${followed}`}</span>}
            </div>
            <ol className={classes.steps}>
              {steps.map((step) => (
                <li key={step.id} data-done={step.done || undefined}>
                  <Shape name={step.done ? 'check' : 'ring'} />
                  <span className={classes.stepTitle}>{step.title}</span>
                  <span className={classes.stepState}>{step.done ? 'commencée' : 'à faire'}</span>
                  {step.criteria.length > 0 && (
                    <ul className={classes.criteria} aria-label={`Ce qui sera regardé : ${step.title}`}>
                      {step.criteria.map((criterion) => (
                        <li key={criterion}>{criterion}</li>
                      ))}
                    </ul>
                  )}
                </li>
              ))}
            </ol>
          </section>
        </div>
        <div className={classes.side}>
          <section aria-labelledby="livrables">
            <h2 id="livrables">À rendre</h2>
            <ul className={classes.plain}>
              {deliverables.map((one) => (
                <li key={one.id}>
                  <div className={classes.lineEnd}>
                    <Link to={to(`livrables/${one.id}`)}>{one.title}</Link>
                    <StatusMark
                      word={one.saved ? 'enregistré' : 'à faire'}
                      shape={one.saved ? 'check' : 'ring'}
                      tone={one.saved ? 'good' : 'neutral'}
                    />
                  </div>
                  <span className={classes.under}>{one.brief ?? DELIVERABLE_KINDS[one.kind].one}</span>
                </li>
              ))}
            </ul>
          </section>
          <section aria-labelledby="ressources">
            <h2 id="ressources">Ressources</h2>
            <ul className={classes.plain}>
              {annexes.map(({ id, title: name }) => (
                <li key={id} className={classes.lineEnd}>
                  <Link to={to(`documents/${id}`)}>{name}</Link>
                  <Button variant="subtle" size="compact-xs" onClick={() => openBeside(`annex:${id}`)}>
                    À côté<span className="visually-hidden">{` : ${name}`}</span>
                  </Button>
                </li>
              ))}
              <li>
                <Link to={to('pgi')}>PGI de l’entreprise</Link>
              </li>
            </ul>
          </section>
          <section aria-labelledby="personnes">
            <h2 id="personnes">Personnes</h2>
            <ul className={classes.plain}>
              {people.map(({ name, role }) => (
                <li key={name}>
                  {name}
                  <span className={classes.under}>{role}</span>
                </li>
              ))}
            </ul>
          </section>
        </div>
      </div>
    </>
  )
}
