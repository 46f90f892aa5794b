import { Fragment } from 'react'
import { Link } from 'react-router'
import { dayOf, moment } from '#base/dates.ts'
import { openDesk } from '#services/attempts/open-desk.server.ts'
import { type AgendaEntry, agendaOf } from '#services/desk/agenda.server.ts'
import classes from '#ui/desk/desk.module.css'
import { useDesk } from '#ui/desk/desk-context.tsx'
import { unlessUnsent } from '#ui/desk/revalidation.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { Shape, type ShapeName } from '#ui/shape.tsx'
import { clockTime } from '#wording/desk.ts'
import { longDay, time } from '#wording/formats.ts'
import type { Route } from './+types/agenda'

export const meta = () => [{ title: 'Agenda · Atelier GPME' }]

export const shouldRevalidate = unlessUnsent

export async function loader({ request, params }: Route.LoaderArgs) {
  const { run, row } = await openDesk(request, params.attempt)
  return {
    entries: agendaOf(run),
    start: run.world.start,
    now: run.clock,
    deadline: run.handedIn ? null : (row.deadlineAt?.toISOString() ?? null),
  }
}

const SHAPES: Readonly<Record<AgendaEntry['kind'], ShapeName>> = {
  received: 'disc',
  sent: 'arrow',
  pgi: 'square',
  saved: 'check',
  waited: 'clock',
  'handed-in': 'diamond',
}
const CLOSING = '18:00'

export default function Agenda({ loaderData: { entries, start, now, deadline } }: Route.ComponentProps) {
  const { to } = useDesk()
  const closing = moment(`${dayOf(now)}T${CLOSING}`)
  return (
    <>
      <PageHeader
        title="Agenda"
        count={longDay(dayOf(now))}
        subtitle="La journée telle qu’elle s’est passée dans l’histoire : ce qui est arrivé, ce que vous avez fait."
      />
      <ol className={classes.day}>
        <li>
          <time>{time(start)}</time>
          <Shape name="ring" />
          <span className={classes.soft}>Début de la journée</span>
        </li>
        {entries.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the past does not change its order.
          <li key={index} data-kind={entry.kind}>
            <time>{time(entry.at)}</time>
            <Shape name={SHAPES[entry.kind]} />
            <span>
              {entry.place === undefined ? entry.what : <Link to={to(entry.place)}>{entry.what}</Link>}
              {entry.times > 1 && <span className={classes.soft}>{` (${entry.times} fois)`}</span>}
            </span>
          </li>
        ))}
        {now < closing && (
          <Fragment>
            <li data-now>
              <time>{time(now)}</time>
              <Shape name="arrow" />
              <span>Maintenant</span>
            </li>
            <li>
              <time>{time(closing)}</time>
              <Shape name="ring" />
              <span className={classes.soft}>Fin de la journée : le travail s’arrête là dans l’histoire</span>
            </li>
          </Fragment>
        )}
      </ol>
      {deadline && (
        <p
          className={classes.soft}
        >{`L’épreuve se termine à ${clockTime(deadline)}, heure réelle. La copie est alors rendue d’elle-même.`}</p>
      )}
    </>
  )
}
