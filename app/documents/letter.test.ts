import { expect, test } from 'vitest'
import { joinedRuns, type Letter, letterSchema, nestedLists, paragraph, paragraphs, plainText, run } from './letter.ts'

const letter: Letter = {
  blocks: [
    paragraph([run('BUROMOD'), run('\n12 rue des Lilas')]),
    paragraph([]),
    paragraph([run('Lyon, le 16 mars 2026')], 'right'),
    { type: 'heading', level: 1, align: 'center', runs: [run('Objet', { bold: true })] },
    paragraph([run('Deuxième relance', { bold: true }), run(' ')]),
    {
      type: 'list',
      ordered: false,
      items: [
        { runs: [run('un')], lists: [{ type: 'list', ordered: true, items: [{ runs: [run('un bis')], lists: [] }] }] },
      ],
    },
    { type: 'table', rows: [{ cells: [{ header: true, paragraphs: [paragraph([run('Montant')])] }] }] },
  ],
}

test('paragraphs are counted as on paper: blanks apart, lists and tables included', () => {
  expect(paragraphs(letter).map(({ index, text, align, bold, within }) => [index, text, align, bold, within])).toEqual([
    [0, 'BUROMOD\n12 rue des Lilas', 'left', false, 'body'],
    [1, 'Lyon, le 16 mars 2026', 'right', false, 'body'],
    [2, 'Objet', 'center', true, 'heading'],
    [3, 'Deuxième relance ', 'left', true, 'body'],
    [4, 'un', 'left', false, 'list'],
    [5, 'un bis', 'left', false, 'list'],
    [6, 'Montant', 'left', false, 'table'],
  ])
  expect(plainText({ blocks: letter.blocks.slice(2, 4) })).toBe('Lyon, le 16 mars 2026\nObjet')
})

test('the letter of a browser is taken only when it is one', () => {
  expect(letterSchema.safeParse(letter).success).toBe(true)
  expect(letterSchema.safeParse({ blocks: [{ type: 'image', src: 'x' }] }).success).toBe(false)
  expect(letterSchema.safeParse({ blocks: [{ ...paragraph([]), onclick: 'x' }] }).success).toBe(false)
})

test('neighbours of one style are one run', () => {
  expect(joinedRuns([run('a'), run(''), run('b'), run('c', { bold: true }), run('d', { bold: true })])).toEqual([
    { text: 'ab' },
    { text: 'cd', bold: true },
  ])
})

test('lines of lists nest by their depth, and a depth that skips a step hangs under the last item', () => {
  const line = (level: number, text: string, ordered = false) => ({ level, ordered, runs: [run(text)] })
  const shape = nestedLists([line(0, 'a'), line(3, 'b'), line(0, 'c'), line(0, 'd', true)])
  expect(
    shape.map(({ ordered, items }) => [ordered, items.map((item) => [item.runs[0]?.text, item.lists.length])]),
  ).toEqual([
    [
      false,
      [
        ['a', 1],
        ['c', 0],
      ],
    ],
    [true, [['d', 0]]],
  ])
})
