import { expect, test } from 'vitest'
import type { SentMail } from '../act.ts'
import { copyOf, evidenceOf, spreadsheet } from '../evidence.test-support.ts'
import { makeCheck } from './index.ts'

const ASKED = {
  to: ['manager'],
  facts: [{ label: 'encours', kind: 'money', value: 240_000 }],
  ideas: [{ id: 'plafond', label: 'plafond dépassé', any: [['dépasse', 'plafond']] }],
  attachments: ['tableau'],
}
const model = copyOf({ mail: { attachments: ['tableau'] } }, { mail: { to: ['MARTIN'], body: 'Merci' } })
const judge = (args: object, ...mails: readonly Partial<SentMail>[]) =>
  makeCheck({ 'mail.sent': { ...ASKED, ...args } }).evaluate(
    evidenceOf(copyOf(...mails.map((mail) => ({ mail }))), model),
    model.company,
  )

test.each<[string, readonly Partial<SentMail>[], object, number, string]>([
  ['right in all', [{ attachments: ['tableau'] }], {}, 1, 'mail_sent'],
  ['none', [], {}, 0, 'mail_missing'],
  ['to the right person', [{}], { aspect: 'recipient' }, 1, 'recipient_right'],
  ['to somebody else', [{ to: ['accountant'] }], { aspect: 'recipient' }, 0, 'recipient_wrong'],
  ['to one too many', [{ cc: ['DURAND'] }], { aspect: 'recipient' }, 0.5, 'recipient_extra'],
  ['with an allowed copy', [{ cc: ['accountant'] }], { aspect: 'recipient', cc: ['accountant'] }, 1, 'recipient_right'],
  ['to one of two', [{}], { aspect: 'recipient', to: ['manager', 'accountant'] }, 0.5, 'recipient_missing'],
  ['facts, though to somebody else', [{ to: ['accountant'] }], { aspect: 'facts' }, 1, 'facts_right'],
  ['no fact', [{ body: 'Un client dépasse son plafond.' }], { aspect: 'facts' }, 0, 'facts_missing'],
  [
    'a fact in the subject',
    [{ subject: 'Encours : 2 400,00 €', body: 'Voir objet' }],
    { aspect: 'facts' },
    1,
    'facts_right',
  ],
  ['no idea', [{ body: 'Durand doit 2 400,00 €.' }], { aspect: 'ideas' }, 0, 'ideas_missing'],
  ['without attachment', [{}], { aspect: 'attachments' }, 0, 'attachments_missing'],
  ['not an answer', [{}], { aspect: 'sent', inReplyTo: 'alerte' }, 0.5, 'mail_not_a_reply'],
  ['an answer', [{ inReplyTo: 'alerte' }], { aspect: 'sent', inReplyTo: 'alerte' }, 1, 'mail_sent'],
  ['without subject', [{ subject: ' ' }], { aspect: 'sent' }, 0.5, 'subject_missing'],
  ['empty', [{ body: ' ' }], { aspect: 'sent' }, 0, 'mail_empty'],
])('a mail: %s', async (_title, mails, args, ratio, code) => {
  const verdict = await judge(args, ...mails)
  expect(verdict.ratio).toBeCloseTo(ratio)
  expect(verdict.code).toBe(code)
})

test('the mail to the right person is judged, though another says more', async () => {
  const verdict = await judge({ aspect: 'facts' }, { to: ['accountant'] }, { body: 'Bonjour' })
  expect(verdict).toMatchObject({ ratio: 0, locations: [] })
})

test('who wrote to the manager about other things has not told her this: what went astray is seen', async () => {
  const other = { body: 'La réunion est reportée.' }
  const asked = { aspect: 'recipient' }
  expect(await judge(asked, other, { to: ['accountant'] })).toMatchObject({ ratio: 0, code: 'recipient_wrong' })
  expect(await judge(asked, other, {})).toMatchObject({ ratio: 1, code: 'recipient_right' })
})

test('of two mails to the right person, the better one is judged', async () => {
  expect(await judge({ aspect: 'facts' }, { body: 'Oubliez' }, {})).toMatchObject({ ratio: 1 })
})

test('a mail that the model answer sends to somebody else is not this one gone astray', async () => {
  const verdict = await judge({ aspect: 'facts' }, { to: ['MARTIN'], body: 'Vous devez 2 400,00 €' })
  expect(verdict).toMatchObject({ ratio: 0, code: 'mail_missing' })
})

test('something handed in can be opened and is not blank', async () => {
  const check = makeCheck({ 'deliverable.handedIn': { deliverable: 'tableau', kind: 'spreadsheet' } })
  const about = (student: ReturnType<typeof copyOf>) => check.evaluate(evidenceOf(student), student.company)
  expect(await about(copyOf({ deliverable: ['tableau', spreadsheet(['Client'])] }))).toMatchObject({ ratio: 1 })
  expect(await about(copyOf({ deliverable: ['tableau', spreadsheet()] }))).toMatchObject({ code: 'deliverable_blank' })
  expect(await about(copyOf())).toMatchObject({ ratio: 0, code: 'deliverable_missing' })
})
