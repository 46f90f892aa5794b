import { extractText, getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { cents } from '#base/money.ts'
import { ask, type CommandInput } from '#pgi'
import { after, smallCompany, thousand } from '#tests/support/small-company.ts'
import { printedReminder } from './printed-reminder.ts'
import { printer } from './printer.server.ts'

const billed = (article: string, rank: number): CommandInput[] => [
  { type: 'sales.draft', kind: 'invoice', content: { customer: 'C0001', lines: [{ article, quantity: thousand(1) }] } },
  { type: 'sales.validate', document: `invoice-${rank}` },
]

/** Two invoices of 480 € and 180 €, due on 14 February; 100 € were paid on the first. The reminders name the first only. */
const reminded = after(
  after(smallCompany(), '2026-01-15', ...billed('BUR', 1), ...billed('CHA', 2)),
  '2026-03-16',
  {
    type: 'receipt.record',
    customer: 'C0001',
    amount: cents(100_00),
    method: 'cheque',
    reference: '4471',
    allocations: [{ item: 'invoice-1' }],
  },
  { type: 'reminder.send', customer: 'C0001', level: 1, items: ['invoice-1'], channel: 'letter' },
)
const noticed = after(reminded, '2026-03-30', {
  type: 'reminder.send',
  customer: 'C0001',
  level: 3,
  items: ['invoice-1'],
  channel: 'letter',
})

async function textOf(rank: number): Promise<string> {
  const reminder = ask(noticed, { view: 'reminders' }).rows[rank]
  if (!reminder) throw new Error(`no reminder ${rank}`)
  const pdf = printer()(printedReminder(noticed, reminder))
  const { text } = await extractText(await getDocumentProxy(pdf), { mergePages: true })
  return text.replace(/\s+/g, ' ')
}

test('a reminder says what was due on its day of the invoices that it names, and nothing of the others', async () => {
  const text = await textOf(0)
  expect(text).toContain('Garage Belleville')
  expect(text).toContain('FA2026-00001 15/01/2026 14/02/2026 30 jours 480,00 100,00 380,00')
  expect(text).toContain('Total à régler TTC 380,00 €')
  expect(text).not.toContain('FA2026-00002')
  expect(text).not.toContain('Pénalités de retard')
})

test('a formal notice says so, with the penalties that a professional owes', async () => {
  const text = await textOf(1)
  expect(text).toContain('Mise en demeure')
  expect(text).toContain('44 jours')
  expect(text).toContain('Pénalités de retard au taux annuel de 12 %')
  expect(text).toContain('Indemnité forfaitaire de 40,00 €')
})
