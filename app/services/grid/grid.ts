import { type Day, daysBetween } from '#base/dates.ts'
import { certificationRatio, type MissionLevel, trainingRatio, type Weight, weightOf } from '#grading'
import {
  type ActivityCode,
  activities,
  type BlockCode,
  blocks,
  type CompetenceCode,
  competence,
  competencesOfUnit,
  defaultScale,
  type LevelCode,
  levelFor,
  type NotAssessed,
  type TaskCode,
  task,
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
  at: Day
  missionLevel: MissionLevel
  /** Which try it was, counted from 1. */
  tryNumber: number
  /** Criteria left out, whose level waits for a teacher. */
  waiting: number
  criteria: readonly {
    title: string
    task: TaskCode
    competence: CompetenceCode
    points: number
    max: number
  }[]
}

/**
 * Training tells how a student is coming on: recent and autonomous work counts more. Certification adds the marks of exams up, and
 * nothing else: the two are never mixed.
 */
export type GridKind = 'training' | 'certification'
export type GridBy = 'tasks' | 'competences' | 'activities' | 'blocks' | 'units'
export type GridFilters = {
  kind: GridKind
  by: GridBy
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
  at: Day
  /** How much it counts; absent where nothing is weighed. */
  weight?: Weight
  points: number
  max: number
  criteria: readonly { title: string; points: number; max: number }[]
}

export type GridCell = {
  points: number
  max: number
  /** What the level rests on: weighed in training. */
  ratio: number
  level: LevelCode | NotAssessed['code']
  evidence: readonly Evidence[]
}

export type ColumnCode = CompetenceCode | TaskCode | ActivityCode | BlockCode | UnitCode
export type GridColumn = { code: ColumnCode; label: string; unit: UnitCode }
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
  /** Criteria of these copies that are no evidence yet: a teacher has their level to decide. */
  waiting: number
}

/**
 * Students × competences (or tasks, activities, blocks, units). What several assignments say of one of them adds up in points: an
 * assignment weighs as much as it asks, and, in training, by its age and by how alone the student was. No evidence is no level,
 * which is not zero.
 */
export function makeGrid(
  students: readonly { id: string; name: string }[],
  copies: readonly GridCopy[],
  filters: GridFilters,
  today: Day,
): Grid {
  const kept = copies.filter((copy) => isKept(copy, filters))
  const lines = kept.flatMap((copy) =>
    copy.criteria
      .filter(({ competence }) => !filters.unit || unitOfCompetence(competence) === filters.unit)
      .map((criterion) => ({ copy, criterion })),
  )
  const codeOf = ({ criterion }: Line): ColumnCode => CODE_OF[filters.by](criterion)
  const assessed = new Set<string>(lines.map(codeOf))
  const unitsSeen = new Set(lines.map(({ criterion }) => unitOfCompetence(criterion.competence)))
  const shownUnits = units.map(({ code }) => code).filter((code) => unitsSeen.has(code))
  const columns = columnsOf(filters, assessed, shownUnits)
  const rows = students.map(({ id, name }) => {
    const mine = lines.filter(({ copy }) => copy.studentId === id)
    const cells: Record<string, GridCell> = {}
    for (const { code } of columns) {
      const some = mine.filter((line) => codeOf(line) === code)
      if (some.length > 0) cells[code] = cellOf(some, filters.kind, today)
    }
    const marks = shownUnits.flatMap((code) => {
      const some = mine.filter(({ criterion }) => unitOfCompetence(criterion.competence) === code)
      const ratio = ratioOf(some, filters.kind, today)
      return ratio === null ? [] : [{ unit: code, ...sumOf(some), ratio }]
    })
    return { studentId: id, name, cells, units: marks }
  })
  return {
    columns,
    units: shownUnits,
    rows,
    copies: new Set(kept.map(({ attemptId }) => attemptId)).size,
    waiting: kept.reduce((sum, copy) => sum + copy.waiting, 0),
  }
}

const CODE_OF: Readonly<Record<GridBy, (criterion: GridCopy['criteria'][number]) => ColumnCode>> = {
  tasks: (criterion) => criterion.task,
  competences: (criterion) => criterion.competence,
  activities: (criterion) => task(criterion.task).activity,
  blocks: (criterion) => competence(criterion.competence).block,
  units: (criterion) => unitOfCompetence(criterion.competence),
}

function isKept({ mode, at }: GridCopy, filters: GridFilters): boolean {
  if ((mode === 'exam') !== (filters.kind === 'certification')) return false
  if (filters.from && at < filters.from) return false
  return !filters.until || at <= filters.until
}

/** Of the units at work: all the competences, so that what was never assessed shows; of the others, those assessed. */
function columnsOf(
  { by, unit: asked }: GridFilters,
  assessed: ReadonlySet<string>,
  seen: readonly UnitCode[],
): GridColumn[] {
  const wanted = asked ? [asked] : seen
  if (by === 'competences') return wanted.flatMap((code) => competencesOfUnit(code).map(columnOf))
  const all: readonly GridColumn[] = {
    tasks: tasks.map(columnOf),
    activities: activities.map(columnOf),
    blocks: blocks.map(columnOf),
    units: units.map(({ code, label }) => ({ code, label, unit: code })),
  }[by]
  return all.filter(({ code, unit }) => assessed.has(code) && wanted.includes(unit))
}

const columnOf = ({ code, label, unit }: GridColumn): GridColumn => ({ code, label, unit })

type Line = { copy: GridCopy; criterion: GridCopy['criteria'][number] }

const sumOf = (lines: readonly Line[]) => ({
  points: lines.reduce((sum, { criterion }) => sum + criterion.points, 0),
  max: lines.reduce((sum, { criterion }) => sum + criterion.max, 0),
})

const weighed = ({ missionLevel, tryNumber, at }: GridCopy, today: Day) => ({
  missionLevel,
  tryNumber,
  // A copy of tomorrow, by the calendar of another place, is one of today.
  ageDays: Math.max(0, daysBetween(at, today)),
})

const ratioOf = (lines: readonly Line[], kind: GridKind, today: Day): number | null =>
  kind === 'training'
    ? trainingRatio(lines.map(({ copy, criterion: { points, max } }) => ({ points, max, ...weighed(copy, today) })))
    : certificationRatio(lines.map(({ criterion }) => criterion))

function cellOf(lines: readonly Line[], kind: GridKind, today: Day): GridCell {
  const ratio = ratioOf(lines, kind, today)
  const byCopy = new Map<GridCopy, Line[]>()
  for (const line of lines) byCopy.set(line.copy, [...(byCopy.get(line.copy) ?? []), line])
  return {
    ...sumOf(lines),
    ratio: ratio ?? 0,
    level: levelFor(defaultScale, ratio).code,
    evidence: [...byCopy].map(([copy, some]) => ({
      attemptId: copy.attemptId,
      assignmentId: copy.assignmentId,
      assignment: copy.assignment,
      mode: copy.mode,
      at: copy.at,
      ...(kind === 'training' ? { weight: weightOf(weighed(copy, today)) } : {}),
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
