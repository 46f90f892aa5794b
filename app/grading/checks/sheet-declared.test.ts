/** Cells, references, filters, orders and charts that a deliverable declares: each once right, once wrong, once empty. */
import { describe, expect, test } from 'vitest'
import { no } from '#base/result.ts'
import type { Chart } from '#documents/chart.ts'
import type { Recalculator } from '#documents/recalculator.ts'
import type { Cell, Sheet, Workbook } from '#documents/workbook.ts'
import { CORRECTION, commands, copyOf, evidenceOf, sheetOf } from '../evidence.test-support.ts'
import { makeCheck } from './index.ts'

const declaration = {
  table: {
    from: { view: 'overdue-invoices' },
    key: 'facture',
    columns: {
      facture: { field: 'invoice.number', label: 'Facture', kind: 'text' },
      echeance: { field: 'dueDate', label: 'Échéance', kind: 'day' },
      retard: { field: 'daysLate', label: 'Jours de retard', kind: 'count', expression: '[today]-[echeance]' },
      montant: { field: 'balance', label: 'Restant dû', kind: 'money' },
      penalite: { field: 'balance', label: 'Pénalité', kind: 'money', expression: '[montant]*[taux]' },
    },
    filter: { daysLate: { above: 20 } },
    sorted: { by: 'montant', order: 'desc' },
    total: { of: 'montant' },
  },
  cells: {
    today: { label: 'Situation au', kind: 'day', value: '2026-03-16' },
    taux: { label: 'Taux de pénalité', aliases: ['Taux'], kind: 'rate', value: 1_200 },
  },
  results: {
    total: {
      label: 'Total à relancer',
      aliases: ['Montant total'],
      kind: 'money',
      value: 420_000,
      expression: 'SUM([montant])',
    },
    plusTaxe: { label: 'Total majoré', kind: 'money', value: 470_400, expression: '[total]*(1+[taux])' },
    part: { label: 'Part de la plus forte', kind: 'rate', value: 5_714, expression: 'MAX([montant])/[total]' },
  },
  charts: { parts: { types: ['pie', 'doughnut'], values: ['montant'], labels: 'facture' } },
}

type Value = Cell | string | number | null
const rate: Cell = { value: 0.12, kind: 'number', format: '0.00%' }
const date = (value: number): Cell => ({ value, kind: 'date', format: 'dd/mm/yyyy' })
const calc = (formula: string, value: number): Cell => ({ value, formula, kind: 'number' })
const HEAD = ['Facture', 'Échéance', 'Jours de retard', 'Restant dû', 'Pénalité']
/** Rows 6 to 8: 2 400 €, 1 200 € and 600 €, due on 19 February, 9 February and 3 March 2026. */
const LINES: readonly (readonly [string, number, number, number])[] = [
  ['FA2026-00002', 46_072, 25, 2_400],
  ['FA2026-00001', 46_062, 35, 1_200],
  ['FA2026-00003', 46_084, 13, 600],
]
type Changes = {
  total?: Value
  plus?: Value
  given?: Value
  /** The formula of a penalty on a row, and of a delay. */
  penalty?: (row: number) => Value
  late?: (row: number, days: number) => Value
  amounts?: readonly number[]
}
function rows(changes: Changes = {}): Value[][] {
  const late = changes.late ?? ((row: number, days: number) => calc(`$B$1-B${row}`, days))
  const penalty = changes.penalty ?? ((row: number) => calc(`D${row}*$B$2`, 0))
  return [
    ['Situation au', date(46_097)],
    ['Taux de pénalité', changes.given === undefined ? rate : changes.given],
    ['Total à relancer', changes.total === undefined ? calc('SUM(D6:D8)', 4_200) : changes.total],
    ['Total majoré', changes.plus === undefined ? calc('B3*(1+B2)', 4_704) : changes.plus],
    HEAD,
    ...LINES.map(([invoice, due, days, amount], index) => [
      invoice,
      date(due),
      late(index + 6, days),
      changes.amounts?.[index] ?? amount,
      penalty(index + 6),
    ]),
  ]
}
const model = copyOf(...commands(...CORRECTION))
const bookOf = (changes: Changes = {}): Workbook => sheetOf(rows(changes))

function judge(
  name: string,
  more: object,
  workbook: Workbook,
  format: 'xlsx' | 'csv' = 'xlsx',
  recalculator?: Recalculator,
) {
  const student = copyOf({ deliverable: ['tableau', { kind: 'spreadsheet', workbook, format }] })
  const evidence = { ...evidenceOf(student, model), ...(recalculator ? { recalculator } : {}) }
  return makeCheck({ [name]: { deliverable: 'tableau', ...declaration, ...more } }).evaluate(evidence, model.company)
}
const empty: Workbook = { sheets: [{ name: 'Feuille1', cells: {} }] }
const EMPTY = { ratio: 0, code: 'deliverable_blank' }

describe('a figure beside the table', () => {
  const of = (workbook: Workbook, aspect = 'value', result = 'total') =>
    judge('sheet.value', { result, aspect }, workbook)

  test.each<[string, Value, object]>([
    ['exact', calc('SUM(D6:D8)', 4_200), { ratio: 1, code: 'cell_right' }],
    ['typed as a French text', '4\u202f200,00\u00a0€', { ratio: 1, code: 'cell_right' }],
    ['a cent away', 4_200.01, { ratio: 0, code: 'cell_wrong', findings: [{ location: { cell: 'B3' } }] }],
    ['negative in brackets', '(4 200,00)', { ratio: 0, code: 'cell_wrong' }],
    ['blank', null, { ratio: 0, code: 'cell_blank' }],
  ])('%s', async (_title, total, expected) => {
    expect(await of(bookOf({ total }))).toMatchObject(expected)
  })

  test('is found by its name, under its label, in its label, on another sheet or by another wording', async () => {
    const far: Sheet = { name: 'Synthèse', cells: { C7: { value: 4_200 } } }
    const table = sheetOf(rows().filter((_, index) => index !== 2))
    const placed = (cells: Sheet['cells'], names: Workbook['names'] = []): Workbook => ({
      sheets: [...table.sheets, { ...far, cells }],
      names,
    })
    const places = [
      placed({ C7: { value: 4_200 } }, [{ name: 'Total_a_relancer', formula: 'Synthèse!$C$7' }]),
      placed({ A2: { value: 'TOTAL A RELANCER' }, A3: { value: 4_200 } }),
      placed({ A2: { value: 'Total à relancer : 4 200,00 €' } }),
      placed({ C2: { value: 'Montant total' }, D2: { value: '€' }, E2: { value: 4_200 } }),
    ]
    for (const workbook of places) expect(await of(workbook)).toMatchObject({ ratio: 1, code: 'cell_right' })
    const nowhere: Workbook = { sheets: [{ name: 'Feuille1', cells: { A1: { value: 'Bonjour' } } }] }
    expect(await of(nowhere)).toMatchObject({ ratio: 0, code: 'cell_missing' })
  })

  test('is right for the lines of the student, as long as what was given is kept', async () => {
    const amounts = [2_000, 1_200, 600]
    const own = bookOf({ amounts, total: calc('SUM(D6:D8)', 3_800) })
    expect(await of(own)).toMatchObject({ ratio: 1, code: 'cell_follows' })
    // What follows from a wrong total is right with regard to it.
    const after = bookOf({ total: 4_000, plus: calc('B3*(1+B2)', 4_480) })
    expect(await of(after, 'value', 'plusTaxe')).toMatchObject({ ratio: 1, code: 'cell_follows' })
    const easier = bookOf({ total: 4_000, given: 0.5, plus: calc('B3*(1+B2)', 6_000) })
    expect(await of(easier, 'value', 'plusTaxe')).toMatchObject({ ratio: 0, code: 'cell_wrong' })
    expect(await of(bookOf({ amounts, total: 3_900 }))).toMatchObject({ ratio: 0, code: 'cell_wrong' })
  })

  test('is a share to the hundredth of a percent: half a percent beside is wrong', async () => {
    const shareOf = (value: number): Workbook => {
      const [sheet] = bookOf().sheets
      const cells = { H1: { value: 'Part de la plus forte' }, I1: { value, kind: 'number', format: '0.00%' } } as const
      return { sheets: sheet ? [{ ...sheet, cells: { ...sheet.cells, ...cells } }] : [] }
    }
    // 2 400 of 4 200 is 57,14 %.
    expect(await of(shareOf(0.5714), 'value', 'part')).toMatchObject({ ratio: 1, code: 'cell_right' })
    expect(await of(shareOf(0.5751), 'value', 'part')).toMatchObject({ ratio: 0, code: 'cell_wrong' })
  })

  test.each<[string, Changes, string, object]>([
    ['a sum of all lines', {}, 'total', { ratio: 1, code: 'formulas_live' }],
    ['a sum written otherwise', { total: calc('D6+D7+D8', 4_200) }, 'total', { ratio: 1, code: 'formulas_live' }],
    ['a figure', { total: 4_200 }, 'total', { ratio: 0, code: 'formulas_typed_in' }],
    ['figures added up', { total: calc('2400+1800', 4_200) }, 'total', { ratio: 0, code: 'formulas_not_linked' }],
    [
      'a range too short',
      { total: calc('SUM(D6:D7)', 3_600) },
      'total',
      { ratio: 0.5, code: 'range_too_short', figures: { missing: { value: ['D8'] } } },
    ],
    ['a formula on another result', {}, 'plusTaxe', { ratio: 1, code: 'formulas_live' }],
    [
      'the rate typed in the formula',
      { plus: calc('B3*1.12', 4_704) },
      'plusTaxe',
      {
        ratio: 0.5,
        code: 'formulas_with_constant',
        figures: { constant: { value: 1.12 }, input: { value: 'Taux de pénalité' } },
      },
    ],
    ['the wrong rule', { plus: calc('B3-B2', 4_704) }, 'plusTaxe', { ratio: 0.5, code: 'formulas_differ' }],
    ['around the total', { plus: calc('SUM(D6:D8)*(1+B2)', 4_704) }, 'plusTaxe', { ratio: 1, code: 'formulas_live' }],
    ['around it, a line short', { plus: calc('SUM(D6:D7)*(1+B2)', 4_032) }, 'plusTaxe', { ratio: 0.5 }],
    ['the rate kept as 12', { given: 12, plus: calc('B3*(1+B2/100)', 4_704) }, 'plusTaxe', { code: 'formulas_live' }],
    ['nothing', { total: null }, 'total', { ratio: 0, code: 'cell_blank' }],
  ])('as a formula: %s', async (_title, changes, result, expected) => {
    expect(await of(bookOf(changes), 'formula', result)).toMatchObject(expected)
  })

  test('a list of values has no formula: it says so, once', async () => {
    const args = { result: 'total', aspect: 'formula' }
    expect(await judge('sheet.value', args, bookOf(), 'csv')).toMatchObject({ ratio: 0, code: 'formulas_lost' })
    const column = { column: 'retard' }
    expect(await judge('sheet.liveFormula', column, bookOf(), 'csv')).toMatchObject({ code: 'formulas_lost' })
  })

  test('value and formula together weigh the same', async () => {
    expect(await of(bookOf(), 'all')).toMatchObject({ ratio: 1 })
    expect(await of(bookOf({ total: 4_200 }), 'all')).toMatchObject({ ratio: 0.5, code: 'formulas_typed_in' })
  })

  test('nothing handed in but an empty sheet', async () => {
    expect(await of(empty)).toMatchObject(EMPTY)
  })

  test('a cell of the table is found by its line and its column', async () => {
    const at = { key: 'fa 2026 00001', column: 'montant' }
    expect(await judge('sheet.value', { at }, bookOf())).toMatchObject({ ratio: 1, code: 'cell_right' })
    const wrong = bookOf({ amounts: [2_400, 1_000, 600] })
    expect(await judge('sheet.value', { at }, wrong)).toMatchObject({
      code: 'cell_wrong',
      findings: [{ location: { cell: 'D7' } }],
    })
    expect(await judge('sheet.value', { at: { ...at, key: 'FA9' } }, bookOf())).toMatchObject({ code: 'cell_missing' })
  })
})

test('a file whose formulas were never calculated, or on another day, is judged on what they give on the day of the story', async () => {
  const uncalculated = bookOf({ total: { value: null, formula: 'SUM(D6:D8)' } })
  expect(await judge('sheet.value', { result: 'total' }, uncalculated)).toMatchObject({ ratio: 1, code: 'cell_right' })
  const later = bookOf({ late: (row) => calc(`TODAY()-B${row}`, 300) })
  const args = { aspect: 'values', columns: ['retard'] }
  expect(await judge('sheet.table', args, later)).toMatchObject({ ratio: 1, code: 'values_right' })
})

describe('a column of formulas compared with its rule', () => {
  const of = (changes: Changes, column = 'penalite') => judge('sheet.liveFormula', { column }, bookOf(changes))
  test.each<[string, Changes, string, number, string]>([
    ['as declared', {}, 'penalite', 1, 'formulas_live'],
    ['rounded', { penalty: (row) => calc(`ROUND(D${row}*B$2,2)`, 0) }, 'penalite', 1, 'formulas_live'],
    ['the rate typed', { penalty: (row) => calc(`D${row}*0.12`, 0) }, 'penalite', 0.5, 'formulas_with_constant'],
    [
      'the rate typed as a percentage',
      { penalty: (row) => calc(`D${row}*12%`, 0) },
      'penalite',
      0.5,
      'formulas_with_constant',
    ],
    ['divided instead', { penalty: (row) => calc(`D${row}/$B$2`, 0) }, 'penalite', 0.5, 'formulas_differ'],
    ['typed in', { penalty: () => 12 }, 'penalite', 0, 'formulas_typed_in'],
    ['the clock rather than the cell', { late: (row) => calc(`TODAY()-B${row}`, 0) }, 'retard', 1, 'formulas_live'],
    ['never below zero', { late: (row) => calc(`MAX(0,$B$1-B${row})`, 0) }, 'retard', 1, 'formulas_live'],
    ['the wrong way round', { late: (row) => calc(`B${row}-$B$1`, 0) }, 'retard', 0.5, 'formulas_differ'],
  ])('%s', async (_title, changes, column, ratio, code) => {
    expect(await of(changes, column)).toMatchObject({ ratio, code })
  })
})

describe('references of a copied formula', () => {
  const of = (workbook: Workbook) => judge('sheet.references', { column: 'penalite', input: 'taux' }, workbook)
  test.each<[string, (row: number) => Value, object]>([
    ['fixed', (row) => calc(`D${row}*$B$2`, 0), { ratio: 1, code: 'references_right' }],
    [
      'sliding',
      (row) => calc(`D${row}*B${row - 4}`, 0),
      { code: 'references_slide', figures: { count: { value: 2 } } },
    ],
    ['typed', (row) => calc(`D${row}*0.12`, 0), { ratio: 0, code: 'formulas_with_constant' }],
    ['figures', () => 3, { ratio: 0, code: 'formulas_typed_in' }],
    ['nothing', () => null, { ratio: 0, code: 'formulas_missing' }],
  ])('%s', async (_title, penalty, expected) => {
    expect(await of(bookOf({ penalty, plus: null }))).toMatchObject(expected)
  })

  test('a named cell is as good as dollars, and the neighbour that was read is shown', async () => {
    const named = {
      ...bookOf({ penalty: (row) => calc(`D${row}*taux`, 0) }),
      names: [{ name: 'taux', formula: 'Feuille1!$B$2' }],
    }
    expect(await of(named)).toMatchObject({ ratio: 1 })
    const { ratio, findings } = await of(bookOf({ plus: null, penalty: (row) => calc(`D${row}*B${row - 4}`, 0) }))
    expect(ratio).toBeCloseTo(1 / 3)
    expect(findings[0]).toMatchObject({ found: { value: 'B3' }, expected: { value: 'B2' }, location: { cell: 'E7' } })
  })

  test('without the calculation, links are believed and a teacher looks', async () => {
    const broken: Recalculator = {
      calculate: async () => no({ code: 'engine_failed' }),
      warm: async () => {},
      close: async () => {},
    }
    const args = { column: 'penalite', input: 'taux' }
    expect(await judge('sheet.references', args, bookOf(), 'xlsx', broken)).toMatchObject({
      code: 'formulas_unproven',
      needsTeacher: true,
    })
  })

  test('nothing handed in but an empty sheet', async () => {
    expect(await of(empty)).toMatchObject(EMPTY)
  })
})

describe('a filter', () => {
  const of = (more: Partial<Sheet>) => {
    const [sheet] = bookOf().sheets
    return judge('sheet.filter', {}, { sheets: sheet ? [{ ...sheet, ...more }] : [] })
  }
  const filters = [{ range: 'A5:E8', columns: [3] }]
  test.each<[string, Partial<Sheet>, object]>([
    ['that keeps the right lines', { filters, hiddenRows: [{ from: 8, to: 8 }] }, { ratio: 1, code: 'filter_right' }],
    [
      'that keeps another line',
      { filters, hiddenRows: [{ from: 7, to: 7 }] },
      {
        ratio: 0,
        code: 'filter_wrong',
        figures: { missing: { value: ['FA2026-00001'] }, extra: { value: ['FA2026-00003'] } },
      },
    ],
    ['on another range', { filters: [{ range: 'H1:H3', columns: [8] }] }, { ratio: 0, code: 'filter_missing' }],
    ['whose buttons ask nothing', { filters: [{ range: 'A5:E8', columns: [] }] }, { ratio: 0, code: 'filter_missing' }],
    ['made by hand', { hiddenRows: [{ from: 8, to: 8 }] }, { ratio: 0.5, code: 'filter_missing' }],
    ['absent', {}, { ratio: 0, code: 'filter_missing' }],
  ])('%s', async (_title, more, expected) => {
    expect(await of(more)).toMatchObject(expected)
  })
  test('nothing handed in but an empty sheet', async () => {
    expect(await judge('sheet.filter', {}, empty)).toMatchObject(EMPTY)
  })
})

describe('an order', () => {
  const of = (workbook: Workbook, sorted: object = declaration.table.sorted) =>
    judge('sheet.table', { aspect: 'sorted', table: { ...declaration.table, sorted } }, workbook)
  test('is judged on the lines as they stand', async () => {
    expect(await of(bookOf())).toMatchObject({ ratio: 1, code: 'rows_sorted' })
    expect(await of(bookOf(), { by: 'montant', order: 'asc' })).toMatchObject({
      ratio: 0,
      code: 'rows_unsorted',
      findings: [{ location: { cell: 'D7' } }],
    })
    expect(await of(bookOf(), { by: 'echeance' })).toMatchObject({ ratio: 0, code: 'rows_unsorted' })
  })
  test('is not earned by one line alone, nor by an empty sheet', async () => {
    expect(await of(sheetOf(rows().slice(0, 6)))).toMatchObject({ ratio: 0, code: 'rows_missing' })
    expect(await of(empty)).toMatchObject(EMPTY)
  })
})

describe('a chart', () => {
  const chart: Chart = {
    sheet: 'Feuille1',
    types: ['pie'],
    title: 'Créances échues',
    axisTitles: [],
    legend: true,
    dataLabels: false,
    series: [{ values: 'Feuille1!$D$6:$D$8', categories: 'Feuille1!$A$6:$A$8' }],
  }
  const withTotal = sheetOf([...rows(), ['Total', null, null, calc('SUM(D6:D8)', 4_200)]])
  const of = (charts: readonly Chart[], aspect = 'all', workbook = withTotal) =>
    judge('sheet.chart', { chart: 'parts', aspect }, { ...workbook, charts: [...charts] })
  const drawing = (values: string, categories = 'Feuille1!$A$6:$A$8'): Chart => ({
    ...chart,
    series: [{ values, categories }],
  })

  test.each<[string, readonly Chart[], string, object]>([
    ['right', [chart], 'all', { ratio: 1, code: 'chart_right' }],
    ['a ring where a pie was drawn', [{ ...chart, types: ['doughnut'] }], 'type', { ratio: 1 }],
    ['of another kind', [{ ...chart, types: ['line'] }], 'type', { ratio: 0, code: 'chart_wrong_type' }],
    ['with the total', [drawing('Feuille1!$D$6:$D$9')], 'data', { ratio: 0, code: 'chart_with_total' }],
    ['of some lines', [drawing('Feuille1!$D$6:$D$7')], 'data', { ratio: 0, code: 'chart_incomplete' }],
    ['of another column', [drawing('Feuille1!$C$6:$C$8')], 'data', { ratio: 0, code: 'chart_wrong_data' }],
    ['of figures typed in it', [{ ...chart, series: [{}] }], 'data', { ratio: 0, code: 'chart_wrong_data' }],
    ['without a title', [{ ...chart, title: undefined }], 'words', { ratio: 0.5, code: 'chart_untitled' }],
    [
      'with the title that programs write',
      [{ ...chart, title: 'Titre du graphique' }],
      'words',
      { code: 'chart_untitled' },
    ],
    [
      'without labels',
      [{ ...chart, series: [{ values: 'Feuille1!$D$6:$D$8' }] }],
      'words',
      { code: 'chart_unlabelled' },
    ],
    ['the best of two trials', [drawing('Feuille1!$C$6:$C$8'), chart], 'all', { ratio: 1, code: 'chart_right' }],
    ['missing', [], 'all', { ratio: 0, code: 'chart_missing' }],
  ])('%s', async (_title, charts, aspect, expected) => {
    expect(await of(charts, aspect)).toMatchObject(expected)
  })

  test('is judged by its values, wherever they stand, and a wrong line is paid once', async () => {
    const [sheet] = withTotal.sheets
    const copied: Workbook = {
      sheets: [
        ...(sheet ? [sheet] : []),
        { name: 'Données', cells: { A1: { value: 600 }, A2: { value: 2_400 }, A3: { value: 1_200 } } },
      ],
    }
    expect(await of([drawing('Données!$A$1:$A$3')], 'data', copied)).toMatchObject({ ratio: 1 })
    const own = bookOf({ amounts: [2_000, 1_200, 600] })
    expect(await of([chart], 'data', own)).toMatchObject({ ratio: 1, code: 'chart_right' })
  })

  test('nothing handed in but an empty sheet', async () => {
    expect(await judge('sheet.chart', { chart: 'parts' }, empty)).toMatchObject(EMPTY)
  })
})
