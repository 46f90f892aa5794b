import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressOf } from './address.ts'
import { type Align, type Block, joinedRuns, type Letter, type List, type Paragraph, type Run } from './letter.ts'
import { letterFromProseMirror, parseProseMirror, proseMirrorFromLetter } from './prose-mirror.ts'
import { readLetter, readSpreadsheet } from './read-upload.ts'
import type { Cell, Workbook } from './workbook.ts'
import { writeDocx } from './write-docx.ts'
import { writeXlsx } from './write-xlsx.ts'

/** Files are written and read for real, tens of times: seconds on a busy machine. */
const SLOW_MS = 60_000

// Characters of office texts, those that XML and formulas could misread included.
const character = fc.constantFrom(...'abcéèêçœŒ€’\'"&<>=+-@;,. \u00a0\u202f0123456789°«»!?')
const text = fc.string({ unit: character, minLength: 1, maxLength: 20 }).filter((value) => value.trim() !== '')

const formula = fc.constantFrom(
  'B2*1.2',
  'SUM(A1:A3)',
  'IF(A1>0,"é & <b>","")',
  'XLOOKUP(A1,B:B,C:C)',
  "'Été 1'!B2+TODAY()",
)
const format = fc.constantFrom('#,##0.00 €', '0.00%', '0')
const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }).map((value) => value + 0)

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.record({ value: number, kind: fc.constant('number' as const) }),
  fc.record({ value: number, kind: fc.constant('number' as const), format }),
  fc.record({ value: text, kind: fc.constant('text' as const) }),
  fc.record({ value: fc.boolean(), kind: fc.constant('bool' as const) }),
  fc.record({ value: number, kind: fc.constant('number' as const), formula }),
  fc.record({ value: text, kind: fc.constant('text' as const), formula }),
  fc.record({ value: fc.boolean(), kind: fc.constant('bool' as const), formula }),
  fc.record({ value: fc.constant('#DIV/0!'), kind: fc.constant('error' as const), formula }),
  fc.record({ value: fc.constant(null), formula }),
  fc.record({
    value: fc.integer({ min: 61, max: 80_000 }),
    kind: fc.constant('date' as const),
    format: fc.constant('dd/mm/yyyy'),
  }),
)
const address = fc
  .record({ column: fc.integer({ min: 1, max: 60 }), row: fc.integer({ min: 1, max: 80 }) })
  .map(addressOf)
const cells = fc.dictionary(address, cell, { minKeys: 1, maxKeys: 30, noNullPrototype: true })
const workbook: fc.Arbitrary<Workbook> = fc
  .uniqueArray(fc.constantFrom('Été 1', 'Données', "L'état", 'Feuille2'), { minLength: 1, maxLength: 3 })
  .chain((names) =>
    fc.record({ sheets: fc.tuple(...names.map((name) => fc.record({ name: fc.constant(name), cells }))) }),
  )

test(
  'a workbook written to a file reads back the same',
  async () => {
    await fc.assert(
      fc.asyncProperty(workbook, async (written) => {
        const read = await readSpreadsheet(await writeXlsx(written, { layouts: {} }), 'a.xlsx')
        expect(read).toEqual({ ok: true, value: written })
      }),
      { numRuns: 30 },
    )
  },
  SLOW_MS,
)

const marks = fc.record(
  { bold: fc.constant(true as const), italic: fc.constant(true as const), underline: fc.constant(true as const) },
  { requiredKeys: [] },
)
const line = fc.array(text, { minLength: 1, maxLength: 2 }).map((lines) => lines.join('\n'))
const runs: fc.Arbitrary<Run[]> = fc
  .array(
    fc.tuple(line, marks).map(([value, style]): Run => ({ text: value, ...style })),
    { maxLength: 3 },
  )
  .map(joinedRuns)
const align = fc.constantFrom<Align>('left', 'center', 'right', 'justify')
const paragraph: fc.Arbitrary<Paragraph> = fc.record({ type: fc.constant('paragraph' as const), align, runs })

function list(depth: number): fc.Arbitrary<List> {
  const lists: fc.Arbitrary<List[]> = depth === 0 ? fc.constant([]) : fc.array(list(depth - 1), { maxLength: 1 })
  return fc.record({
    type: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(fc.record({ runs, lists }), { minLength: 1, maxLength: 3 }),
  })
}
const table: fc.Arbitrary<Block> = fc
  .tuple(fc.boolean(), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }), paragraph)
  .map(([withHeader, rows, columns, content]) => ({
    type: 'table',
    rows: Array.from({ length: rows }, (_, row) => ({
      cells: Array.from({ length: columns }, () => ({ header: withHeader && row === 0, paragraphs: [content] })),
    })),
  }))
const heading = fc.record({ type: fc.constant('heading' as const), level: fc.integer({ min: 1, max: 6 }), align, runs })
// Between two lists or tables stands a paragraph, without which a word processor makes one of them.
const letter: fc.Arbitrary<Letter> = fc
  .array(fc.tuple(fc.oneof(paragraph, heading, list(2), table), paragraph), { minLength: 1, maxLength: 4 })
  .map((pairs) => ({ blocks: pairs.flat() }))

test(
  'a letter written to a file reads back the same',
  async () => {
    await fc.assert(
      fc.asyncProperty(letter, async (written) => {
        const read = await readLetter(await writeDocx(written), 'a.docx')
        expect(read).toEqual({ ok: true, value: written })
      }),
      { numRuns: 15 },
    )
  },
  SLOW_MS,
)

test('a letter opened in the editor and saved is the same letter', () => {
  fc.assert(
    fc.property(letter, (written) => {
      const parsed = parseProseMirror(JSON.parse(JSON.stringify(proseMirrorFromLetter(written))))
      expect(parsed.ok && letterFromProseMirror(parsed.value)).toEqual(written)
    }),
  )
})
