import { Link } from 'react-router'
import { moment } from '#base/dates.ts'
import { Shape, type ShapeName } from '#ui/shape.tsx'
import { time } from '#wording/formats.ts'
import classes from './result.module.css'

export type TrackStep = {
  rank: number
  id: string
  at: string
  sentence: string
  kind: string
  criteria: readonly { id: string; earned: boolean }[]
}

const SHAPES: Readonly<Record<string, ShapeName>> = {
  pgi: 'square',
  refused: 'cross',
  mail: 'arrow',
  save: 'diamond',
  'hand-in': 'disc',
  consult: 'ring',
  read: 'ring',
}

/** Every act, from left to right; those that proved something stand out. Each opens the replay at that moment. */
export function ActTrack({
  steps,
  attempt,
  current,
}: {
  steps: readonly TrackStep[]
  attempt: string
  current?: number
}) {
  return (
    <ol className={classes.track} aria-label="Actions, dans l’ordre">
      {steps.map(({ rank, id, at, sentence, kind, criteria }) => {
        const counted = criteria.length === 0 ? undefined : criteria.every(({ earned }) => earned) ? 'earned' : 'lost'
        const label = `${time(moment(at))} · ${sentence}`
        return (
          <li key={id}>
            <Link
              to={`/tentatives/${attempt}/rejouer?acte=${rank}`}
              className={classes.tick}
              data-counted={counted}
              aria-current={rank === current ? 'step' : undefined}
              title={label}
              preventScrollReset
            >
              <Shape name={SHAPES[kind] ?? 'dot'} size={counted ? 14 : 10} />
              <span className="visually-hidden">{label}</span>
            </Link>
          </li>
        )
      })}
    </ol>
  )
}
