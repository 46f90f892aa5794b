import { Link } from 'react-router'
import { day } from '#base/dates.ts'
import { shortDay } from '#wording/formats.ts'
import { ratioText, weightText } from '#wording/levels.ts'
import { MODES, pointsOutOf } from '#wording/teacher.ts'
import { LevelMark } from '../level-mark.tsx'
import { SidePanel, SidePanelSection } from '../side-panel.tsx'
import type { GridCell, GridColumn } from './competency-grid.tsx'
import classes from './grid.module.css'
import { levelLook } from './level-looks.ts'

/** What a level rests on: each copy, its criteria, and the way to it. */
export function EvidencePanel({
  name,
  column,
  cell,
  formula,
  onClose,
}: {
  name: string
  column: GridColumn
  cell: GridCell | undefined
  /** How the level is worked out, in words. */
  formula: string
  onClose: () => void
}) {
  return (
    <div className={classes.panel}>
      <SidePanel title={name} onClose={onClose}>
        <p className={classes.about}>
          <strong>{column.code}</strong> {column.label}
        </p>
        {cell ? (
          <>
            <p className={classes.level}>
              <LevelMark level={levelLook(cell.level)} />
              <span>{`${ratioText(cell.ratio)} des points, ${pointsOutOf(cell.points, cell.max)}`}</span>
            </p>
            <p className={classes.formula}>{formula}</p>
            {cell.evidence.map((one) => (
              <SidePanelSection key={one.attemptId} title={one.assignment}>
                <p className={classes.when}>
                  {`${MODES[one.mode]}, rendu le ${shortDay(day(one.at))}, ${pointsOutOf(one.points, one.max)}`}
                </p>
                {one.weight && <p className={classes.when}>{weightText(one.weight)}</p>}
                <ul className={classes.criteria}>
                  {one.criteria.map((criterion) => (
                    <li key={criterion.title}>
                      <span>{criterion.title}</span>
                      <span>{pointsOutOf(criterion.points, criterion.max)}</span>
                    </li>
                  ))}
                </ul>
                <Link to={`/devoirs/${one.assignmentId}/copies/${one.attemptId}`}>Ouvrir la copie</Link>
              </SidePanelSection>
            ))}
          </>
        ) : (
          <p className={classes.level}>
            <LevelMark level={levelLook('not_assessed')} />
          </p>
        )}
      </SidePanel>
    </div>
  )
}
