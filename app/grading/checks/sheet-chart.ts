import { z } from 'zod'
import { folded } from '#base/sorting.ts'
import { addressOf, isWithin, requirePlace } from '#documents/address.ts'
import type { Chart } from '#documents/chart.ts'
import { precedentsOf } from '#documents/precedents.ts'
import { type Cell, isBlank, sheetNamed, usedArea, type Workbook } from '#documents/workbook.ts'
import { list, text, verdict } from '../figures.ts'
import { agrees, type Read, readCell } from '../read-cell.ts'
import { type ChartSpec, declared } from '../sheet-spec.ts'
import { type StudentTable, studentTable } from '../student-table.ts'
import { studentWorkbook } from '../student-workbook.ts'
import { columnOf, type ExpectedRow, expectedRows, keyText, labelOf, type TableSpec, tableSpec } from '../table-spec.ts'
import type { Finding, Location, Verdict } from '../verdict.ts'
import { defineCheck } from './define.ts'
import { hasTooFewRows } from './sheet-table.ts'

const args = z
  .strictObject({
    deliverable: z.string().min(1),
    ...declared,
    table: tableSpec,
    chart: z.string().min(1),
    /** So that one criterion judges the kind of chart, and another what it draws. */
    aspect: z.enum(['type', 'data', 'words', 'all']).default('all'),
  })
  .refine(({ chart, charts }) => Object.hasOwn(charts, chart), { path: ['chart'], error: 'unknown_chart' })
  .refine(
    ({ chart, charts, table }) =>
      [...(charts[chart]?.values ?? []), ...[charts[chart]?.labels ?? []].flat()].every((id) =>
        Object.hasOwn(table.columns, id),
      ),
    { path: ['chart'], error: 'unknown_column' },
  )

export const sheetChart = defineCheck('sheet.chart', args, (spec) => ({
  async evaluate(evidence, reference) {
    const workbook = await studentWorkbook(evidence, spec.deliverable)
    if (!workbook.ok) return workbook.error
    const wanted = spec.charts[spec.chart]
    const place: Location = { kind: 'deliverable', deliverable: spec.deliverable }
    const charts = workbook.value.charts ?? []
    if (!wanted || charts.length === 0) return verdict({ ratio: 0, code: 'chart_missing', locations: [place] })
    const table = studentTable(workbook.value, spec.deliverable, spec.table)
    const question: Question = {
      workbook: workbook.value,
      table: table.ok ? table.value : undefined,
      spec: spec.table,
      wanted,
      rows: expectedRows(spec.table, reference, evidence.today),
      place,
    }
    // A workbook may hold trials: the chart that answers best is the one that is meant.
    const judged = charts.map((chart) => judgeChart(chart, question, spec.aspect))
    return judged.reduce((best, one) => (one.ratio > best.ratio ? one : best))
  },
  trivialAgainst: (evidence, reference) => hasTooFewRows(spec.table, evidence, reference),
}))

type Question = {
  workbook: Workbook
  table: StudentTable | undefined
  spec: TableSpec
  wanted: ChartSpec
  rows: readonly ExpectedRow[]
  place: Location
}

function judgeChart(chart: Chart, question: Question, aspect: z.output<typeof args>['aspect']): Verdict {
  const parts: Verdict[] = []
  if (aspect === 'type' || aspect === 'all') parts.push(judgeType(chart, question))
  if (aspect === 'data' || aspect === 'all') parts.push(judgeData(chart, question))
  if (aspect === 'words' || aspect === 'all') parts.push(judgeWords(chart, question))
  const [first] = parts
  if (!first) return verdict({ ratio: 0, code: 'chart_missing', locations: [question.place] })
  const weakest = parts.reduce((kept, one) => (one.ratio < kept.ratio ? one : kept), first)
  return {
    ...weakest,
    ratio: parts.reduce((sum, { ratio }) => sum + ratio, 0) / parts.length,
    findings: parts.flatMap(({ findings }) => findings),
  }
}

function judgeType({ types }: Chart, { wanted, place }: Question): Verdict {
  const isAllowed = types.length > 0 && types.every((type) => wanted.types.includes(type))
  return verdict({
    ratio: isAllowed ? 1 : 0,
    code: isAllowed ? 'chart_right' : 'chart_wrong_type',
    figures: { found: list(types), expected: list(wanted.types) },
    locations: [place],
  })
}

/** What is drawn is said by its values: wherever the student put the table, and in whatever order. */
function judgeData(chart: Chart, question: Question): Verdict {
  const { wanted, spec, rows, table, place } = question
  const drawn = chart.series.map(({ values }) => cellsOf(question.workbook, chart.sheet, values))
  const findings: Finding[] = []
  let right = 0
  let code: 'chart_wrong_data' | 'chart_incomplete' | 'chart_with_total' = 'chart_wrong_data'
  for (const id of wanted.values) {
    const { kind, tolerance } = columnOf(spec, id)
    const same = (read: Read, value: unknown) => agrees(read, value, { kind, tolerance })
    const expected = rows.map(({ values }) => values[id])
    const own = table?.rows.map(({ row }) => readCell(row.cells[id]?.cell, kind)) ?? []
    const series = drawn.map((cells) => cells.filter((cell) => !isBlank(cell)).map((cell) => readCell(cell, kind)))
    const isOwn = (reads: readonly Read[]) =>
      own.length * 2 >= expected.length && covers(reads, own, (read, other) => sameRead(read, other))
    if (series.some((reads) => covers(reads, expected, same) || isOwn(reads))) {
      right += 1
      continue
    }
    const total = table?.total?.cells[id]
    if (series.some((reads) => holdsMore(reads, expected, same)) && total) code = 'chart_with_total'
    else if (series.some((reads) => holdsLess(reads, expected, same))) code = 'chart_incomplete'
    findings.push({ label: labelOf(spec, id), found: text(chart.title ?? ''), expected: null, location: place })
  }
  return verdict({
    ratio: right / wanted.values.length,
    code: findings.length === 0 ? 'chart_right' : code,
    figures: { missing: list(findings.map(({ label }) => label)) },
    findings,
    locations: [place],
  })
}

const sameRead = (one: Read, other: Read): boolean =>
  one.kind === 'value' && other.kind === 'value' && one.value === other.value

/** Whether both hold the same things, in any order. */
function covers<Value>(reads: readonly Read[], values: readonly Value[], same: (read: Read, value: Value) => boolean) {
  return reads.length === values.length && unmatched(reads, values, same) === 0
}
const holdsMore = (reads: readonly Read[], values: readonly unknown[], same: (read: Read, value: unknown) => boolean) =>
  reads.length === values.length + 1 && unmatched(reads, values, same) === 0
const holdsLess = (reads: readonly Read[], values: readonly unknown[], same: (read: Read, value: unknown) => boolean) =>
  reads.length > 0 && reads.length < values.length && unmatched(reads, values, same) === values.length - reads.length

/** How many values have no cell of their own among those read. */
function unmatched<Value>(
  reads: readonly Read[],
  values: readonly Value[],
  same: (read: Read, value: Value) => boolean,
): number {
  const left = [...reads]
  return values.filter((value) => {
    const at = left.findIndex((read) => same(read, value))
    if (at >= 0) left.splice(at, 1)
    return at < 0
  }).length
}

/** Titles that programs write when nobody does. */
const PLACEHOLDERS = new Set(['titre du graphique', 'chart title', 'titre', 'titre principal'])

function judgeWords(chart: Chart, question: Question): Verdict {
  const { wanted, spec, rows, place, workbook } = question
  const isTitled = chart.title !== undefined && !PLACEHOLDERS.has(folded(chart.title))
  const { labels } = wanted
  const expected = rows.map(({ values }) => keyText([String(labels === undefined ? '' : (values[labels] ?? ''))]))
  const isLabelled =
    labels === undefined ||
    chart.series.some(({ categories }) => {
      const kind = columnOf(spec, labels).kind
      const written = cellsOf(workbook, chart.sheet, categories).map((cell) => {
        const read = readCell(cell, kind)
        return keyText([read.kind === 'value' ? String(read.value) : ''])
      })
      const known = written.filter((word) => expected.includes(word)).length
      return known > 0 && known * 2 >= expected.length
    })
  // Several series without a name are colours that say nothing.
  const isNamed =
    wanted.values.length < 2 || (chart.legend && chart.series.every(({ name, nameFrom }) => name ?? nameFrom))
  const code = !isTitled ? 'chart_untitled' : isLabelled && isNamed ? 'chart_right' : 'chart_unlabelled'
  return verdict({
    ratio: [isTitled, isLabelled && isNamed].filter(Boolean).length / 2,
    code,
    figures: { missing: list(labels === undefined ? [] : [labelOf(spec, labels)]) },
    locations: [place],
  })
}

/** The cells that a series reads, whole columns cut where the sheet ends. */
function cellsOf(workbook: Workbook, home: string, formula: string | undefined): (Cell | undefined)[] {
  const sheet = sheetNamed(workbook, home) ?? workbook.sheets[0]
  if (!sheet || formula === undefined) return []
  return precedentsOf(workbook, sheet, formula).flatMap(({ sheet: name, area }) => {
    const source = sheetNamed(workbook, name)
    const used = source && usedArea(source)
    if (!source || !used) return []
    return Object.keys(source.cells)
      .map(requirePlace)
      .filter((place) => isWithin(place, area) && isWithin(place, used))
      .sort((left, right) => left.row - right.row || left.column - right.column)
      .map((place) => source.cells[addressOf(place)])
  })
}
