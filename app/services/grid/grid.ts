import {
  type CompetenceCode,
  competencesOfUnit,
  defaultScale,
  type LevelCode,
  levelFor,
  type NotAssessed,
  type TaskCode,
  tasks,
  type UnitCode,
  unitOfCompetence,
  units,
} from '#referentiel'

/** What the grid reads of one graded copy. */
export type GridCopy = {
  attemptId: string
  studentId: string
  assignmentId: string
  assignment: string
  mode: 'training' | 'exam'
  at: string
  criteria: readonly {
    title: string
    task: TaskCode
    competence: CompetenceCode
    points: number
    max: number
  }[]
}

export type GridBy = 'competences' | 'tasks'
export type GridFilters = {
  by: GridBy
  mode: 'training' | 'exam' | null
  unit: UnitCode | null
  /** Days of the real calendar, ends included. */
  from: string | null
  until: string | null
}

export type Evidence = {
  attemptId: string
  assignmentId: string
  assignment: string
  mode: 'training' | 'exam'
  at: string
  points: number
  max: number
  criteria: readonly { title: string; points: number; max: number }[]
}

export type GridCell = {
  points: number
  max: number
  ratio: number
  level: LevelCode | NotAssessed['code']
  evidence: readonly Evidence[]
}

export type GridColumn = { code: CompetenceCode | TaskCode; label: string; unit: UnitCode }
export type GridUnitMark = { unit: UnitCode; points: number; max: number; ratio: number }

export type GridRow = {
  studentId: string
  name: string
  /** By column code; absent: not assessed. */
  cells: Readonly<Record<string, GridCell>>
  units: readonly GridUnitMark[]
}

export type Grid = {
  columns: readonly GridColumn[]
  /** Units that have a mark, in the order of the diploma. */
  units: readonly UnitCode[]
  rows: readonly GridRow[]
  copies: number
}

/**
 * Students × competences (or tasks). What several assignments say of one competence adds up in points: an assignment
 * weighs as much as it asks. No evidence is no level, which is not zero.
 */
export function makeGrid(
  students: readonly { id: string; name: string }[],
  copies: readonly GridCopy[],
  filters: GridFilters,
): Grid {
  const kept = copies.filter((copy) => isKept(copy, filters))
  const lines = kept.flatMap((copy) =>
    copy.criteria
      .filter(({ competence }) => !filters.unit || unitOfCompetence(competence) === filters.unit)
      .map((criterion) => ({ copy, criterion })),
  )
  const codeOf = ({ criterion }: (typeof lines)[number]) =>
    filters.by === 'competences' ? criterion.competence : criterion.task
  const assessed = new Set<string>(lines.map(codeOf))
  const unitsSeen = new Set(lines.map(({ criterion }) => unitOfCompetence(criterion.competence)))
  const shownUnits = units.map(({ code }) => code).filter((code) => unitsSeen.has(code))
  const columns = columnsOf(filters, assessed, shownUnits)
  const rows = students.map(({ id, name }) => {
    const mine = lines.filter(({ copy }) => copy.studentId === id)
    const cells: Record<string, GridCell> = {}
    for (const { code } of columns) {
      const some = mine.filter((line) => codeOf(line) === code)
      if (some.length > 0) cells[code] = cellOf(some)
    }
    const marks = shownUnits.flatMap((code) => {
      const some = mine.filter(({ criterion }) => unitOfCompetence(criterion.competence) === code)
      const { points, max } = sumOf(some)
      return max === 0 ? [] : [{ unit: code, points, max, ratio: points / max }]
    })
    return { studentId: id, name, cells, units: marks }
  })
  return { columns, units: shownUnits, rows, copies: new Set(kept.map(({ attemptId }) => attemptId)).size }
}

function isKept({ mode, at }: GridCopy, filters: GridFilters): boolean {
  if (filters.mode && mode !== filters.mode) return false
  if (filters.from && at < filters.from) return false
  return !filters.until || at <= filters.until
}

/** All the competences of the units at work, so that what was never assessed shows; of the tasks, those assessed. */
function columnsOf(
  { by, unit: asked }: GridFilters,
  assessed: ReadonlySet<string>,
  seen: readonly UnitCode[],
): GridColumn[] {
  const wanted = asked ? [asked] : seen
  if (by === 'competences') return wanted.flatMap((code) => competencesOfUnit(code).map(columnOf))
  return tasks.filter((item) => assessed.has(item.code) && wanted.includes(item.unit)).map(columnOf)
}

const columnOf = ({ code, label, unit }: { code: CompetenceCode | TaskCode; label: string; unit: UnitCode }) => ({
  code,
  label,
  unit,
})

type Line = { copy: GridCopy; criterion: GridCopy['criteria'][number] }

const sumOf = (lines: readonly Line[]) => ({
  points: lines.reduce((sum, { criterion }) => sum + criterion.points, 0),
  max: lines.reduce((sum, { criterion }) => sum + criterion.max, 0),
})

function cellOf(lines: readonly Line[]): GridCell {
  const { points, max } = sumOf(lines)
  const ratio = max === 0 ? 0 : points / max
  const byCopy = new Map<GridCopy, Line[]>()
  for (const line of lines) byCopy.set(line.copy, [...(byCopy.get(line.copy) ?? []), line])
  return {
    points,
    max,
    ratio,
    level: levelFor(defaultScale, ratio).code,
    evidence: [...byCopy].map(([copy, some]) => ({
      attemptId: copy.attemptId,
      assignmentId: copy.assignmentId,
      assignment: copy.assignment,
      mode: copy.mode,
      at: copy.at,
      ...sumOf(some),
      criteria: some.map(({ criterion: { title, points, max } }) => ({ title, points, max })),
    })),
  }
}

/** The class's share of the points, column by column, over the students who were assessed. */
export function classRatios(grid: Grid): Readonly<Record<string, number>> {
  return Object.fromEntries(
    grid.columns.flatMap(({ code }) => {
      const ratios = grid.rows.flatMap(({ cells }) => cells[code]?.ratio ?? [])
      return ratios.length === 0 ? [] : [[code, ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length]]
    }),
  )
}

/** A student's share of all the points, whatever the unit; undefined without evidence. */
export function overallRatio({ units: marks }: GridRow): number | undefined {
  const max = marks.reduce((sum, mark) => sum + mark.max, 0)
  return max === 0 ? undefined : marks.reduce((sum, mark) => sum + mark.points, 0) / max
}
