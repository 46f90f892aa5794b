import { expect, test } from 'vitest'
import { findIdea, findIdeas } from './idea.ts'

const says = (text: string, ...alternatives: string[][]) =>
  findIdea([{ index: 0, text }], { alternatives }) !== undefined

test('an idea is told in the words of its family, with or without accents', () => {
  expect(says('Nous vous prions de régler cette facture.', ['règlement'])).toBe(true)
  expect(says('Dans l\u2019attente de votre reglement', ['régler'])).toBe(true)
  expect(says('Nous vous remercions de payer', ['paiement'])).toBe(true)
  expect(says('Nous vous livrerons demain', ['régler'])).toBe(false)
})

test('a slip of the finger is forgiven in long words only', () => {
  expect(says('sauf erreur ou omision de notre part', ['omission'])).toBe(true)
  expect(says('sous huit fours', ['jours'])).toBe(false)
})

test('all the words of one alternative must be in one sentence, in any order', () => {
  const alternatives = ['mise en demeure', 'huit jours']
  expect(says('Sous huit jours, ce courrier vaudra mise en demeure.', alternatives)).toBe(true)
  expect(says('Ceci est une mise en demeure. Nous livrons sous huit jours.', alternatives)).toBe(false)
  expect(says('Ceci est une mise en demeure.', alternatives, ['demeure'])).toBe(true)
})

test('the words of a phrase follow one another, one guest at most between two', () => {
  expect(says('une mise immédiate en demeure', ['mise en demeure'])).toBe(true)
  expect(says('une mise de fonds et de moyens en demeure', ['mise en demeure'])).toBe(false)
})

test('between bars, any one of the words or phrases is enough', () => {
  const told = ['prévenir|inform*|écrire à', 'clients|personnes du fichier']
  expect(says('Il faudra informer les personnes du fichier.', told)).toBe(true)
  expect(says('Nous devons écrire à nos clients.', told)).toBe(true)
  expect(says('Nous devons écrire à la banque.', told)).toBe(false)
  expect(says('Les personnes du fichier sont nombreuses.', told)).toBe(false)
})

test('a way that says no between bars is said as written, and its neighbours are not', () => {
  const readable = { alternatives: [['en clair|non chiffré']], form: 'affirmed' as const }
  const said = (text: string) => findIdea([{ index: 0, text }], readable) !== undefined
  expect(said('Le disque est non chiffré.')).toBe(true)
  expect(said('Le disque n\u2019est pas en clair.')).toBe(false)
})

test('a short word before a point ends no sentence', () => {
  expect(says('Nous avons écrit à M. Dupont pour la relance.', ['écrit', 'relance'])).toBe(true)
})

test('a beginning takes all its endings', () => {
  expect(says('des pénalités de retard', ['pénal*'])).toBe(true)
  expect(says('une peine', ['pénal*'])).toBe(false)
})

test('an elided word is the word itself', () => {
  expect(says("à compter de l'échéance", ['échéance'])).toBe(true)
  expect(says("jusqu'au paiement", ["l'échéance"])).toBe(false)
})

test('an idea is located, and says by which alternative', () => {
  const paragraphs = [
    { index: 0, text: 'Madame,' },
    { index: 3, text: 'Merci. À défaut de règlement, nous saisirons le tribunal.' },
  ]
  expect(findIdea(paragraphs, { alternatives: [['huissier'], ['tribunal', 'à défaut']] })).toEqual({
    paragraph: 3,
    start: 7,
    end: 56,
    text: 'À défaut de règlement, nous saisirons le tribunal',
    alternative: 1,
    denied: false,
  })
})

test('several ideas are looked for at once, and an empty one is never found', () => {
  const found = findIdeas([{ index: 0, text: 'Veuillez régler.' }], {
    payment: { alternatives: [['régler']] },
    empty: { alternatives: [[]] },
    blank: { alternatives: [['']] },
  })
  expect(found.map(({ key, found: place }) => [key, place?.text])).toEqual([
    ['payment', 'régler'],
    ['empty', undefined],
    ['blank', undefined],
  ])
})
