/** How reports and presentations are built. */
import { expect, test } from 'vitest'
import { type Block, type Letter, nestedLists, paragraph, run } from '#documents/letter.ts'
import type { Slide } from '#documents/slides.ts'
import { copyOf, evidenceOf, letterOf, type Made } from '../evidence.test-support.ts'
import { makeCheck } from './index.ts'

const model = copyOf()
const judgeCopy = (spec: Record<string, unknown>, ...made: readonly Made[]) =>
  makeCheck(spec).evaluate(evidenceOf(copyOf(...made), model), model.company)

const heading = (level: number, text: string): Block => ({ type: 'heading', level, align: 'left', runs: [run(text)] })
const said = (text: string): Block => paragraph([run(text)])
const TEXT = said('Les charges fixes de l’agence se montent à soixante mille euros par an, loyer et salaires compris.')
const table = (text: string): Block => ({
  type: 'table',
  rows: [{ cells: [{ header: true, paragraphs: [paragraph([run(text)])] }] }],
})

const REPORT: readonly Block[] = [
  heading(1, 'Ouvrir une seconde agence'),
  heading(2, 'Introduction'),
  TEXT,
  heading(2, '1. Coûts'),
  heading(3, '1.1 Charges fixes'),
  TEXT,
  heading(2, '2. Recettes'),
  TEXT,
  heading(2, 'Conclusion'),
  TEXT,
]
const judge = (blocks: readonly Block[], args: object = {}, more: Partial<Letter> = {}) =>
  judgeCopy(
    { 'report.structure': { deliverable: 'rapport', ...args } },
    { deliverable: ['rapport', { kind: 'letter', letter: { blocks: [...blocks], ...more }, format: 'docx' }] },
  )
const without = (...texts: readonly string[]) =>
  REPORT.filter((block) => block.type !== 'heading' || !texts.includes(block.runs[0]?.text ?? ''))

test('a report with its title, its sections and what opens and closes it', async () => {
  expect(await judge(REPORT, { sections: 4 })).toMatchObject({ ratio: 1, code: 'structure_right', needsTeacher: false })
  expect(await judge(REPORT, { aspects: ['numbered'] })).toMatchObject({ ratio: 1 })
})

test.each<[string, readonly Block[], string]>([
  ['no introduction', without('Introduction').filter((block) => block !== TEXT), 'introduction'],
  ['no conclusion', without('Conclusion'), 'conclusion'],
  [
    'a level is skipped',
    REPORT.map((block) => (block.type === 'heading' && block.level === 3 ? { ...block, level: 4 } : block)),
    'levels',
  ],
  ['no title', [said('Bonjour, voici ce que je pense de la seconde agence.'), ...REPORT.slice(3)], 'title'],
])('lacking: %s', async (_title, blocks, aspect) => {
  expect(await judge(blocks, { aspects: [aspect] })).toMatchObject({
    ratio: 0,
    code: 'structure_incomplete',
    figures: { missing: { value: [aspect] } },
    findings: [{ label: `structure_${aspect}`, right: false }],
  })
})

test('words that conclude are a conclusion, and a paragraph before the first section an introduction', async () => {
  const blocks = [
    REPORT[0],
    TEXT,
    ...without('Introduction', 'Conclusion').slice(2, -1),
    said('En conclusion, ouvrir est rentable.'),
  ]
  expect(await judge(blocks.flatMap((block) => block ?? []))).toMatchObject({ ratio: 1 })
})

test('a number that does not follow is shown where it stands; numbers drawn by the word processor are left to a person', async () => {
  const broken = REPORT.map((block) =>
    block.type === 'heading' && block.runs[0]?.text === '2. Recettes' ? heading(2, '3. Recettes') : block,
  )
  expect(await judge(broken, { aspects: ['numbered'] })).toMatchObject({
    ratio: 0,
    findings: [{ found: { value: '3. Recettes' }, location: { kind: 'paragraph', index: 6 } }],
  })
  const unseen = REPORT.map((block) =>
    block.type === 'heading' ? heading(block.level, block.runs[0]?.text.replace(/^[\d.]+ /, '') ?? '') : block,
  )
  expect(await judge(unseen, { aspects: ['numbered'] })).toMatchObject({ ratio: 1, needsTeacher: true })
})

test('a table has a caption above or below it', async () => {
  const asked = { aspects: ['captions'] }
  expect(await judge([...REPORT, said('Tableau 1 : les charges'), table('Loyer')], asked)).toMatchObject({ ratio: 1 })
  expect(await judge([...REPORT, table('Loyer'), said('Source : comptes de 2025')], asked)).toMatchObject({ ratio: 1 })
  expect(await judge([...REPORT, table('Loyer')], asked)).toMatchObject({
    ratio: 0,
    findings: [{ found: { value: 'Loyer' } }],
  })
})

test('a table of contents is asked for or not', async () => {
  expect(await judge(REPORT, { aspects: ['contents'] })).toMatchObject({ ratio: 0 })
  expect(
    await judge([heading(1, 'Une agence'), said('Sommaire'), ...REPORT.slice(1)], { aspects: ['contents'] }),
  ).toMatchObject({ ratio: 1 })
})

test('without styles, as in a PDF, sections are known by their numbers', async () => {
  const lines = [
    'Ouvrir une seconde agence',
    '1. Introduction',
    'Les charges fixes se montent à soixante mille euros.',
    '2. Coûts',
    'Le loyer compte pour moitié.',
    '3. Conclusion',
    'Il faut ouvrir.',
  ]
  const printed = { ...letterOf(...lines), printed: { pages: 2 } }
  expect(
    await judge(printed.blocks, { aspects: ['title', 'sections', 'introduction', 'conclusion', 'numbered'] }, printed),
  ).toMatchObject({ ratio: 1, figures: { sections: { value: 3 } } })
})

test('a bare text is no report, nothing even less', async () => {
  expect((await judge([TEXT, TEXT])).figures.missing).toEqual({
    kind: 'list',
    value: ['title', 'sections', 'levels', 'introduction', 'conclusion'],
  })
  expect(await judgeCopy({ 'report.structure': { deliverable: 'rapport' } })).toMatchObject({
    ratio: 0,
    code: 'deliverable_missing',
  })
})

const bullets = (...lines: readonly string[]): Block[] =>
  nestedLists(lines.map((line) => ({ level: 0, ordered: false, runs: [run(line)] })))
const slide = (title: string | null, ...lines: readonly string[]): Slide => ({
  title,
  blocks: bullets(...lines),
  notes: [],
})
const DECK = [
  slide('Ouvrir une seconde agence', 'Un coût de soixante mille euros'),
  slide('Les coûts', 'Loyer', 'Salaires'),
  slide('Les recettes', 'Contrats', 'Source : comptes de 2025'),
]
const judgeDeck = (slides: readonly Slide[], args: object = {}) =>
  judgeCopy(
    { 'slides.structure': { deliverable: 'diapos', ...args } },
    { deliverable: ['diapos', { kind: 'slides', deck: { slides: [...slides] }, format: 'pptx' }] },
  )
const ORDER = [
  { label: 'les coûts', any: [['loyer']] },
  { label: 'les recettes', any: [['contrats']] },
]

test('slides that can be followed', async () => {
  expect(await judgeDeck(DECK, { count: { min: 3, max: 5 }, order: ORDER, source: true })).toMatchObject({
    ratio: 1,
    code: 'slides_right',
  })
})

test.each<[string, readonly Slide[], object, number, readonly string[], object]>([
  ['too few', DECK, { count: { min: 4 } }, 2 / 3, ['count'], { found: { value: 3 }, expected: { value: 4 } }],
  [
    'one without a title',
    [...DECK, slide(null, 'Merci')],
    {},
    (3 / 4 + 1) / 2,
    ['titles'],
    { location: { kind: 'slide', index: 3 } },
  ],
  [
    'two of one title',
    [...DECK, slide('Les coûts', 'Suite')],
    {},
    (3 / 4 + 1) / 2,
    ['titles'],
    { found: { value: 'Les coûts' }, location: { index: 3 } },
  ],
  [
    'too many words',
    [...DECK, slide('Trop', 'mot '.repeat(61))],
    {},
    (1 + 3 / 4) / 2,
    ['crowding'],
    { label: 'slides_words', found: { value: 61 } },
  ],
  [
    'too many bullets',
    [...DECK, slide('Trop', ...'abcdefgh')],
    {},
    (1 + 3 / 4) / 2,
    ['crowding'],
    { label: 'slides_bullets', found: { value: 8 } },
  ],
  [
    'out of order',
    [DECK[0], DECK[2], DECK[1]].flatMap((one) => one ?? []),
    { order: ORDER },
    2 / 3,
    ['order'],
    { label: 'les recettes', location: { kind: 'slide', index: 1 } },
  ],
  [
    'something is not told',
    DECK.slice(0, 2),
    { order: ORDER },
    2 / 3,
    ['order'],
    { label: 'les recettes', found: null },
  ],
  ['no source', DECK.slice(0, 2), { source: true }, 2 / 3, ['source'], { found: null }],
])('slides: %s', async (_title, slides, args, ratio, missing, finding) => {
  const verdict = await judgeDeck(slides, args)
  expect(verdict.code).toBe('slides_incomplete')
  expect(verdict.ratio).toBeCloseTo(ratio)
  expect(verdict.figures.missing).toEqual({ kind: 'list', value: missing })
  expect(verdict.findings[0]).toMatchObject(finding)
})

test('no presentation, or a letter for one, is told', async () => {
  expect(await judgeCopy({ 'slides.structure': { deliverable: 'diapos' } })).toMatchObject({
    code: 'deliverable_missing',
  })
  expect(
    await judgeCopy(
      { 'slides.structure': { deliverable: 'diapos' } },
      { deliverable: ['diapos', { kind: 'letter', letter: letterOf('Bonjour'), format: 'docx' }] },
    ),
  ).toMatchObject({ ratio: 0, code: 'deliverable_wrong_kind' })
})
