import { expect, test } from 'vitest'
import { type Mail, mailParagraphs, mailSchema } from './mail.ts'

const mail: Mail = {
  from: 'vous@buromod.example',
  to: ['direction@buromod.example'],
  cc: [],
  subject: 'Encours dépassé',
  body: 'Madame,\n\nLe client Dupont\ndépasse son plafond.\n \n\nCordialement',
  attachments: [{ name: 'relances.xlsx', deliverable: 'tableau' }],
}

test('a mail from a browser is taken only when it is one', () => {
  expect(mailSchema.safeParse(mail).success).toBe(true)
  expect(mailSchema.safeParse({ ...mail, to: ['personne'] }).success).toBe(false)
  expect(mailSchema.safeParse({ ...mail, html: '<p>' }).success).toBe(false)
})

test('the paragraphs of a mail are parted by blank lines', () => {
  expect(mailParagraphs(mail).map(({ text }) => text)).toEqual([
    'Madame,',
    'Le client Dupont\ndépasse son plafond.',
    'Cordialement',
  ])
})
