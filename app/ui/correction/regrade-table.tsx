import { Link } from 'react-router'
import { signedPoints } from '#wording/correction.ts'
import { points } from '#wording/teacher.ts'
import { Figure, PlainTable } from '../plain-table.tsx'
import classes from './correction.module.css'

export type RegradedCopy = {
  attemptId: string
  name: string
  before: number
  after: number
  provisional: boolean
  changes: readonly { criterion: string; title: string; before: number; after: number }[]
}

/** Before and after, copy by copy, then criterion by criterion where points move. */
export function RegradeTable({ assignment, rows }: { assignment: string; rows: readonly RegradedCopy[] }) {
  return (
    <PlainTable
      label="Avant et après"
      sticky
      columns={[
        { id: 'name', label: 'Copie' },
        { id: 'before', label: 'Avant', align: 'end' },
        { id: 'after', label: 'Après', align: 'end' },
        { id: 'gap', label: 'Écart', align: 'end' },
        { id: 'why', label: 'Critères concernés' },
      ]}
    >
      {rows.map((row) => (
        <tr key={row.attemptId}>
          <th scope="row">
            <Link to={`/devoirs/${assignment}/copies/${row.attemptId}`}>{row.name}</Link>
          </th>
          <Figure>{points(row.before)}</Figure>
          <Figure>
            <strong>{points(row.after)}</strong>
            {row.provisional && <span className={classes.soft}> provisoire</span>}
          </Figure>
          <Figure>{row.before === row.after ? '–' : signedPoints(row.after - row.before)}</Figure>
          <td>
            <ul className={classes.evidence}>
              {row.changes.map((change) => (
                <li key={change.criterion}>
                  {`${change.title}\u202f: de ${points(change.before)} à ${points(change.after)}`}
                </li>
              ))}
            </ul>
          </td>
        </tr>
      ))}
    </PlainTable>
  )
}
