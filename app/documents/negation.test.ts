import { expect, test } from 'vitest'
import { findContrary, findIdea } from './idea.ts'

const GRANT = { alternatives: [['accorder', 'délai']], form: 'affirmed' as const }
const said = (text: string, idea: Parameters<typeof findIdea>[1] = GRANT) =>
  findIdea([{ index: 0, text }], idea) !== undefined

test.each([
  'Nous vous accordons un délai de huit jours.',
  'Nous ne manquerons pas de vous accorder un délai.',
  'Nous n’accordons que huit jours de délai.',
  'Nous n’avons pas reçu votre règlement, mais nous vous accordons un délai.',
  'Votre chèque ne nous est pas parvenu et nous vous accordons un délai.',
  'Nous ne refusons pas de vous accorder un délai.',
  'Un délai vous est accordé sans doute possible.',
  'Nous vous accordons non seulement un délai, mais une remise.',
  'Avant que vous ne régliez, un délai de huit jours vous est accordé.',
  'N’oubliez pas de leur accorder un délai.',
  'Votre facture n’est pas réglée, donc nous vous accordons un délai.',
])('« %s » grants a delay', (text) => {
  expect(said(text)).toBe(true)
})

test.each([
  'Nous n’accordons pas de délai.',
  "Nous n'accordons plus aucun délai.",
  'Nous ne pouvons vous accorder de délai.',
  'Nous sommes au regret de ne pouvoir vous accorder de délai.',
  'Aucun délai ne vous sera accordé.',
  'Il nous est impossible de vous accorder un délai.',
  'Nous refusons de vous accorder un délai.',
  'Nous n’accorderons ni délai ni remise.',
  'Pas de délai accordé.',
  'NOUS N’ACCORDONS JAMAIS DE DÉLAI.',
  'Il n’est donc pas possible d’accorder un délai.',
  'Nous ne pouvons toutefois pas vous accorder de délai.',
])('« %s » grants none', (text) => {
  expect(said(text)).toBe(false)
  expect(said(text, { ...GRANT, form: 'negated' })).toBe(true)
  expect(findContrary([{ index: 0, text }], GRANT)?.denied).toBe(true)
})

test('an idea in either form is found said or denied', () => {
  for (const text of ['Nous accordons un délai.', 'Nous n’accordons pas de délai.']) {
    expect(said(text, { ...GRANT, form: 'either' })).toBe(true)
  }
})

test('a way to say it that holds its own negation is found as it was written', () => {
  const unpaid = { alternatives: [['non réglée'], ['sans réponse']], form: 'affirmed' as const }
  expect(said('La facture reste non réglée à ce jour.', unpaid)).toBe(true)
  expect(said('Notre relance est restée sans réponse.', unpaid)).toBe(true)
})

test('a later sentence that says it counts, though an earlier one denies it', () => {
  expect(said('Nous n’accordons pas de délai aux retardataires. Pour vous, nous accordons un délai.')).toBe(true)
})
