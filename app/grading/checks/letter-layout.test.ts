/** Where the parts of a letter stand, and what it says that it joins. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { copyOf, evidenceOf, LETTER, letter, type Made } from '../evidence.test-support.ts'
import { makeCheck } from './index.ts'

const model = copyOf({ deliverable: ['lettre', letter(...LETTER)] })
const judgeCopy = (name: string, args: object, ...made: readonly Made[]) =>
  makeCheck({ [name]: { deliverable: 'lettre', ...args } }).evaluate(evidenceOf(copyOf(...made), model), model.company)
const judge = (name: string, args: object, lines: readonly string[], ...made: readonly Made[]) =>
  judgeCopy(name, args, { deliverable: ['lettre', letter(...lines)] }, ...made)

const [SENDER, ADDRESSEE, DATE, SUBJECT, SALUTATION, FACTS, DEMAND, CLOSING, SIGNATURE] = LETTER
const REFERENCE = 'Nos réf. : IM/2026-14'
const ENCLOSED = 'P.J. : relevé de compte'

test.each<[string, readonly string[]]>([
  [
    'the order of the standard',
    [SENDER, ADDRESSEE, REFERENCE, SUBJECT, ENCLOSED, DATE, SALUTATION, FACTS, CLOSING, SIGNATURE],
  ],
  ['the date at the top', [SENDER, DATE, ADDRESSEE, SUBJECT, SALUTATION, FACTS, CLOSING, SIGNATURE]],
  ['enclosures under the signature', [...LETTER, ENCLOSED]],
  [
    'the letterhead at the foot of the page',
    [ADDRESSEE, DATE, SUBJECT, SALUTATION, FACTS, CLOSING, 'Inès Moreau', SENDER],
  ],
  ['a line for each line of an address', LETTER.flatMap((part) => part.split('\n'))],
  [
    'a person above the address',
    [
      SENDER,
      'Monsieur Paul Durand',
      'Durand Conseil\n49000 Angers',
      DATE,
      SUBJECT,
      'Monsieur,',
      FACTS,
      CLOSING,
      SIGNATURE,
    ],
  ],
])('at their place: %s', async (_title, lines) => {
  expect(await judge('letter.form', {}, lines)).toMatchObject({ ratio: 1, code: 'form_right' })
})

test.each<[string, readonly string[], readonly string[], string]>([
  [
    'the subject after the salutation',
    [SENDER, ADDRESSEE, DATE, SALUTATION, SUBJECT, FACTS, CLOSING, SIGNATURE],
    ['subject'],
    'before_salutation',
  ],
  [
    'the subject at the end',
    [SENDER, ADDRESSEE, DATE, SALUTATION, FACTS, CLOSING, SIGNATURE, SUBJECT],
    ['subject'],
    'before_salutation',
  ],
  [
    'the addressee above the sender',
    [ADDRESSEE, SENDER, DATE, SUBJECT, SALUTATION, FACTS, CLOSING, SIGNATURE],
    ['sender'],
    'before_addressee',
  ],
  [
    'the date under the signature',
    [SENDER, ADDRESSEE, SUBJECT, SALUTATION, FACTS, CLOSING, SIGNATURE, DATE],
    ['date'],
    'before_salutation',
  ],
  [
    'the subject above the addressee',
    [SENDER, SUBJECT, ADDRESSEE, DATE, SALUTATION, FACTS, CLOSING, SIGNATURE],
    ['addressee'],
    'before_subject',
  ],
])('misplaced: %s', async (_title, lines, misplaced, belongs) => {
  const verdict = await judge('letter.form', {}, lines)
  expect(verdict).toMatchObject({ code: 'form_misplaced', ratio: 1 - 0.5 / 8 })
  expect(verdict.figures.misplaced).toEqual({ kind: 'list', value: misplaced })
  const moved = verdict.findings.filter(({ right }) => !right)
  expect(moved).toMatchObject([{ label: misplaced[0], expected: { kind: 'name', value: belongs } }])
  // It is shown where it was found.
  expect(moved[0]?.location).toMatchObject({ kind: 'paragraph', deliverable: 'lettre' })
  expect(await judge('letter.form', { order: false }, lines)).toMatchObject({ ratio: 1, code: 'form_right' })
})

test('enclosures in the middle of the letter are misplaced', async () => {
  const lines = [SENDER, ADDRESSEE, DATE, SUBJECT, SALUTATION, FACTS, ENCLOSED, DEMAND, CLOSING, SIGNATURE]
  expect(await judge('letter.form', { parts: ['enclosures'] }, lines)).toMatchObject({
    ratio: 0.5,
    code: 'form_misplaced',
    findings: [{ expected: { value: 'after_signature' }, location: { index: 6 } }],
  })
})

test.each([
  'Nos réf. : IM/2026-14',
  'N/Réf. IM/2026',
  'V/Réf : commande 12',
  'Vos références : 12',
  'Référence : A-12',
])('a reference is asked, and there: %s', async (line) => {
  const lines = line.includes(':') ? line : line.replace('Réf.', 'Réf :')
  expect(
    await judge('letter.form', { parts: ['reference'] }, [SENDER, ADDRESSEE, lines, ...LETTER.slice(3)]),
  ).toMatchObject({
    ratio: 1,
  })
})

test('a reference that is asked and absent is named', async () => {
  expect(await judge('letter.form', { parts: ['reference', 'subject'] }, LETTER)).toMatchObject({
    ratio: 0.5,
    code: 'form_incomplete',
    figures: { missing: { value: ['reference'] } },
  })
})

test('a letter without a body lacks it, however polite', async () => {
  const lines = [SENDER, ADDRESSEE, DATE, SUBJECT, SALUTATION, CLOSING, SIGNATURE]
  expect((await judge('letter.form', {}, lines)).figures.missing).toEqual({ kind: 'list', value: ['body'] })
})

test('whichever part goes elsewhere, what stayed at its place is not blamed', async () => {
  const whole: readonly string[] = [SENDER, ADDRESSEE, REFERENCE, SUBJECT, DATE, SALUTATION, FACTS, CLOSING, SIGNATURE]
  const names = ['sender', 'addressee', 'reference', 'subject', 'date', 'salutation', 'body', 'closing', 'signature']
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(whole.length - 1), async (from, to) => {
      const lines = whole.filter((_, index) => index !== from)
      lines.splice(to, 0, whole[from] ?? '')
      const { figures } = await judge('letter.form', { parts: names }, lines)
      const misplaced = figures.misplaced?.kind === 'list' ? figures.misplaced.value : []
      // Two neighbours that change places are blamed for one another, never a third.
      const between = names.slice(Math.min(from, to), Math.max(from, to) + 1)
      expect(misplaced.filter((part) => !between.includes(part))).toEqual([])
    }),
    { numRuns: 81 },
  )
})

const ENCLOSURES = {
  enclosures: [
    { id: 'releve', label: 'Relevé de compte' },
    { id: 'tableau', label: 'Tableau des échéances', aliases: ['Échéancier'] },
  ],
}
const sent = (...attachments: readonly string[]): Made => ({ mail: { to: ['DURAND'], attachments: [...attachments] } })
const announcing = (...mention: readonly string[]): readonly string[] => [...LETTER, ...mention]

test.each<[string, readonly string[], Made, number, string]>([
  [
    'all announced and joined',
    announcing('P.J. : relevé de compte ; échéancier'),
    sent('lettre', 'releve', 'tableau'),
    1,
    'enclosures_right',
  ],
  [
    'a line each',
    announcing('Pièces jointes :', '- Relevé de compte', '- Tableau des échéances'),
    sent('lettre', 'releve', 'tableau'),
    1,
    'enclosures_right',
  ],
  ['their number alone', announcing('PJ : 2'), sent('lettre', 'releve', 'tableau'), 1, 'enclosures_right'],
  [
    'one forgotten in the mail',
    announcing('P.J. : relevé de compte, échéancier'),
    sent('lettre', 'releve'),
    0.75,
    'enclosures_unjoined',
  ],
  [
    'one not announced',
    announcing('P.J. : relevé de compte'),
    sent('lettre', 'releve', 'tableau'),
    0.75,
    'enclosures_unannounced',
  ],
  ['none announced', LETTER, sent('lettre', 'releve', 'tableau'), 0.5, 'enclosures_unannounced'],
  [
    'one that nobody joined',
    announcing('P.J. : relevé de compte, échéancier, copie de la facture'),
    sent('lettre', 'releve', 'tableau'),
    0.75,
    'enclosures_unjoined',
  ],
  [
    'one that nobody announced',
    announcing('P.J. : relevé de compte, échéancier'),
    sent('lettre', 'releve', 'tableau', 'autre'),
    0.5,
    'enclosures_miscounted',
  ],
  ['nothing of it', LETTER, sent('lettre'), 0, 'enclosures_unjoined'],
])('enclosures: %s', async (_title, lines, mail, ratio, code) => {
  expect(await judge('letter.enclosures', ENCLOSURES, lines, mail)).toMatchObject({ ratio, code })
})

test('with a letter that is posted go the other deliverables', async () => {
  const other: Made = { deliverable: ['tableau', letter('Échéancier')] }
  const one = { enclosures: [{ id: 'tableau', label: 'Tableau des échéances' }] }
  expect(await judge('letter.enclosures', one, announcing('P.J. : tableau des échéances'), other)).toMatchObject({
    ratio: 1,
  })
  expect(await judge('letter.enclosures', one, announcing('P.J. : tableau des échéances'))).toMatchObject({
    code: 'enclosures_unjoined',
    figures: { missing: { value: ['Tableau des échéances'] } },
  })
})

test('without a letter, nothing is announced', async () => {
  expect(await judgeCopy('letter.enclosures', ENCLOSURES, sent('releve', 'tableau'))).toMatchObject({
    ratio: 0,
    code: 'deliverable_missing',
  })
})
