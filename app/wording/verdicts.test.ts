import { expect, test } from 'vitest'
import { type Code, codesByFamily, type Figure } from '#grading'
import { figureText } from './verdict-figures.ts'
import { carriedText, criterionText, findingLabel, findingText, verdictSentence } from './verdicts.ts'
import { trainingSentence } from './verdicts-in-training.ts'

const CODES: readonly Code[] = Object.values(codesByFamily).flat()

/** Every figure that a verdict may carry, as it comes: names in some codes, counts in others. */
const FIGURES: Record<string, Figure> = {
  because: { kind: 'text', value: 'spreadsheet' },
  view: { kind: 'text', value: 'aged-receivables' },
  event: { kind: 'text', value: 'ReminderSent' },
  first: { kind: 'text', value: 'ReminderSent' },
  next: { kind: 'text', value: 'mail' },
  missing: { kind: 'list', value: ['le montant', 'la date'] },
  extra: { kind: 'list', value: ['Martin Bureau'] },
  damaged: { kind: 'list', value: ['FA2026-00001'] },
  changes: { kind: 'list', value: ['ReminderSent'] },
  columns: { kind: 'list', value: ['Facture'] },
  forbidden: { kind: 'list', value: ['menace de poursuites'] },
  contrary: { kind: 'list', value: ['délai accordé'] },
  quoted: { kind: 'list', value: ['Martin Bureau'] },
  column: { kind: 'text', value: 'Jours de retard' },
  found: { kind: 'money', value: 200_000 },
  expected: { kind: 'money', value: 240_000 },
  count: { kind: 'count', value: 2 },
  right: { kind: 'count', value: 1 },
  cells: { kind: 'count', value: 3 },
  present: { kind: 'count', value: 3 },
}

test.each(CODES)('%s is said in a whole French sentence, with its figures or without', (code) => {
  for (const figures of [FIGURES, {}]) {
    const sentence = verdictSentence({ code, figures })
    expect(sentence).toMatch(/^\p{Lu}|^\d/u)
    expect(sentence).toMatch(/\.$/)
    expect(sentence).not.toMatch(/undefined|NaN|\[object|_/)
    // A narrow no-break space stands before double punctuation, never an ordinary one.
    expect(sentence).not.toMatch(/[ \u00a0][;:!?»%€]|« /)
    expect(sentence).not.toContain("'")
    // « Juste » belittles, or judges: what is right is exact or correct.
    expect(sentence).not.toMatch(/\b(?:justes?|simplement|évidemment)\b/i)
  }
})

test.each<[Figure, string]>([
  [{ kind: 'money', value: 123_456 }, '1\u202f234,56\u202f€'],
  [{ kind: 'day', value: '2026-03-16' }, '16/03/2026'],
  [{ kind: 'count', value: 1_250 }, '1\u202f250'],
  [{ kind: 'count', value: 2.5 }, '2,5'],
  [{ kind: 'list', value: ['A', 'B', 'C'] }, 'A, B et C'],
  [{ kind: 'text', value: 'FA2026-00012' }, 'FA2026-00012'],
  [{ kind: 'terms', value: { days: 0, endOfMonth: false } }, 'comptant'],
  [{ kind: 'terms', value: { days: 30, endOfMonth: true } }, '30\u00a0jours fin de mois'],
])('a figure %j reads %s', (figure, expected) => {
  expect(figureText(figure)).toBe(expected)
})

test('a value that the PGI keeps as a code is said by its word, right or wrong', () => {
  const field: Figure = { kind: 'text', value: 'control' }
  const found: Figure = { kind: 'text', value: 'disputed' }
  const expected: Figure = { kind: 'text', value: 'approved' }
  expect(verdictSentence({ code: 'value_right', figures: { field, found } })).toContain('en litige')
  expect(verdictSentence({ code: 'value_wrong', figures: { field, found, expected } })).toMatch(
    /en litige.*bonne à payer/,
  )
})

test('a long list is cut, and says how much is left', () => {
  const missing: Figure = { kind: 'list', value: ['A', 'B', 'C', 'D', 'E', 'F'] }
  const expected: Figure = { kind: 'count', value: 9 }
  expect(verdictSentence({ code: 'rows_missing', figures: { missing, expected } })).toBe(
    'Complétez le tableau\u202f: il manque 6\u00a0lignes sur 9 (A, B, C, D et 2\u00a0autres). Vérifiez le critère de sélection.',
  )
})

test('people are called by their names', () => {
  const figures: Record<string, Figure> = {
    found: { kind: 'list', value: ['accountant'] },
    expected: { kind: 'list', value: ['manager'] },
  }
  const names: Record<string, string> = { accountant: 'Paul Roux', manager: 'Claire Lenoir' }
  expect(verdictSentence({ code: 'recipient_wrong', figures }, (id) => names[id] ?? id)).toBe(
    'Contrôlez le destinataire avant tout envoi\u202f: l’envoi s’adresse à Paul Roux, et non à Claire Lenoir.',
  )
})

test('an error carried forward names the work that it is right with regard to', () => {
  const verdict = { code: 'document_right', figures: { document: { kind: 'text', value: 'invoice' } } } as const
  const carried = { ...verdict, carried: true, carriedFrom: ['devis'], needsTeacher: false }
  const upstreamOf = () => ({
    title: 'Le devis accorde la remise',
    figures: { document: { kind: 'text', value: 'quote' } as const },
  })
  expect(criterionText(carried, undefined, upstreamOf)).toBe(
    'Correct au regard de votre devis, où une erreur a déjà été comptée («\u202fLe devis accorde la remise\u202f»)\u202f: elle ne l’est pas deux fois. Le document attendu est dans le PGI, conforme\u202f: la facture.',
  )
  expect(criterionText({ ...carried, carriedFrom: [] })).toContain('votre travail précédent')
})

test('what is not wholly right with regard to earlier work is judged so, and few criteria are named', () => {
  const carried = { carried: true, carriedFrom: ['a', 'b', 'c', 'd'] }
  const upstreamOf = (id: string) => ({ title: id.toUpperCase(), figures: {} })
  expect(carriedText({ ...carried, ratio: 0.5 }, upstreamOf)).toBe(
    'Jugé au regard de votre travail précédent, où une erreur a déjà été comptée («\u202fA\u202f», «\u202fB\u202f» et 2\u00a0autres critères)\u202f: elle ne l’est pas deux fois.',
  )
  expect(carriedText({ ...carried, ratio: 1 }, upstreamOf)).toMatch(/^Correct au regard/)
})

test('an error carried forward is said first, and a teacher’s look last', () => {
  const text = criterionText({ code: 'facts_right', figures: {}, carried: true, needsTeacher: true })
  expect(text).toMatch(/^Correct au regard de votre travail précédent.* cités exactement\. Cette évaluation/)
})

test('a finding is named by what it is about, and says what was found and expected', () => {
  expect(findingLabel({ label: 'FA2026-00012', field: 'left' })).toBe('FA2026-00012 – reste à lettrer')
  expect(findingLabel({ label: 'ReminderSent', field: 'level' })).toBe('L’enregistrement d’une relance – niveau')
  expect(findingLabel({ label: 'subject' })).toBe('L’objet')
  expect(findingText({ found: { kind: 'text', value: 'typed_in' }, expected: null })).toBe(
    'Trouvé\u202f: valeur saisie, sans formule.',
  )
  // Codes of the PGI have words.
  expect(findingText({ found: { kind: 'text', value: 'cheque' }, expected: null, field: 'method' })).toBe(
    'Trouvé\u202f: chèque.',
  )
  expect(findingText({ found: { kind: 'money', value: 200_000 }, expected: { kind: 'money', value: 240_000 } })).toBe(
    'Trouvé\u202f: 2\u202f000,00\u202f€. Attendu\u202f: 2\u202f400,00\u202f€.',
  )
})

test('a value kept as a code is told in its word, in training too', () => {
  const figures = {
    field: { kind: 'text', value: 'status' },
    found: { kind: 'text', value: 'approved' },
    expected: { kind: 'text', value: 'approved' },
  } as const
  for (const say of [verdictSentence, trainingSentence]) {
    expect(say({ code: 'value_right', figures })).toBe('La valeur enregistrée est exacte\u202f: acceptée.')
  }
})

test('terms of payment have no side: thirty days are neither too much nor too little', () => {
  const terms = (days: number): Figure => ({ kind: 'terms', value: { days, endOfMonth: false } })
  const sentence = trainingSentence({ code: 'value_wrong', figures: { found: terms(30), expected: terms(0) } })
  expect(sentence).toContain('le PGI contient 30\u00a0jours, et ce n’est pas ce que dit le dossier')
  expect(sentence).not.toContain('comptant')
})
