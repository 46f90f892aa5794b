/** Faults in what a workbook shows of its table: its order, its filter, its charts. Silent where the model answer has none. */
import { type Area, addressOf, areaAt, columnName, requirePlace } from '#documents/address.ts'
import type { Chart, ChartSeries } from '#documents/chart.ts'
import { isBlank, isHidden, type Sheet, type Span, type Workbook } from '#documents/workbook.ts'
import { type Cells, shifted } from './formula-faults.ts'
import type { MutantCode } from './kinds.ts'

/** The fault, what tells it from the same one elsewhere, and the workbook with it. */
export type SpoiltWorkbook = readonly [MutantCode, string, Workbook]

export function shownFaults(workbook: Workbook): SpoiltWorkbook[] {
  const withSheet = (index: number, sheet: Sheet): Workbook => ({
    ...workbook,
    sheets: workbook.sheets.map((one, at) => (at === index ? sheet : one)),
  })
  return [
    ...workbook.sheets.flatMap((sheet, index) =>
      [...filterFaults(sheet), ...orderFaults(sheet)].map(
        ([code, spoilt]): SpoiltWorkbook => [code, sheet.name, withSheet(index, spoilt)],
      ),
    ),
    ...chartFaults(workbook),
  ]
}

type SpoiltSheet = readonly [MutantCode, Sheet]

/** No filter at all; or a criterion that keeps one line too many, or too few. */
function filterFaults(sheet: Sheet): SpoiltSheet[] {
  const { filters, hiddenRows = [], ...bare } = sheet
  const area = filters?.[0] && areaAt(filters[0].range)
  if (!area) return []
  const rows = rowsOf(area)
  const hidden = rows.filter((row) => isHidden(hiddenRows, row))
  const astray = hidden[0] ?? rows.at(-1)
  const others = hidden.length > 0 ? hidden.filter((row) => row !== astray) : astray === undefined ? [] : [astray]
  return [
    ['filter_forgotten', bare],
    ['filter_wrong', { ...sheet, hiddenRows: others.map((row): Span => ({ from: row, to: row })) }],
  ]
}

/** Rows under the headings. */
const rowsOf = ({ from, to }: Area): number[] =>
  Array.from({ length: to.row - from.row }, (_, index) => from.row + 1 + index)

/** The lines stand the other way round. */
function orderFaults(sheet: Sheet): SpoiltSheet[] {
  const { sorts, ...bare } = sheet
  const [sort] = sorts ?? []
  const [key] = sort?.keys ?? []
  const area = sort && areaAt(sort.range)
  if (!area || !key) return []
  const rows = rowsOf(area)
  const values = new Set(rows.map((row) => sheet.cells[addressOf({ column: key.column, row })]?.value))
  return values.size < 2 ? [] : [['sort_undone', { ...bare, cells: reversed(sheet.cells, area) }]]
}

function reversed(cells: Cells, { from, to }: Area): Record<string, Sheet['cells'][string]> {
  return Object.fromEntries(
    Object.entries(cells).map(([address, cell]) => {
      const { column, row } = requirePlace(address)
      if (row <= from.row || row > to.row || column < from.column || column > to.column) return [address, cell]
      const other = from.row + 1 + to.row - row
      const formula = cell.formula === undefined ? {} : { formula: shifted(cell.formula, other - row) }
      return [addressOf({ column, row: other }), { ...cell, ...formula }]
    }),
  )
}

function chartFaults(workbook: Workbook): SpoiltWorkbook[] {
  const charts = workbook.charts ?? []
  return charts.flatMap((chart, index): SpoiltWorkbook[] => {
    const name = chart.title ?? `${index + 1}`
    const becomes = (code: MutantCode, changes: Partial<Chart>): SpoiltWorkbook => [
      code,
      name,
      { ...workbook, charts: charts.map((one, at) => (at === index ? { ...one, ...changes } : one)) },
    ]
    const { title: _title, ...untitled } = chart
    const short = stretched(chart, -1)
    const long = holdsTotal(workbook, chart) ? stretched(chart, 1) : undefined
    return [
      ['chart_missing', name, { ...workbook, charts: charts.filter((one) => one !== chart) }],
      becomes('chart_wrong_type', { types: chart.types.some(isRound) ? ['line'] : ['pie'] }),
      ...(short ? [becomes('chart_range_short', { series: short })] : []),
      ...(long ? [becomes('chart_with_total', { series: long })] : []),
      ...(chart.title === undefined
        ? []
        : [
            [
              'chart_untitled',
              name,
              { ...workbook, charts: charts.map((one, at) => (at === index ? untitled : one)) },
            ] satisfies SpoiltWorkbook,
          ]),
    ]
  })
}

const isRound = (type: Chart['types'][number]): boolean => type === 'pie' || type === 'doughnut'

const DOWN = /^(.*!)?(\$?[A-Z]+\$?\d+):(\$?[A-Z]+\$?\d+)$/

/** A range of rows, with some more at its end or some less. Undefined when there is nothing to take. */
function stretchedRange(range: string, by: number): string | undefined {
  const [, sheet = '', from = '', to = ''] = DOWN.exec(range) ?? []
  if (to === '') return undefined
  const [top, end] = [requirePlace(from.replaceAll('$', '')), requirePlace(to.replaceAll('$', ''))]
  const row = end.row + by
  return row <= top.row ? undefined : `${sheet}${from}:${columnName(end.column)}${row}`
}

/** All series with rows more or less. */
function stretched({ series }: Chart, by: number): ChartSeries[] | undefined {
  const found = series.map((one) => {
    const values = one.values && stretchedRange(one.values, by)
    const categories = one.categories && stretchedRange(one.categories, by)
    return values ? { ...one, values, ...(categories ? { categories } : {}) } : undefined
  })
  return found.every((one) => one !== undefined) ? found : undefined
}

/** Whether something stands just under what is drawn: the total that a hurried hand selects as well. */
function holdsTotal({ sheets }: Workbook, { sheet: name, series }: Chart): boolean {
  const sheet = sheets.find((one) => one.name === name)
  const [, , , to = ''] = DOWN.exec(series[0]?.values ?? '') ?? []
  if (!sheet || to === '') return false
  const { column, row } = requirePlace(to.replaceAll('$', ''))
  return !isBlank(sheet.cells[addressOf({ column, row: row + 1 })])
}
