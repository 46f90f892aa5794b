/** A wrong table is paid in the table: a text that says what the student found there is right of it. */
import { describe, expect, test } from 'vitest'
import { makeCheck } from './checks/index.ts'
import type { Criterion } from './criterion.ts'
import { copyOf, evidenceOf, letterOf, sheetOf } from './evidence.test-support.ts'
import { grade } from './grade.ts'

const table = {
  rows: [
    { formule: 'Essentiel', resultat: 1_200_000 },
    { formule: 'Confort', resultat: 900_000 },
  ],
  key: 'formule',
  columns: {
    formule: { field: 'formule', label: 'Formule', kind: 'text' },
    resultat: { field: 'resultat', label: 'Résultat', kind: 'money' },
  },
  total: { of: 'resultat' },
}
const results = {
  besoin: { label: 'Besoin', aliases: [], kind: 'money', value: 5_000_000 },
  marge: { label: 'Taux de marge', aliases: [], kind: 'rate', value: 2_500 },
}
const own = (place: object) => ({ deliverable: 'tableau', table, results, ...place })

/** The need is 48 000,40 € for the student, the margin 31,27 %, and the other offer is the best. */
const wrongTable = (need: string | number | null = 48_000.4) =>
  sheetOf([
    ['Besoin', need],
    ['Taux de marge', { value: 0.3127, kind: 'number', format: '0.00%' }],
    [],
    ['Formule', 'Résultat'],
    ['Essentiel', 8_000],
    ['Confort', 9_000],
    ['Total', 17_000],
  ])

const facts = {
  besoin: { label: 'besoin', kind: 'money', value: 5_000_000, own: own({ result: 'besoin' }) },
  marge: { label: 'marge', kind: 'rate', value: 2_500, own: own({ result: 'marge' }) },
  resultat: {
    label: 'résultat de Confort',
    kind: 'money',
    value: 900_000,
    own: own({ at: { key: 'Confort', column: 'resultat' } }),
  },
  conseil: {
    label: 'formule conseillée',
    kind: 'text',
    value: 'Essentiel',
    own: own({ at: { highest: 'resultat', column: 'formule' } }),
  },
  ensemble: {
    label: 'résultat des deux',
    kind: 'money',
    value: 2_100_000,
    own: own({ at: { total: true, column: 'resultat' } }),
  },
  rejet: {
    label: 'formule écartée',
    kind: 'text',
    value: 'Confort',
    own: own({ at: { lowest: 'resultat', column: 'formule' } }),
  },
}

const studentWith = (said: string, workbook = wrongTable()) =>
  copyOf(
    { deliverable: ['tableau', { kind: 'spreadsheet', workbook, format: 'xlsx' }] },
    { deliverable: ['note', { kind: 'letter', letter: letterOf(said), format: 'browser' }] },
  )
const model = copyOf()

const ratio = async (name: keyof typeof facts, said: string, { fromThere = true, workbook = wrongTable() } = {}) => {
  const evidence = {
    ...evidenceOf(studentWith(said, workbook), model),
    ...(fromThere ? { fromThere: true as const } : {}),
  }
  const check = makeCheck({ 'letter.facts': { deliverable: 'note', facts: [facts[name]] } })
  return (await check.evaluate(evidence, model.company)).ratio
}

describe('from the student’s own table', () => {
  test.each<[keyof typeof facts, string, number]>([
    ['besoin', 'Il manque 48 000,40 €.', 1],
    ['besoin', 'Il manque 48 000 €.', 1],
    ['besoin', 'Il manque 48 100 €.', 0],
    ['besoin', 'Il manque 50 000 €.', 0],
    ['marge', 'La marge est de 31,27 %.', 1],
    ['marge', 'La marge est de 31,3 %.', 1],
    ['marge', 'La marge est de 31 %.', 1],
    ['marge', 'La marge est de 25 %.', 0],
    ['resultat', 'Confort rapporte 9 000 €.', 1],
    ['conseil', 'Je conseille Confort.', 1],
    ['conseil', 'Je conseille Essentiel.', 0],
    ['ensemble', 'Ensemble, elles rapportent 17 000 €.', 1],
    ['ensemble', 'Ensemble, elles rapportent 21 000 €.', 0],
    ['rejet', 'J’écarte Essentiel.', 1],
  ])('%s: « %s »', async (name, said, expected) => {
    expect(await ratio(name, said)).toBe(expected)
  })

  test('is only asked once the table was paid', async () => {
    expect(await ratio('besoin', 'Il manque 48 000,40 €.', { fromThere: false })).toBe(0)
    expect(await ratio('besoin', 'Il manque 50 000 €.', { fromThere: false })).toBe(1)
  })

  test.each([null, 0, 'à calculer'])('a table that says %s says nothing: the right figure is asked', async (need) => {
    const workbook = wrongTable(need)
    expect(await ratio('besoin', 'Il manque 50 000 €.', { workbook })).toBe(1)
    expect(await ratio('besoin', 'Il manque 0 €.', { workbook })).toBe(0)
  })
})

test('the mistake costs the table, and the note is carried', async () => {
  const common = { task: 'T.1.2.5', competence: 'C1.2', expects: 'D1.O.17', points: 2, carry: 1 } as const
  const criteria: Criterion[] = [
    {
      ...common,
      id: 'tableau',
      title: 'Le besoin',
      step: 'tableau',
      after: [],
      check: { 'sheet.value': { deliverable: 'tableau', table, results, result: 'besoin' } },
    },
    {
      ...common,
      id: 'note',
      title: 'La note dit le besoin',
      step: 'note',
      after: ['tableau'],
      check: { 'letter.facts': { deliverable: 'note', facts: [facts.besoin] } },
    },
  ]
  const marked = await grade(evidenceOf(studentWith('Il manque 48 000,40 €.'), model), criteria)
  expect(marked.criteria.map(({ points, carried }) => [points, carried])).toEqual([
    [0, false],
    [2, true],
  ])
  const right = await grade(evidenceOf(studentWith('Il manque 50 000 €.'), model), criteria)
  expect(right.criteria.map(({ points, carried }) => [points, carried])).toEqual([
    [0, false],
    [2, false],
  ])
})
