import { Button, Menu } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { Link, useNavigate } from 'react-router'
import { dayOf } from '#base/dates.ts'
import { loadReplay } from '#services/result/load-replay.server.ts'
import { KeyValue } from '#ui/key-value.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { ActTrack } from '#ui/result/act-track.tsx'
import classes from '#ui/result/result.module.css'
import { StatusMark } from '#ui/status-mark.tsx'
import { longDay, time } from '#wording/formats.ts'
import type { Route } from './+types/replay'

export const meta: Route.MetaFunction = () => [{ title: 'Rejouer · Atelier GPME' }]

export const loader = ({ request, params }: Route.LoaderArgs) => loadReplay(request, params.attempt)

/** The attempt, act by act, as it was lived: what was done, what it changed, and the PGI as it then stood. */
export default function Replay({ loaderData }: Route.ComponentProps) {
  const { attempt, title, steps, rank, clock, said, refused, arrived, figures, proves, contest } = loaderData
  const navigate = useNavigate()
  const to = (other: number) => `/tentatives/${attempt}/rejouer?acte=${other}`
  const go = (other: number) => {
    if (other >= 1 && other <= steps.length) navigate(to(other), { preventScrollReset: true })
  }
  useHotkeys([
    ['ArrowLeft', () => go(rank - 1)],
    ['ArrowRight', () => go(rank + 1)],
  ])
  const step = steps[rank - 1]
  return (
    <div className={classes.page}>
      <PageHeader
        title="Rejouer la tentative"
        subtitle={title}
        back={{ label: 'Résultat', to: `/tentatives/${attempt}/resultat` }}
      />
      <section className={classes.timeline} aria-label="Parcours">
        <ActTrack steps={steps} attempt={attempt} current={rank} />
      </section>
      <div className={classes.replay}>
        <section className={classes.card} aria-live="polite">
          <p
            className={classes.codes}
          >{`Action ${rank} sur ${steps.length} · ${longDay(dayOf(clock))}, ${time(clock)}`}</p>
          <h2>{step ? step.sentence : 'Aucune action : la copie a été rendue vide'}</h2>
          {said && (
            <div className={classes.mail}>
              <strong>{said.subject}</strong>
              {`\n\n${said.body}`}
            </div>
          )}
          {refused && <p>{`${refused.what} ${refused.meaning ?? ''} ${refused.todo ?? ''}`}</p>}
          {arrived.map(({ from, subject }) => (
            <p key={subject}>{`Message reçu de ${from} : « ${subject} »`}</p>
          ))}
          {proves.map(({ id, title: criterion, earned }) => (
            <p key={id}>
              <StatusMark
                word={`${earned ? 'A compté' : 'A coûté'} : ${criterion}`}
                shape={earned ? 'check' : 'triangle'}
                tone={earned ? 'good' : 'alert'}
              />
            </p>
          ))}
          <div className={classes.moves}>
            <Button variant="default" disabled={rank <= 1} onClick={() => go(rank - 1)}>
              Action précédente
            </Button>
            <Button variant="default" disabled={rank >= steps.length} onClick={() => go(rank + 1)}>
              Action suivante
            </Button>
            <Button component={Link} to={`/tentatives/${attempt}/pgi?etape=${rank}`}>
              Ouvrir le PGI à ce moment
            </Button>
            {contest.length > 0 && (
              <Menu position="bottom-start">
                <Menu.Target>
                  <Button variant="default">Contester avec cette action…</Button>
                </Menu.Target>
                <Menu.Dropdown>
                  {contest.map(({ id, title: criterion, to: form }) => (
                    <Menu.Item key={id} component={Link} to={form}>
                      {criterion}
                    </Menu.Item>
                  ))}
                </Menu.Dropdown>
              </Menu>
            )}
          </div>
        </section>
        <section className={classes.card} aria-labelledby="chiffres">
          <h2 id="chiffres">L’entreprise à ce moment</h2>
          <KeyValue
            items={figures.map(({ label, before, after, changed }) => ({
              label,
              value: changed ? <span className={classes.changed}>{`${before}, puis ${after}`}</span> : after,
            }))}
          />
          <p className={classes.codes}>Les flèches gauche et droite du clavier passent d’une action à l’autre.</p>
        </section>
      </div>
    </div>
  )
}
