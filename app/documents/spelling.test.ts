import { afterAll, expect, test } from 'vitest'
import { createSpeller } from './speller.ts'
import { LONGEST_SPELT, MOST_MISSPELLINGS, misspellings } from './spelling.ts'

const text = (...lines: readonly string[]) => lines.map((line, index) => ({ index, text: line }))
/** A dictionary of a few words, so that the rule is seen without the language. */
const WORDS = new Set('la lettre est échéance échu facture réglée sous huit jours rendez vous compte'.split(' '))
const look = (lines: readonly string[], known: readonly string[] = []) =>
  misspellings({ paragraphs: text(...lines), known }, (word) => WORDS.has(word))

test('a word that no dictionary holds is told once, where it is first written', () => {
  expect(look(['la lettre', 'la factrue est la factrue'])).toEqual([
    { word: 'factrue', paragraph: 1, start: 3, suggestions: ['facture'] },
  ])
  expect(look(['la lettre est réglée'])).toEqual([])
  expect(look([])).toEqual([])
})

test('a word that lacks its accents is given them', () => {
  expect(look(['echeance'])).toMatchObject([{ suggestions: ['échéance'] }])
  expect(look(['règlée'])).toMatchObject([{ suggestions: ['réglée'] }])
})

test('from three letters, too many words are near for one to be suggested', () => {
  expect(look(['lla'])).toMatchObject([{ word: 'lla', suggestions: [] }])
})

test('names, references, addresses and what an apostrophe cuts are not looked at', () => {
  expect(look(['Bosser, FA2026-00012, contact@xyzt.fr, l’échéance, BUROMOD, abc12'])).toEqual([])
  expect(look(['rendez-vous'])).toEqual([])
})

test('the words of the story are right', () => {
  expect(look(['la lettre de buromodien'], ['Buromodien, de'])).toEqual([])
  // The story writes it with its accents: without them it is no word of the story.
  expect(look(['zélande et zelande'], ['Zélande'])).toMatchObject([{ word: 'zelande' }])
})

test('ten words are enough, and a text without end is looked at up to a length', () => {
  const many = Array.from(
    { length: 30 },
    (_, index) => `zz${String.fromCharCode(97 + (index % 26))}${'x'.repeat(index)}`,
  )
  expect(look([many.join(' ')])).toHaveLength(MOST_MISSPELLINGS)
  expect(look(['la '.repeat(LONGEST_SPELT / 3), 'factrue'])).toEqual([])
})

const speller = createSpeller()
afterAll(() => speller.close())

test('in French, good words pass and slips are found, each with what was meant', async () => {
  const right =
    'Nous vous prions d’agréer, Madame, l’expression de nos salutations distinguées ; une mise en demeure, un rendez-vous, l’œuvre et l’e-mail du siège.'
  expect(await speller.look({ paragraphs: text(right), known: [] })).toEqual([])
  const wrong = 'Veuilez regler la factrue avant l’echeance indiqué, merçi.'
  const found = await speller.look({ paragraphs: text(`nous ${wrong}`), known: [] })
  expect(found?.map(({ word, suggestions }) => [word, suggestions[0]])).toEqual([
    ['regler', 'régler'],
    ['factrue', 'facture'],
    ['echeance', 'échéance'],
    ['merçi', 'merci'],
  ])
})

test('a thread that cannot start says nothing, and breaks nothing', async () => {
  const broken = createSpeller({ workerFile: new URL('./no-such-file.ts', import.meta.url) })
  expect(await broken.look({ paragraphs: text('factrue'), known: [] })).toBeUndefined()
  await broken.close()
})
