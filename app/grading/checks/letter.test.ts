import { expect, test } from 'vitest'
import { commands, copyOf, evidenceOf, LETTER, LIMIT, letter } from '../evidence.test-support.ts'
import { makeCheck } from './index.ts'

const model = copyOf({ deliverable: ['lettre', letter(...LETTER)] })
const judge = (name: string, args: object, ...lines: readonly string[]) => {
  const student = lines.length === 0 ? copyOf() : copyOf({ deliverable: ['lettre', letter(...lines)] })
  return makeCheck({ [name]: { deliverable: 'lettre', ...args } }).evaluate(evidenceOf(student, model), model.company)
}
/** The letter with one line written otherwise, or left out. */
const with_ = (index: number, line?: string): string[] =>
  LETTER.flatMap((one, at) => (at === index ? (line === undefined ? [] : [line]) : [one]))

const ADDRESSEE = {
  to: { view: 'customer', args: { customer: 'DURAND' }, field: 'name' },
  address: ['49000', 'Angers'],
}

test.each<[string, readonly string[], number, string]>([
  ['right', LETTER, 1, 'recipient_right'],
  ['somebody else', with_(1, 'Martin Bureau\n4 rue des Tilleuls\n49000 Angers'), 0, 'recipient_wrong'],
  ['nobody', with_(1), 0, 'recipient_missing'],
  ['named in a sentence only', with_(1, '49000 Angers').concat('Bien à vous, Durand Conseil'), 0, 'recipient_missing'],
  ['without the city', with_(1, 'Durand Conseil\n4 rue des Tilleuls'), 0.5, 'recipient_incomplete'],
  ['in capitals, without accents', with_(1, 'DURAND CONSEIL\n49000 ANGERS'), 1, 'recipient_right'],
  ['no letter', [], 0, 'deliverable_missing'],
])('to whom: %s', async (_title, lines, ratio, code) => {
  expect(await judge('letter.addressee', ADDRESSEE, ...lines)).toMatchObject({ ratio, code })
})

test('a customer whose name begins like another one is another one', async () => {
  const lines = with_(1, 'Martin Bureautique\n49000 Angers')
  expect(await judge('letter.addressee', { to: 'Martin Bureau' }, ...lines)).toMatchObject({
    code: 'recipient_wrong',
    figures: { found: { value: 'Martin Bureautique' } },
  })
})

test('someone of the cast may be written in several ways', async () => {
  const lines = with_(1, 'À l’attention de la gérante')
  expect(await judge('letter.addressee', { to: 'manager' }, ...lines)).toMatchObject({ ratio: 1 })
})

const overdue = (field: string) => ({
  from: { view: 'overdue-invoices', args: { of: ['DURAND'] }, field },
})
const FACTS = {
  facts: [
    { label: 'numéro', kind: 'reference', ...overdue('invoice.number') },
    { label: 'montant', kind: 'money', ...overdue('balance') },
    { label: 'échéance', kind: 'day', ...overdue('dueDate') },
  ],
}

test.each<[string, string, number, string]>([
  ['all', LETTER[5], 1, 'facts_right'],
  ['written otherwise', 'Facture FA 2026 00002 : 2400 euros, échéance 19/02/26.', 1, 'facts_right'],
  ['a wrong amount', LETTER[5].replace('2 400,00', '2 000,00'), 2 / 3, 'facts_wrong'],
  ['the date of the invoice for its due date', LETTER[5].replace('19 février', '20 janvier'), 2 / 3, 'facts_wrong'],
  // The date of the letter is quoted for no other.
  ['no figure', 'Vous nous devez de l’argent.', 1 / 3, 'facts_missing'],
])('what is quoted: %s', async (_title, line, ratio, code) => {
  const verdict = await judge('letter.facts', FACTS, ...with_(5, line))
  expect(verdict.ratio).toBeCloseTo(ratio)
  expect(verdict.code).toBe(code)
})

test('a wrong amount is shown where it stands', async () => {
  const { findings } = await judge('letter.facts', FACTS, ...with_(5, 'Vous devez 2 000,00 € sur FA2026-00002.'))
  expect(findings).toContainEqual({
    label: '2 000,00 €',
    found: { kind: 'money', value: 200_000 },
    expected: null,
    location: { kind: 'paragraph', deliverable: 'lettre', index: 5, start: 11, end: 21 },
    // Its label is what the letter says.
    tellable: true,
  })
})

test('an amount rounded at another step of the reckoning is within its tolerance', async () => {
  const facts = (tolerance: number) => ({ facts: [{ label: 'total', kind: 'money', value: 31_657, tolerance }] })
  expect(await judge('letter.facts', facts(2), 'Le total est de 316,56 €.')).toMatchObject({ ratio: 1 })
  expect(await judge('letter.facts', facts(0), 'Le total est de 316,56 €.')).toMatchObject({ ratio: 0 })
  expect(await judge('letter.facts', facts(2), 'Le total est de 316,54 €.')).toMatchObject({ ratio: 0 })
})

test('a count may be in figures or in letters, near the words that tell what it counts', async () => {
  const facts = [{ label: 'délai', kind: 'count', value: 8, near: ['jours'] }]
  expect(await judge('letter.facts', { facts }, 'Réglez sous huit jours.')).toMatchObject({ ratio: 1 })
  expect(await judge('letter.facts', { facts }, 'Réglez sous 8 jours.')).toMatchObject({ ratio: 1 })
  expect(await judge('letter.facts', { facts }, 'Réglez les 8 factures.')).toMatchObject({ ratio: 0 })
  expect(await judge('letter.facts', { facts }, 'Réglez sous 18 jours.')).toMatchObject({ ratio: 0 })
})

test('the thousands of a count may be parted, as a French text parts them', async () => {
  const facts = [{ label: 'minutes', kind: 'count', value: 1_026, near: ['minutes'] }]
  expect(await judge('letter.facts', { facts }, 'Cela fait 1 026 minutes par mois.')).toMatchObject({ ratio: 1 })
  expect(await judge('letter.facts', { facts }, 'Cela fait 1\u202f026 minutes par mois.')).toMatchObject({ ratio: 1 })
  expect(await judge('letter.facts', { facts }, 'Cela fait 1026 minutes par mois.')).toMatchObject({ ratio: 1 })
  expect(await judge('letter.facts', { facts }, 'Cela fait 1 027 minutes par mois.')).toMatchObject({ ratio: 0 })
})

test('an amount may be rounded as far as the author allows, and no further', async () => {
  const exact = [{ label: 'excédent', kind: 'money', value: 7_457_478 }]
  const rounded = exact.map((one) => ({ ...one, tolerance: 100 }))
  const line = 'L’excédent est de 74 575 €.'
  expect(await judge('letter.facts', { facts: rounded }, line)).toMatchObject({ ratio: 1, code: 'facts_right' })
  expect(await judge('letter.facts', { facts: exact }, line)).toMatchObject({ ratio: 0, code: 'facts_wrong' })
  expect(await judge('letter.facts', { facts: rounded }, 'L’excédent est de 74 576 €.')).toMatchObject({ ratio: 0 })
})

test('a rate, an amount and a day may be written in words, and the year of a day left out', async () => {
  const rate = { facts: [{ label: 'taux', kind: 'rate', value: 1_200 }] }
  expect(await judge('letter.facts', rate, 'Des pénalités au taux de 12 % courent.')).toMatchObject({ ratio: 1 })
  expect(await judge('letter.facts', rate, 'Des pénalités de douze pour cent courent.')).toMatchObject({ ratio: 1 })
  expect(await judge('letter.facts', rate, 'Des pénalités au taux de 10 % courent.')).toMatchObject({
    code: 'facts_wrong',
    findings: [{ found: null }, { found: { kind: 'rate', value: 1_000 } }],
  })
  expect(await judge('letter.facts', rate, 'Douze factures sont échues.')).toMatchObject({ code: 'facts_missing' })
  const share = { facts: [{ label: 'part', kind: 'rate', value: 3_667 }] }
  expect(await judge('letter.facts', share, 'Ils font 36,7 % des ventes.')).toMatchObject({ ratio: 1 })
  expect(await judge('letter.facts', share, 'Ils font 37 % des ventes.')).toMatchObject({
    ratio: 0,
    code: 'facts_wrong',
  })
  expect(await judge('letter.facts', share, 'Ils font 36,6 % des ventes.')).toMatchObject({ ratio: 0 })
  const half = { facts: [{ label: 'part hors délai', kind: 'rate', value: 5_000 }] }
  expect(await judge('letter.facts', half, 'Trois dossiers sur six sont en retard.')).toMatchObject({ ratio: 1 })
  const line = 'Facture FA2026-00002 de deux mille quatre cents euros, échue le 19 février.'
  expect(await judge('letter.facts', FACTS, line)).toMatchObject({ ratio: 1, code: 'facts_right' })
})

test('facts that an earlier mistake made vanish prove nothing', () => {
  const check = makeCheck({ 'letter.facts': { deliverable: 'lettre', ...FACTS } })
  const paid = copyOf(
    ...commands({
      type: 'receipt.record',
      customer: 'DURAND',
      amount: 240_000,
      method: 'cheque',
      reference: 'B',
      allocations: [{ item: 'invoice-2' }],
    }),
  )
  expect(check.trivialAgainst(evidenceOf(paid, model), paid.company)).toBe(true)
  const other = copyOf(...commands(LIMIT))
  expect(check.trivialAgainst(evidenceOf(other, model), other.company)).toBe(false)
})

const IDEAS = {
  ideas: [
    {
      id: 'delai',
      label: 'délai de paiement',
      any: [
        ['régler', 'sous huit jours'],
        ['paiement', 'sous huit jours'],
      ],
    },
    { id: 'impaye', label: 'facture impayée', any: [['impayée'], ['non réglée']] },
  ],
  forbidden: [{ id: 'huissier', label: 'menace', any: [['huissier'], ['tribunal']] }],
}

test.each<[string, readonly string[], number, string]>([
  ['all', LETTER, 1, 'ideas_right'],
  ['one missing', with_(6), 0.5, 'ideas_missing'],
  ['a threat', [...LETTER, 'Sinon nous saisirons le tribunal.'], 0.5, 'ideas_forbidden'],
  ['nothing of it', ['Bonjour'], 0, 'ideas_missing'],
])('what is said: %s', async (_title, lines, ratio, code) => {
  expect(await judge('letter.ideas', IDEAS, ...lines)).toMatchObject({ ratio, code })
})

test('an idea that the letter denies is not expressed, and the sentence that denies it is shown', async () => {
  const ideas = [{ id: 'delai', label: 'délai accordé', any: [['accorder', 'délai']] }]
  const denied = 'Nous n’accordons pas de délai.'
  expect(await judge('letter.ideas', { ideas }, denied)).toMatchObject({
    ratio: 0,
    code: 'ideas_contrary',
    locations: [{ kind: 'paragraph', index: 0 }],
  })
  expect(await judge('letter.ideas', { ideas }, 'Nous vous accordons un délai.')).toMatchObject({ ratio: 1 })
  const refused = ideas.map((one) => ({ ...one, form: 'negated' }))
  expect(await judge('letter.ideas', { ideas: refused }, denied)).toMatchObject({ ratio: 1 })
})

test('what must not be said may be denied', async () => {
  const forbidden = [{ id: 'tribunal', label: 'menace', any: [['saisir', 'tribunal']] }]
  expect(await judge('letter.ideas', { forbidden }, 'Nous ne saisirons pas le tribunal.')).toMatchObject({ ratio: 1 })
  expect(await judge('letter.ideas', { forbidden }, 'Nous allons saisir le tribunal.')).toMatchObject({ ratio: 0.5 })
})

test('the parts of a business letter', async () => {
  expect(await judge('letter.form', {}, ...LETTER)).toMatchObject({ ratio: 1, code: 'form_right' })
})

test.each([
  [0, ['sender']],
  [1, ['addressee']],
  [2, ['date']],
  [3, ['subject']],
  [4, ['salutation']],
  [7, ['closing', 'signature']],
  [8, ['signature']],
])('without its line %i, a letter lacks %j', async (index, missing) => {
  const verdict = await judge('letter.form', {}, ...with_(index))
  expect(verdict.figures.missing).toEqual({ kind: 'list', value: missing })
})

const SECRETS = { names: { view: 'customers', field: 'name' }, except: ['Durand Conseil'] }

test.each<[string, readonly string[], number, string]>([
  ['nothing of others', LETTER, 1, 'nothing_confidential'],
  ['another customer', [...LETTER, 'Martin Bureau, lui, a payé.'], 0, 'confidential_quoted'],
  ['no letter', [], 0, 'deliverable_missing'],
])('what must stay secret: %s', async (_title, lines, ratio, code) => {
  expect(await judge('letter.confidential', SECRETS, ...lines)).toMatchObject({ ratio, code })
})

test('a name inside a longer one that the reader knows is no secret', async () => {
  const secrets = { names: { view: 'customers', field: 'name' }, except: ['Durand Conseil et Martin Bureau'] }
  const lines = ['Durand Conseil et Martin Bureau']
  expect(await judge('letter.confidential', secrets, ...lines)).toMatchObject({ ratio: 1 })
})

test('somebody else’s amount is a secret too', async () => {
  const secrets = { amounts: { view: 'customer', args: { customer: 'MARTIN' }, field: 'balance' } }
  const { figures } = await judge('letter.confidential', secrets, 'Un confrère nous doit 1 200,00 €.')
  expect(figures.count).toEqual({ kind: 'count', value: 1 })
})

test('a day of the months ahead needs no year, and the date of the text stands in the place of no other', async () => {
  const facts = [{ label: 'règlement', kind: 'day', value: '2026-09-30' }]
  expect(await judge('letter.facts', { facts }, 'Le syndicat règle le 30 septembre.')).toMatchObject({ ratio: 1 })
  expect(await judge('letter.facts', { facts }, 'Le 16 mars 2026', 'Le syndicat règle à l’automne.')).toMatchObject({
    ratio: 0,
    code: 'facts_missing',
  })
  const past = [{ label: 'commande', kind: 'day', value: '2025-06-30' }]
  expect(await judge('letter.facts', { facts: past }, 'La commande est du 30 juin.')).toMatchObject({ ratio: 0 })
})
