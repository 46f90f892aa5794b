import { Link } from 'react-router'
import { plural } from '#wording/formats.ts'
import { COPY_STATES, outOf20, pointsOutOf } from '#wording/teacher.ts'
import { EmptyState } from '../empty-state.tsx'
import { shortInstant } from '../instants.ts'
import { Figure, PlainTable } from '../plain-table.tsx'
import { StatusMark } from '../status-mark.tsx'
import classes from './correction.module.css'

export type CopyLine = {
  attemptId: string
  name: string
  total: number | null
  max: number | null
  grading: boolean
  needsTeacher: boolean
  provisional: boolean
  decided: number
  handedInAt: string | null
  number: number
  disputes: number
}

/** The copies of an assignment, by name, or by number while names are hidden. */
export function CopiesTable({
  assignment,
  rows,
  hidden,
}: {
  assignment: string
  rows: readonly CopyLine[]
  hidden: boolean
}) {
  if (rows.length === 0) {
    return (
      <EmptyState title="Aucune copie rendue">
        Les copies arrivent ici dès qu’elles sont rendues, avec leur évaluation.
      </EmptyState>
    )
  }
  // Out of 20 already, the points are the mark.
  const withPoints = rows.some(({ max }) => max !== null && max !== 20)
  return (
    <PlainTable
      label="Copies rendues"
      sticky
      columns={[
        { id: 'name', label: hidden ? 'Copie' : 'Étudiant' },
        { id: 'state', label: 'État' },
        { id: 'decided', label: 'Vos décisions', align: 'end' },
        ...(withPoints ? [{ id: 'points', label: 'Points', align: 'end' as const }] : []),
        { id: 'mark', label: 'Note', align: 'end' },
        ...(hidden ? [] : [{ id: 'at', label: 'Rendu le', align: 'end' as const }]),
      ]}
    >
      {rows.map((row) => (
        <tr key={row.attemptId}>
          <th scope="row">
            <Link to={`/devoirs/${assignment}/copies/${row.attemptId}`}>{row.name}</Link>
            {row.number > 1 && ` · ${row.number}e essai`}
          </th>
          <td>
            <span className={classes.states}>
              <StatusMark {...COPY_STATES[row.grading ? 'grading' : row.needsTeacher ? 'to_look' : 'graded']} />
              {row.disputes > 0 && (
                <StatusMark
                  word={plural(row.disputes, 'critère contesté', 'critères contestés')}
                  shape="clock"
                  tone="alert"
                />
              )}
            </span>
          </td>
          <Figure>{row.decided > 0 ? plural(row.decided, 'critère', 'critères') : ''}</Figure>
          {withPoints && (
            <Figure>{row.total !== null && row.max !== null ? pointsOutOf(row.total, row.max) : ''}</Figure>
          )}
          <Figure>
            <strong>{row.total !== null && row.max !== null ? outOf20(row.max && row.total / row.max) : ''}</strong>
            {row.provisional && <span className={classes.soft}> provisoire</span>}
          </Figure>
          {!hidden && <Figure>{row.handedInAt ? shortInstant(row.handedInAt) : ''}</Figure>}
        </tr>
      ))}
    </PlainTable>
  )
}
