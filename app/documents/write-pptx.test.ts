import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Block, paragraph, run } from './letter.ts'
import { readSlides } from './read-upload.ts'
import type { SlideDeck } from './slides.ts'
import { writePptx } from './write-pptx.ts'

// Characters that XML could misread included.
const character = fc.constantFrom(...'abcéèœ€’\'"&<>=+-;,. \u00a0\u202f0123456789«»!?')
const text = fc
  .string({ unit: character, minLength: 1, maxLength: 20 })
  .filter((value) => value.trim() === value && value !== '')
/** A title is read on one line, its blanks made one: the test below says so. */
const title = text.filter((value) => !value.includes('  '))
const line = text.map((written): Block => paragraph([run(written)]))
const list = fc.record({ ordered: fc.boolean(), all: fc.array(text, { minLength: 1, maxLength: 3 }) }).map(
  ({ ordered, all }): Block => ({
    type: 'list',
    ordered,
    items: all.map((written) => ({ runs: [run(written)], lists: [] })),
  }),
)
const table = fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 3 }), text).map(
  ([withHeader, columns, written]): Block => ({
    type: 'table',
    rows: [0, 1].map((row) => ({
      cells: Array.from({ length: columns }, () => ({
        header: withHeader && row === 0,
        paragraphs: [paragraph([run(written)])],
      })),
    })),
  }),
)
const slide = fc.record({
  title,
  blocks: fc
    .tuple(fc.oneof(line, list), fc.option(table, { nil: undefined }))
    .map(([first, second]) => (second ? [first, second] : [first])),
  notes: fc.array(text, { maxLength: 2 }),
})
const deck: fc.Arbitrary<SlideDeck> = fc.record({ slides: fc.array(slide, { minLength: 1, maxLength: 4 }) })

test('a presentation written to a file reads back the same', async () => {
  await fc.assert(
    fc.asyncProperty(deck, async (written) => {
      expect(await readSlides(writePptx(written), 'a.pptx')).toEqual({ ok: true, value: written })
    }),
    { numRuns: 40 },
  )
})

test('the same presentation always gives the same bytes', () => {
  const written: SlideDeck = { slides: [{ title: 'Constat', blocks: [], notes: ['Saluer'] }] }
  expect(writePptx(written, { title: 'A & B' })).toEqual(writePptx(written, { title: 'A & B' }))
})

test('blanks that follow one another in a title are read as one', async () => {
  const read = await readSlides(writePptx({ slides: [{ title: 'Plan  de relance', blocks: [], notes: [] }] }), 'a.pptx')
  expect(read.ok && read.value.slides[0]?.title).toBe('Plan de relance')
})
