import { Link } from 'react-router'
import { DISPUTE_STATES } from '#wording/correction.ts'
import { pointsOutOf } from '#wording/teacher.ts'
import { EmptyState } from '../empty-state.tsx'
import { shortInstant } from '../instants.ts'
import { Figure, PlainTable } from '../plain-table.tsx'
import { StatusMark } from '../status-mark.tsx'
import classes from './correction.module.css'

export type DisputeLine = {
  id: string
  assignmentId: string
  assignment: string
  attemptId: string
  name: string
  criterion: string
  title: string
  points: number
  max: number
  reason: string
  evidence: readonly string[]
  at: string
  state: keyof typeof DISPUTE_STATES
  answer: { reason: string; teacherName: string; at: string } | null
}

/** What students contest: each line leads to the copy, opened at the criterion. */
export function DisputesTable({ rows, withAssignment }: { rows: readonly DisputeLine[]; withAssignment: boolean }) {
  if (rows.length === 0) {
    return (
      <EmptyState title="Aucune contestation">
        Depuis son résultat, un étudiant peut contester un critère en joignant l’endroit de sa copie qui le montre. Sa
        demande arrive ici, et votre réponse lui revient.
      </EmptyState>
    )
  }
  return (
    <PlainTable
      label="Contestations"
      sticky
      columns={[
        { id: 'name', label: 'Copie' },
        ...(withAssignment ? [{ id: 'assignment', label: 'Devoir' }] : []),
        { id: 'criterion', label: 'Critère' },
        { id: 'points', label: 'Points', align: 'end' as const },
        { id: 'reason', label: 'Ce que dit l’étudiant', width: '22rem' },
        { id: 'state', label: 'État' },
      ]}
    >
      {rows.map((row) => (
        <tr key={row.id}>
          <th scope="row">
            <Link to={`/devoirs/${row.assignmentId}/copies/${row.attemptId}?critere=${row.criterion}`}>{row.name}</Link>
          </th>
          {withAssignment && <td>{row.assignment}</td>}
          <td>{row.title}</td>
          <Figure>{pointsOutOf(row.points, row.max)}</Figure>
          <td>
            <span className={classes.quote}>{row.reason}</span>
            {row.evidence.length > 0 && (
              <ul className={classes.evidence} aria-label="Preuves jointes">
                {row.evidence.map((words) => (
                  <li key={words}>{words}</li>
                ))}
              </ul>
            )}
          </td>
          <td>
            <StatusMark {...DISPUTE_STATES[row.state]} />
            <span className={classes.evidence}>
              <br />
              {row.answer
                ? `${row.answer.teacherName}, ${shortInstant(row.answer.at)}\u202f: ${row.answer.reason}`
                : `reçue le ${shortInstant(row.at)}`}
            </span>
          </td>
        </tr>
      ))}
    </PlainTable>
  )
}
