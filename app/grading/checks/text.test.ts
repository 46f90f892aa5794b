/** What a text must not say, how it must not say it, and how long it is. */
import { expect, test } from 'vitest'
import { copyOf, evidenceOf, LETTER, letter, letterOf, type Made } from '../evidence.test-support.ts'
import { makeCheck } from './index.ts'

const model = copyOf({ deliverable: ['lettre', letter(...LETTER)] })
const judgeCopy = (spec: Record<string, unknown>, ...made: readonly Made[]) =>
  makeCheck(spec).evaluate(evidenceOf(copyOf(...made), model), model.company)
const judge = (name: string, args: object, ...lines: readonly string[]) =>
  judgeCopy({ [name]: { deliverable: 'lettre', ...args } }, { deliverable: ['lettre', letter(...lines)] })

const LIMITS = { limits: { discount: 500, delay: 8, money: 5_000 } }

test.each<[string, string]>([
  ['a reminder', LETTER.join('\n\n')],
  ['a discount within the limit', 'Nous vous accordons une remise de 5 %.'],
  ['a delay within the limit', 'Nous vous accordons un délai de huit jours.'],
  ['money within the limit', 'Nous vous adressons un avoir de 50,00 €.'],
  ['what the reader asks', 'Vous nous demandez une remise de 20 % et un délai de soixante jours.'],
  ['a refusal', 'Nous ne pouvons pas vous accorder une remise de 20 %.'],
  [
    'somebody else’s decision',
    'Nous soumettons à la direction votre demande de remise de 20 %, qui vous sera peut-être accordée.',
  ],
  ['what one person alone may give', 'Seule notre présidente peut vous accorder un geste commercial de 10 %.'],
  ['a reserve', 'Nous vous proposons un délai de soixante jours, sous réserve de l’accord de la gérante.'],
  ['the terms of the sale', 'Nos conditions prévoient un paiement à trente jours.'],
  ['a demand for money', 'Nous vous demandons de verser la somme de 2 400,00 €.'],
  ['a demand with a date', 'Nous vous proposons de régler cette facture sous trente jours.'],
  ['a cheque paid in', 'Après avoir accordé nos comptes, votre paiement de 600,00 € est enregistré.'],
])('within the delegation: %s', async (_title, line) => {
  expect(await judge('text.delegation', LIMITS, line)).toMatchObject({ ratio: 1, code: 'commitment_within' })
})

test.each<[string, string, string, string]>([
  ['a discount', 'Nous vous accordons une remise de 10 %.', 'commitment_discount', 'accordons une remise de 10 %'],
  [
    'in words',
    'Vous bénéficierez d’un rabais de dix pour cent.',
    'commitment_discount',
    'bénéficierez d’un rabais de dix pour cent',
  ],
  [
    'a delay',
    'Un délai de quinze jours vous est accordé.',
    'commitment_delay',
    'délai de quinze jours vous est accordé',
  ],
  ['in months', 'Nous reportons l’échéance de deux mois.', 'commitment_delay', 'reportons l’échéance de deux mois'],
  ['with no figure', 'Nous acceptons un échelonnement.', 'commitment_delay', 'acceptons un échelonnement'],
  ['a credit note', 'Nous établirons un avoir de 120,00 €.', 'commitment_money', 'établirons un avoir de 120,00 €'],
  ['a refund', 'Nous vous rembourserons 80 €.', 'commitment_money', 'vous rembourserons 80 €'],
  ['a gesture', 'Nous vous accordons un geste de 10 %.', 'commitment_discount', 'accordons un geste de 10 %'],
  ['a discount of no size', 'Nous vous offrons une remise.', 'commitment_discount', 'offrons une remise'],
])('beyond the delegation: %s', async (_title, line, label, quote) => {
  const verdict = await judge('text.delegation', LIMITS, 'Madame,', line)
  expect(verdict).toMatchObject({ ratio: 0, code: 'commitment_beyond' })
  expect(verdict.findings).toMatchObject([
    { label, found: { kind: 'text' }, location: { kind: 'paragraph', index: 1 } },
  ])
  expect(verdict.figures.quoted).toMatchObject({ value: [expect.stringContaining(quote)] })
  // The extract is what stands there.
  const [{ location } = { location: null }] = verdict.findings
  const there = location?.kind === 'paragraph' ? line.slice(location.start, location.end) : ''
  expect(there).toContain(quote)
})

test('without a limit, nothing may be promised; with one, it is told', async () => {
  const line = 'Nous vous accordons un délai de huit jours.'
  expect(await judge('text.delegation', {}, line)).toMatchObject({
    ratio: 0,
    findings: [{ expected: { kind: 'name' } }],
  })
  expect(await judge('text.delegation', { limits: { delay: 5 } }, line)).toMatchObject({
    ratio: 0,
    figures: { limit: { kind: 'days', value: 5 } },
  })
})

test('mails are read too, those to the right person only', async () => {
  const promise: Made = { mail: { to: ['DURAND'], body: 'Bonjour,\n\nNous vous accordons une remise de 10 %.' } }
  const spec = { 'text.delegation': { mail: { to: ['DURAND'] } } }
  expect(await judgeCopy(spec, { mail: { to: ['DURAND'] } }, promise)).toMatchObject({
    ratio: 0,
    findings: [{ location: { kind: 'mail', id: 'mail-2' } }],
  })
  expect(await judgeCopy({ 'text.delegation': { mail: { to: ['manager'] } } }, { mail: {} }, promise)).toMatchObject({
    ratio: 1,
  })
  expect(await judgeCopy(spec, { mail: {} })).toMatchObject({ ratio: 0, code: 'mail_missing' })
})

test.each(['text.delegation', 'text.blame', 'text.register'])('without a text, %s earns nothing', async (name) => {
  expect(await judgeCopy({ [name]: { deliverable: 'lettre' } })).toMatchObject({
    ratio: 0,
    code: 'deliverable_missing',
  })
})

test.each<[string, number]>([
  [LETTER[5], 1],
  ['Nous ne mettons pas en cause votre bonne foi.', 1],
  ['Votre facture reste impayée malgré notre relance.', 1],
  ['Par votre négligence, nous perdons du temps.', 0],
  ['Vous prétendez ne rien devoir.', 0],
  ['Ce comportement est inadmissible.', 0],
  ['Il ne s’agit pas de votre faute.', 1],
])('blame of the reader: « %s »', async (line, ratio) => {
  const verdict = await judge('text.blame', {}, 'Madame,', line)
  expect(verdict).toMatchObject({ ratio, code: ratio === 1 ? 'reader_respected' : 'reader_blamed' })
  if (ratio === 0) expect(verdict.findings).toMatchObject([{ found: { value: line }, location: { index: 1 } }])
})

test('an author adds ways to blame', async () => {
  const also = [['client', 'pénible']]
  expect(await judge('text.blame', { also }, 'Vous êtes un client pénible.')).toMatchObject({ ratio: 0 })
  expect(await judge('text.blame', {}, 'Vous êtes un client pénible.')).toMatchObject({ ratio: 1 })
})

test.each<[string, readonly (readonly [string, string])[]]>([
  [LETTER.join('\n\n'), []],
  ['Je tiens à vous remercier ; y a-t-il un rendez-vous ? La T.V.A. est due aujourd’hui.', []],
  ['Le ton de la lettre convient, et ce bon de commande TS-2024 aussi.', []],
  [
    'Tu peux me rappeler, je t’envoie le dossier.',
    [
      ['register_address', 'Tu'],
      ['register_address', 't'],
    ],
  ],
  [
    'Merci de répondre svp, cdt.',
    [
      ['register_abbreviation', 'svp'],
      ['register_abbreviation', 'cdt'],
    ],
  ],
  [
    'C’est vachement bien, pas grave.',
    [
      ['register_word', 'vachement'],
      ['register_word', 'pas grave'],
    ],
  ],
  [
    'Merci !! :-)',
    [
      ['register_sign', '!!'],
      ['register_sign', ':-)'],
    ],
  ],
])('register: « %s »', async (line, familiar) => {
  const { findings, ratio, code } = await judge('text.register', {}, line)
  expect(findings.map(({ label, found }) => [label, found?.kind === 'text' ? found.value : ''])).toEqual(familiar)
  expect(code).toBe(familiar.length === 0 ? 'register_right' : 'register_familiar')
  expect(ratio).toBeCloseTo(1 - familiar.length / 3)
})

test('a name of the story is no familiar word', async () => {
  const evidence = {
    ...evidenceOf(
      copyOf({ deliverable: ['lettre', letter('Ateliers Bosser\n44000 Nantes', 'Il faut bosser.')] }),
      model,
    ),
    names: { BOSSER: ['Ateliers Bosser'] },
  }
  const { findings } = await makeCheck({ 'text.register': { deliverable: 'lettre' } }).evaluate(evidence, model.company)
  expect(findings).toMatchObject([{ found: { value: 'bosser' } }])
})

test('a story may speak with a word, refuse another, or look at one side only', async () => {
  const line = 'Salut, tu vas bien ?'
  expect(await judge('text.register', { allow: ['salut'], aspects: ['word'] }, line)).toMatchObject({ ratio: 1 })
  expect(await judge('text.register', { aspects: ['address'] }, line)).toMatchObject({
    findings: [{ label: 'register_address' }],
  })
  expect(await judge('text.register', { also: ['va bien'] }, 'Tout va bien.')).toMatchObject({
    code: 'register_familiar',
  })
})

const words = (count: number) => Array.from({ length: count }, (_, index) => `mot${index}`).join(' ')

test.each<[string, object, string, number, string]>([
  ['within', { words: { min: 10, max: 20 } }, words(15), 1, 'length_right'],
  ['at the bounds', { words: { min: 10, max: 20 } }, words(20), 1, 'length_right'],
  ['a little short', { words: { min: 10 } }, words(9), 0.5, 'length_short'],
  ['a little long', { words: { max: 20 } }, words(24), 0.5, 'length_long'],
  ['far too long', { words: { max: 20 } }, words(25), 0, 'length_long'],
  [
    'in words parted by no-break spaces and signs',
    { words: { min: 4, max: 4 } },
    'Bonjour\u202f! 1\u202f234 € – merci',
    1,
    'length_right',
  ],
])('length: %s', async (_title, args, line, ratio, code) => {
  expect(await judge('text.length', args, line)).toMatchObject({ ratio, code })
})

test('pages are those that a PDF has; a word processor’s file does not say, and a person looks', async () => {
  const printed: Made = {
    deliverable: [
      'lettre',
      { kind: 'letter', letter: { ...letterOf(words(50)), printed: { pages: 3 } }, format: 'pdf' },
    ],
  }
  const spec = { 'text.length': { deliverable: 'lettre', pages: { max: 2 } } }
  expect(await judgeCopy(spec, printed)).toMatchObject({
    code: 'length_long',
    figures: { pages: { value: 3 } },
    needsTeacher: false,
  })
  expect(await judge('text.length', { pages: { max: 2 } }, words(50))).toMatchObject({
    ratio: 1,
    code: 'length_unknown',
    needsTeacher: true,
  })
  expect(await judgeCopy(spec)).toMatchObject({ ratio: 0, code: 'deliverable_missing' })
})
