import { duration, wholeNumber } from '#wording/formats.ts'
import { COPY_STATES } from '#wording/teacher.ts'
import { shortInstant, timeOf } from '../instants.ts'
import { Figure, PlainTable } from '../plain-table.tsx'
import { Shape } from '../shape.tsx'
import { StatusMark } from '../status-mark.tsx'
import classes from './correction.module.css'

export type ProgressRow = {
  studentId: string
  name: string
  state: 'not_started' | 'open' | 'handed_in'
  steps: readonly { id: string; title: string; done: boolean }[]
  acts: number
  lastActAt: string | null
  saved: number
  deliverables: number
  deadlineAt: string | null
  tries: number
}

/** Where each student of the class is, at a moment. */
export function ProgressTable({ rows, isExam, now }: { rows: readonly ProgressRow[]; isExam: boolean; now: string }) {
  return (
    <PlainTable
      label="Avancement de la classe"
      sticky
      columns={[
        { id: 'name', label: 'Étudiant' },
        { id: 'state', label: 'État' },
        { id: 'steps', label: 'Étapes' },
        { id: 'saved', label: 'Livrables', align: 'end' },
        { id: 'acts', label: 'Actions', align: 'end' },
        { id: 'last', label: 'Dernière action' },
        ...(isExam ? [{ id: 'deadline', label: 'Fin du temps', align: 'end' as const }] : []),
      ]}
    >
      {rows.map((row) => (
        <tr key={row.studentId}>
          <th scope="row">
            {row.name}
            {row.tries > 1 && <span className={classes.soft}>{` · ${row.tries}e essai`}</span>}
          </th>
          <td>
            <StatusMark {...COPY_STATES[row.state]} />
          </td>
          <td>
            <Steps steps={row.steps} />
          </td>
          <Figure>{row.steps.length === 0 ? '' : `${row.saved} / ${row.deliverables}`}</Figure>
          <Figure>{row.steps.length === 0 ? '' : wholeNumber(row.acts)}</Figure>
          <td>{row.lastActAt ? lastAct(row.lastActAt, now, row.state) : ''}</td>
          {isExam && <Figure>{row.deadlineAt && row.state === 'open' ? timeOf(row.deadlineAt) : ''}</Figure>}
        </tr>
      ))}
    </PlainTable>
  )
}

/** Done and not done are told apart by a check as well as by their colour. */
function Steps({ steps }: { steps: ProgressRow['steps'] }) {
  if (steps.length === 0) return null
  const done = steps.filter((step) => step.done).length
  const words = `${done} sur ${steps.length}`
  const missing = steps.filter((step) => !step.done).map(({ title }) => title)
  const title = missing.length === 0 ? 'Toutes les étapes' : `Reste\u202f: ${missing.join(', ')}`
  return (
    <span className={classes.steps} title={title}>
      <span className={classes.dots} aria-hidden="true">
        {steps.map((step) => (
          <span key={step.id} data-done={step.done || undefined}>
            {step.done && <Shape name="check" size={9} />}
          </span>
        ))}
      </span>
      <span>{words}</span>
      <span className="visually-hidden">{title}</span>
    </span>
  )
}

const MINUTE = 60_000
const SOON = 90

/** « il y a 4 min » while one works; the date for what is over. */
function lastAct(at: string, now: string, state: ProgressRow['state']): string {
  const minutes = Math.floor((new Date(now).getTime() - new Date(at).getTime()) / MINUTE)
  if (state !== 'open' || minutes > SOON) return shortInstant(at)
  return minutes < 1 ? 'à l’instant' : `il y a ${duration(minutes)}`
}
