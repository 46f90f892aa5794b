import { afterAll, expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { areLive, isLive, type LiveQuestion, linkOf } from './live-formula.ts'
import { onTheDay, recalculate } from './recalculate.ts'
import { createRecalculator } from './recalculator.ts'
import type { Cell, Workbook } from './workbook.ts'

const recalculator = createRecalculator({ threads: 1, limitMs: 20_000 })
const context = { today: day('2026-03-16'), recalculator }
afterAll(() => recalculator.close())

const SLOW_MS = 60_000
const formula = (text: string): Cell => ({ value: null, formula: text })
const only = (cells: Record<string, Cell>): Workbook => ({ sheets: [{ name: 'Relances', cells }] })

async function valuesOf(workbook: Workbook, changes: Parameters<typeof recalculate>[2] = []) {
  const done = await recalculate(workbook, context, changes)
  if (!done.ok) return done.error
  return Object.fromEntries(
    Object.entries(done.value.workbook.sheets[0]?.cells ?? {})
      .filter(([, cell]) => cell.formula !== undefined)
      .map(([address, cell]) => [address, cell.value]),
  )
}

test(
  'formulas are calculated as a spreadsheet would, and keep their formats',
  async () => {
    const workbook: Workbook = {
      sheets: [
        {
          name: 'Relances',
          cells: {
            A1: { value: "'quoted", kind: 'text' },
            A2: { value: 46_041, kind: 'date', format: 'dd/mm/yyyy' },
            A3: { value: 1_234.56 },
            A4: { value: '#N/A', kind: 'error' },
            B1: formula('A1&"!"'),
            B2: formula('TODAY()-A2'),
            B3: formula('ROUND(A3*(1+taux),2)'),
            B4: formula('IFERROR(A4,"absent")'),
            B5: formula('1/0'),
            B6: formula('A3>1000'),
            B7: { ...formula('EOMONTH(A2,1)'), format: 'dd/mm/yyyy', kind: 'date' },
            B8: formula("'Données d''avril'!A1*2"),
            B9: formula("XLOOKUP(\"b\",'Données d''avril'!B1:B3,'Données d''avril'!C1:C3)"),
            B10: formula('1/3'),
            B11: formula('SUMIF(A1:A3,">1000")'),
          },
        },
        {
          name: "Données d'avril",
          cells: {
            A1: { value: 21 },
            ...{ B1: { value: 'a' }, B2: { value: 'b' }, C1: { value: 1 }, C2: { value: 2 } },
            D1: { value: 0.2 },
          },
        },
      ],
      names: [{ name: 'taux', formula: "'Données d''avril'!$D$1" }],
    }
    const done = await recalculate(workbook, context)
    const cells = done.ok ? done.value.workbook.sheets[0]?.cells : undefined
    const value = (row: number) => cells?.[`B${row}`]?.value
    // 19 January 2026 is 46041, 56 days before 16 March; the end of February 2026 is 46081.
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 11].map(value)).toEqual([
      "'quoted!",
      56,
      1_481.47,
      'absent',
      '#DIV/0!',
      true,
      46_081,
      42,
      2,
      47_275.56,
    ])
    expect(value(10)).toBeCloseTo(1 / 3, 14)
    expect(cells?.B7).toMatchObject({ kind: 'date', format: 'dd/mm/yyyy' })
    expect(cells?.B5?.kind).toBe('error')
  },
  SLOW_MS,
)

test('a changed cell moves what depends on it, and nothing of the workbook given', async () => {
  const workbook = only({ A1: { value: 2 }, B1: formula('A1*10'), C1: formula('B1+1') })
  expect(await valuesOf(workbook, [{ sheet: 'Relances', address: 'A1', value: 3 }])).toEqual({ B1: 30, C1: 31 })
  expect(workbook.sheets[0]?.cells.A1).toEqual({ value: 2 })
  expect(await valuesOf(workbook)).toEqual({ B1: 20, C1: 21 })
})

test('a function the engine does not know leaves the value of the file, and is told', async () => {
  const workbook = only({
    A1: { value: 12, formula: 'HYPERLINKS("http://a",12)' },
    A2: { value: 13, formula: 'A1+1' },
    A3: { value: 5, formula: '2+2' },
  })
  const done = await recalculate(workbook, context)
  expect(done.ok && done.value.unsure.map(({ address }) => address)).toEqual(['A1', 'A2'])
  expect(await valuesOf(workbook)).toEqual({ A1: 12, A2: 13, A3: 4 })
})

test('today is the day of the story wherever the formula says it', () => {
  expect(onTheDay('IF(TODAY( )>A1,NOW()-A1,"TODAY()")', day('2026-03-16'))).toBe(
    'IF(DATE(2026,3,16 )>A1,DATE(2026,3,16)-A1,"TODAY()")',
  )
})

test(
  'a formula that kills the engine costs its thread, and the next calculation works',
  async () => {
    expect(await valuesOf(only({ A1: formula('SUBSTITUTE("a","b")') }))).toEqual({ code: 'engine_failed' })
    expect(await valuesOf(only({ A1: formula('1+1') }))).toEqual({ A1: 2 })
  },
  SLOW_MS,
)

test(
  'a calculation that takes too long is stopped, and those that waited are done',
  async () => {
    const impatient = createRecalculator({ threads: 1, limitMs: 300 })
    try {
      await impatient.warm()
      const cells: Record<string, Cell> = {}
      for (let row = 1; row <= 6_000; row++) {
        cells[`A${row}`] = { value: row % 7 }
        cells[`B${row}`] = formula('SUMIF(A:A,A1)')
      }
      const heavy = recalculate(only(cells), { ...context, recalculator: impatient })
      const light = recalculate(only({ A1: formula('2+2') }), { ...context, recalculator: impatient })
      expect(await heavy).toEqual({ ok: false, error: { code: 'timed_out', limitMs: 300 } })
      expect(await light).toMatchObject({ ok: true })
    } finally {
      await impatient.close()
    }
  },
  SLOW_MS,
)

test('without its thread file, the engine is said to fail', async () => {
  const broken = createRecalculator({ workerFile: new URL('./no-such-file.ts', import.meta.url) })
  expect(await recalculate(only({ A1: formula('1') }), { ...context, recalculator: broken })).toEqual({
    ok: false,
    error: { code: 'engine_failed' },
  })
  await broken.close()
})

const table = only({
  A2: { value: 46_041, kind: 'date' },
  B2: { value: 1_500 },
  C2: { value: 300 },
  D2: { value: 56, kind: 'number' },
  E2: formula('1200-300'),
  F2: formula('B2-C2'),
  G2: formula('0*B2+1200'),
  H2: formula('SUM(F2:F2)*2'),
  I2: formula('IF(B2>100000,1,MAX(0,C2-B2))'),
  J2: formula('Z1+1'),
  K2: formula('INDIRECT("B2")*2'),
  L2: formula('VLOOKUP(M2,N1:O3,2,FALSE)'),
  M2: { value: 'Dupont' },
  N1: { value: 'Dupont' },
  O1: { value: 45 },
})
const ask = (target: string, ...inputs: string[]): LiveQuestion => ({
  target: { sheet: 'Relances', address: target },
  inputs: inputs.map((address) => ({ sheet: 'Relances', address })),
})

test('links alone tell a typed figure, a formula without link, one that looks elsewhere, and a linked one', () => {
  const links = [ask('D2', 'B2'), ask('E2', 'B2'), ask('J2', 'B2'), ask('H2', 'B2'), ask('K2', 'B2')]
  expect(links.map((question) => linkOf(table, question))).toEqual([
    'typed_in',
    'without_link',
    'elsewhere',
    'linked',
    'without_link',
  ])
})

test(
  'moving the inputs tells a live formula from one that only looks so',
  async () => {
    const questions = [
      ask('D2', 'B2', 'C2'),
      ask('E2', 'B2', 'C2'),
      ask('F2', 'B2', 'C2'),
      ask('G2', 'B2'),
      ask('H2', 'B2'),
      ask('I2', 'B2'),
      ask('J2', 'B2'),
      ask('K2', 'B2'),
      ask('L2', 'M2'),
      ask('F2', 'A2', 'B2'),
    ]
    const answers = await areLive(table, questions, context)
    const told = answers.ok ? answers.value.map((answer) => (answer.live ? 'live' : answer.because)) : answers.error
    expect(told).toEqual([
      'typed_in',
      'without_link',
      'live',
      'still',
      'live',
      'live',
      'elsewhere',
      'live',
      'live',
      'live',
    ])
    const last = answers.ok ? answers.value.at(-1) : undefined
    expect(last).toEqual({
      live: true,
      movedBy: [{ sheet: 'Relances', address: 'B2' }],
      ignored: [{ sheet: 'Relances', address: 'A2' }],
    })
  },
  SLOW_MS,
)

test('a blank input can be moved too', async () => {
  const workbook = only({ B1: formula('A1*2') })
  expect(await isLive(workbook, ask('B1', 'A1'), context)).toMatchObject({ value: { live: true } })
})
