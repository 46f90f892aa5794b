import { type KeyboardEvent, useRef, useState } from 'react'
import type { LevelCode, NotAssessed } from '#referentiel'
import { ratioText } from '#wording/levels.ts'
import { points, pointsOutOf } from '#wording/teacher.ts'
import { LevelMark } from '../level-mark.tsx'
import classes from './grid.module.css'
import { levelLook } from './level-looks.ts'

export type GridEvidence = {
  attemptId: string
  assignmentId: string
  assignment: string
  mode: 'training' | 'exam'
  at: string
  /** How much it counts, from 0 to 1; absent where nothing is weighed. */
  weight?: { recency: number; autonomy: number; weight: number }
  points: number
  max: number
  criteria: readonly { title: string; points: number; max: number }[]
}
export type GridCell = {
  points: number
  max: number
  ratio: number
  level: LevelCode | NotAssessed['code']
  evidence: readonly GridEvidence[]
}
export type GridRow = {
  studentId: string
  name: string
  cells: Readonly<Record<string, GridCell>>
  units: readonly { unit: string; ratio: number }[]
}
export type GridColumn = { code: string; label: string; unit: string }

export type CompetencyGridProps = {
  label: string
  columns: readonly GridColumn[]
  units: readonly string[]
  rows: readonly GridRow[]
  /** The class's share of the points, by column. */
  classRatios: Readonly<Record<string, number>>
  selected: { studentId: string; code: string } | undefined
  onSelect: (studentId: string, code: string) => void
  /** Chooses a student, to be drawn on the radar. */
  onStudent: (studentId: string) => void
  student: string | undefined
}

/** Students × competences. Arrows move in it, as in a sheet; Enter opens the evidence. */
export function CompetencyGrid(props: CompetencyGridProps) {
  const { label, columns, units, rows, classRatios, selected, onSelect, onStudent, student } = props
  const [active, setActive] = useState({ row: 0, column: 0 })
  const table = useRef<HTMLTableElement>(null)
  const at = {
    row: Math.min(active.row, rows.length - 1),
    column: Math.min(active.column, columns.length - 1),
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Record<string, [number, number]> = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
      Home: [0, -columns.length],
      End: [0, columns.length],
    }
    const move = moves[event.key]
    if (!move || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    const row = Math.max(0, Math.min(rows.length - 1, at.row + move[0]))
    const column = Math.max(0, Math.min(columns.length - 1, at.column + move[1]))
    setActive({ row, column })
    table.current?.querySelector<HTMLElement>(`[data-at="${row}-${column}"]`)?.focus()
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable regions take the focus (WCAG 2.1.1)
    <section className={classes.scroll} aria-label={label} tabIndex={0}>
      <table ref={table} className={classes.grid} style={{ minWidth: 168 + columns.length * 92 + units.length * 76 }}>
        <caption className="visually-hidden">{label}</caption>
        <thead>
          <tr>
            <th scope="col">Étudiant</th>
            {columns.map((column) => (
              <th key={column.code} scope="col" title={column.label}>
                <span className={classes.code}>{column.code}</span>
                <span className={classes.label}>{column.label}</span>
              </th>
            ))}
            {units.map((unit) => (
              <th key={unit} scope="col" className={classes.unit}>
                {`${unit} / 20`}
              </th>
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={onKeyDown}>
          {rows.map((row, rowIndex) => (
            <tr key={row.studentId} data-student={row.studentId === student || undefined}>
              <th scope="row">
                <button
                  type="button"
                  className={classes.name}
                  aria-pressed={row.studentId === student}
                  onClick={() => onStudent(row.studentId)}
                >
                  {row.name}
                </button>
              </th>
              {columns.map(({ code }, columnIndex) => {
                const cell = row.cells[code]
                const isSelected = selected?.studentId === row.studentId && selected.code === code
                return (
                  <td key={code} data-selected={isSelected || undefined}>
                    <button
                      type="button"
                      className={classes.cell}
                      data-at={`${rowIndex}-${columnIndex}`}
                      tabIndex={rowIndex === at.row && columnIndex === at.column ? 0 : -1}
                      onFocus={() => setActive({ row: rowIndex, column: columnIndex })}
                      onClick={() => onSelect(row.studentId, code)}
                      aria-label={cellWords(row.name, code, cell)}
                    >
                      <LevelMark level={levelLook(cell?.level ?? 'not_assessed')} compact />
                      {cell && (
                        <span className={classes.hint} aria-hidden="true">
                          <strong>{`${ratioText(cell.ratio)}, ${pointsOutOf(cell.points, cell.max)}`}</strong>
                          {cell.evidence.map((one) => (
                            <span
                              key={one.attemptId}
                            >{`${one.assignment}\u202f: ${pointsOutOf(one.points, one.max)}`}</span>
                          ))}
                        </span>
                      )}
                    </button>
                  </td>
                )
              })}
              {units.map((unit) => {
                const mark = row.units.find((one) => one.unit === unit)
                return (
                  <td key={unit} className={classes.figure}>
                    {mark ? points(Math.round(mark.ratio * 200) / 10) : '–'}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Classe</th>
            {columns.map(({ code }) => (
              <td key={code}>{classRatios[code] === undefined ? '–' : ratioText(classRatios[code])}</td>
            ))}
            {units.map((unit) => (
              <td key={unit} className={classes.figure}>
                {meanOf(rows, unit)}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  )
}

const cellWords = (name: string, code: string, cell: GridCell | undefined): string =>
  cell
    ? `${name}, ${code}\u202f: ${levelLook(cell.level).label}, ${ratioText(cell.ratio)} des points`
    : `${name}, ${code}\u202f: non évalué`

function meanOf(rows: readonly GridRow[], unit: string): string {
  const ratios = rows.flatMap(({ units }) => units.find((one) => one.unit === unit)?.ratio ?? [])
  if (ratios.length === 0) return '–'
  const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length
  return points(Math.round(mean * 200) / 10)
}
