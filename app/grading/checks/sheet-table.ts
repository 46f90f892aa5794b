import { z } from 'zod'
import { byText, folded } from '#base/sorting.ts'
import type { Company } from '#pgi'
import type { Evidence } from '../evidence.ts'
import { count, list, money, share, text, verdict } from '../figures.ts'
import { agrees, columnFigure, readCell, readFigure } from '../read-cell.ts'
import { declared } from '../sheet-spec.ts'
import { cellPlace, type StudentRow, type StudentTable, studentTable } from '../student-table.ts'
import { studentWorkbook } from '../student-workbook.ts'
import {
  type ColumnSpec,
  columnOf,
  type ExpectedRow,
  expectedRows,
  keysOf,
  labelOf,
  type TableSpec,
  tableSpec,
} from '../table-spec.ts'
import type { Finding, Location, Verdict } from '../verdict.ts'
import { defineCheck } from './define.ts'

const args = z.strictObject({
  deliverable: z.string().min(1),
  ...declared,
  table: tableSpec,
  /** The columns whose values count. Left out: all but the key. */
  columns: z.array(z.string().min(1)).min(1).optional(),
  rows: z.enum(['set', 'ordered']).default('set'),
  /** So that one criterion judges which rows are there, and another what those rows say: a fault is paid once. */
  aspect: z.enum(['rows', 'values', 'total', 'sorted', 'all']).default('all'),
})
type Args = z.output<typeof args>

export const sheetTable = defineCheck('sheet.table', args, (spec) => ({
  async evaluate(evidence, reference) {
    const workbook = await studentWorkbook(evidence, spec.deliverable)
    if (!workbook.ok) return workbook.error
    const wanted = columnsOf(spec)
    const needed = spec.aspect === 'rows' ? [] : wanted
    const read = studentTable(workbook.value, spec.deliverable, spec.table, needed)
    if (!read.ok) return read.error
    const expected = expectedRows(spec.table, reference, evidence.today)
    const judged: Verdict[] = []
    if (spec.aspect === 'rows' || spec.aspect === 'all')
      judged.push(judgeRows(withoutCells(read.value, spec), expected, spec))
    if (spec.aspect === 'values' || spec.aspect === 'all') judged.push(judgeValues(read.value, expected, spec, wanted))
    if (spec.aspect === 'total' || (spec.aspect === 'all' && spec.table.total)) {
      judged.push(judgeTotal(read.value, expected, spec.table))
    }
    if (spec.aspect === 'sorted' || (spec.aspect === 'all' && spec.table.sorted)) {
      judged.push(judgeOrder(read.value, expected, spec.table))
    }
    return together(judged, read.value)
  },
  trivialAgainst: (evidence, reference) => hasTooFewRows(spec.table, evidence, reference),
}))

function columnsOf({ table, columns, aspect }: Args): string[] {
  if (aspect === 'sorted') return table.sorted ? [table.sorted.by] : []
  if (aspect === 'total') return table.total ? [table.total.of] : []
  return columns ?? Object.keys(table.columns).filter((id) => !keysOf(table).includes(id))
}

/** An earlier mistake that leaves less than half of the rows to find left less than half of the work. */
export function hasTooFewRows(table: TableSpec, { model, today }: Evidence, reference: Company): boolean {
  const wanted = expectedRows(table, model.company, today).length
  return wanted > 0 && expectedRows(table, reference, today).length * 2 < wanted
}

/** The table without the cells that the deliverable names, coefficients or results, when they stand under it. */
function withoutCells(table: StudentTable, { cells, results }: Args): StudentTable {
  const named = new Set(
    [...Object.values(cells), ...Object.values(results)].flatMap(({ label, aliases }) =>
      [label, ...aliases].map(folded),
    ),
  )
  return { ...table, rows: table.rows.filter(({ name }) => !named.has(folded(name))) }
}

/**
 * Which lines are there. A line too many takes off what a good line brings: listing everybody is not choosing. Under names
 * that were given there is nothing to choose: a line of one's own, to work something out or check it, is no fault.
 */
function judgeRows(table: StudentTable, expected: readonly ExpectedRow[], { table: spec, rows: order }: Args): Verdict {
  const isGiven = keysOf(spec).every((id) => columnOf(spec, id).given)
  const seen = new Set<string>()
  const present: string[] = []
  const extra: StudentRow[] = []
  for (const row of table.rows) {
    const isExpected = expected.some(({ key }) => key === row.key)
    if (isExpected && !seen.has(row.key)) present.push(row.key)
    else if (isExpected || !isGiven) extra.push(row)
    seen.add(row.key)
  }
  const missing = expected.filter(({ key }) => !seen.has(key))
  const findings: Finding[] = [
    ...missing.map(({ name }) => ({ label: name, found: null, expected: text(name), location: null })),
    ...extra.map(({ name, row }) => ({
      label: name,
      found: text(name),
      expected: null,
      location: cellPlace(table, row, firstColumn(table)),
      tellable: true as const,
    })),
  ]
  const figures = {
    missing: list(missing.map(({ name }) => name)),
    extra: list(extra.map(({ name }) => name)),
    present: count(present.length),
    expected: count(expected.length),
  }
  const ratio = share(present.length, expected.length, extra.length)
  if (missing.length > 0 || extra.length > 0) {
    const code = missing.length === 0 ? 'rows_extra' : extra.length === 0 ? 'rows_missing' : 'rows_missing_and_extra'
    return verdict({ ratio, code, figures, findings })
  }
  const inOrder = present.every((key, index) => key === expected[index]?.key)
  if (order === 'ordered' && !inOrder) {
    return verdict({ ratio: ratio / 2, code: 'rows_unordered', figures, locations: [placeOf(table)] })
  }
  return verdict({ ratio, code: 'rows_right', figures, locations: [placeOf(table)] })
}

/**
 * What the lines that should be there say. Lines that are missing are another criterion's business, as long as half of
 * them are there: one right line is not a right table.
 */
function judgeValues(
  table: StudentTable,
  expected: readonly ExpectedRow[],
  { table: spec }: Args,
  columns: readonly string[],
): Verdict {
  const findings: Finding[] = []
  let present = 0
  /** How many cells of each column are judged. */
  const judged = new Map<string, number>()
  for (const { key, name, values, carried } of expected) {
    const mine = table.rows.find((row) => row.key === key)
    if (!mine) continue
    present += 1
    for (const id of columns) {
      const column = columnOf(spec, id)
      const read = readCell(mine.row.cells[id]?.cell, column.kind)
      if (isNil(column, values[id]) && (read.kind === 'blank' || agrees(read, 0, column))) continue
      judged.set(id, (judged.get(id) ?? 0) + 1)
      if ([values[id], ...(carried[id] ?? [])].some((value) => agrees(read, value, column))) continue
      findings.push({
        label: `${name} – ${labelOf(spec, id)}`,
        found: readFigure(read, column.kind),
        expected: columnFigure(values[id], column.kind),
        location: cellPlace(table, mine.row, id),
        tellable: true,
      })
    }
  }
  if (present === 0 && expected.length > 0) {
    return verdict({
      ratio: 0,
      code: 'rows_missing',
      figures: {
        missing: list(expected.map(({ name }) => name)),
        extra: list([]),
        present: count(0),
        expected: count(expected.length),
      },
      locations: [placeOf(table)],
    })
  }
  const cells = [...judged.values()].reduce((sum, number) => sum + number, 0)
  const of = columns.reduce((sum, id) => {
    const wanted = expected.filter(({ values }) => !isNil(columnOf(spec, id), values[id])).length
    return sum + Math.max(judged.get(id) ?? 0, Math.ceil(wanted / 2))
  }, 0)
  const right = cells - findings.length
  return verdict({
    ratio: share(right, of),
    code: findings.length > 0 ? 'values_wrong' : 'values_right',
    figures: { count: count(findings.length), right: count(right), cells: count(cells) },
    findings,
    ...(findings.length > 0 ? {} : { locations: [placeOf(table)] }),
  })
}

/** A zero that a blank says as well. */
const isNil = ({ sparse }: ColumnSpec, expected: unknown): boolean => sparse && expected === 0

/** The total is right when it is what was expected, or what the student's own lines sum to: a wrong line is paid once. */
function judgeTotal(table: StudentTable, expected: readonly ExpectedRow[], spec: TableSpec): Verdict {
  const of = spec.total?.of
  const column = of === undefined ? undefined : spec.columns[of]
  if (of === undefined || !column) return verdict({ ratio: 0, code: 'total_missing', locations: [placeOf(table)] })
  const { total } = table
  const read = readCell(total?.cells[of]?.cell, column.kind)
  if (!total || read.kind === 'blank') {
    return verdict({ ratio: 0, code: 'total_missing', locations: [placeOf(table)] })
  }
  const sum = expected.reduce((all, { values }) => all + (typeof values[of] === 'number' ? values[of] : 0), 0)
  const own = table.rows.reduce((all, { row }) => {
    const cell = readCell(row.cells[of]?.cell, column.kind)
    return all + (cell.kind === 'value' && typeof cell.value === 'number' ? cell.value : 0)
  }, 0)
  const location = cellPlace(table, total, of)
  const isRight = agrees(read, sum, column) || (table.rows.length > 0 && agrees(read, own, column))
  const figures = { expected: columnFigure(sum, column.kind) ?? money(sum) }
  if (isRight) return verdict({ ratio: 1, code: 'total_right', figures, locations: [location] })
  return verdict({
    ratio: 0,
    code: 'total_wrong',
    figures: { ...figures, found: readFigure(read, column.kind) ?? text('') },
    findings: [
      {
        label: labelOf(spec, of),
        found: readFigure(read, column.kind),
        expected: columnFigure(sum, column.kind),
        location,
        tellable: true,
      },
    ],
  })
}

/** The lines follow one another in the order asked, from their own values: a wrong value is another criterion's business. */
function judgeOrder(table: StudentTable, expected: readonly ExpectedRow[], spec: TableSpec): Verdict {
  const { sorted } = spec
  if (!sorted) return verdict({ ratio: 0, code: 'rows_unsorted', locations: [placeOf(table)] })
  const column = columnOf(spec, sorted.by)
  const figures = {
    column: text(labelOf(spec, sorted.by)),
    order: text(sorted.order),
    missing: list(expected.map(({ name }) => name)),
    expected: count(expected.length),
  }
  // Fewer than half of the lines, or one alone, are in every order.
  if (table.rows.length < 2 || table.rows.length * 2 < expected.length) {
    return verdict({ ratio: 0, code: 'rows_missing', figures, locations: [placeOf(table)] })
  }
  const values = table.rows.map(({ row }) => {
    const read = readCell(row.cells[sorted.by]?.cell, column.kind)
    return read.kind === 'value' ? read.value : undefined
  })
  const misplaced = table.rows.find((_, index) => index > 0 && !follows(values[index - 1], values[index], sorted.order))
  if (!misplaced) return verdict({ ratio: 1, code: 'rows_sorted', figures, locations: [placeOf(table)] })
  const read = readCell(misplaced.row.cells[sorted.by]?.cell, column.kind)
  return verdict({
    ratio: 0,
    code: 'rows_unsorted',
    figures,
    findings: [
      {
        label: misplaced.name,
        found: readFigure(read, column.kind),
        expected: null,
        location: cellPlace(table, misplaced.row, sorted.by),
        tellable: true,
      },
    ],
  })
}

type Sortable = number | string | undefined

function follows(before: Sortable, after: Sortable, order: 'asc' | 'desc'): boolean {
  if (before === undefined || after === undefined) return false
  const rise =
    typeof before === 'number' && typeof after === 'number'
      ? after - before
      : byText(folded(String(after)), folded(String(before)))
  return order === 'asc' ? rise >= 0 : rise <= 0
}

/** The weakest aspect speaks; each weighs the same. */
function together(judged: readonly Verdict[], table: StudentTable): Verdict {
  const [first, ...others] = judged
  if (!first) return verdict({ ratio: 1, code: 'table_right', locations: [placeOf(table)] })
  if (others.length === 0) return first
  const weakest = others.reduce((kept, one) => (one.ratio < kept.ratio ? one : kept), first)
  const isRight = judged.every(({ ratio }) => ratio === 1)
  return {
    ...weakest,
    code: isRight ? 'table_right' : weakest.code,
    ratio: judged.reduce((sum, { ratio }) => sum + ratio, 0) / judged.length,
    findings: judged.flatMap(({ findings }) => findings),
    locations: isRight ? [placeOf(table)] : judged.flatMap(({ locations }) => locations),
  }
}

const firstColumn = ({ found }: StudentTable): string => Object.keys(found.headers)[0] ?? ''

function placeOf(table: StudentTable): Location {
  const last = Math.max(table.found.headerRow, ...table.found.rows.map(({ row }) => row))
  return {
    kind: 'range',
    deliverable: table.deliverable,
    sheet: table.sheet.name,
    range: `${table.found.headerRow}:${last}`,
  }
}
