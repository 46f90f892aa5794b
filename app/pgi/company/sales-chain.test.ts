/** From quote to credit note: what goes on from one document to the next, and what it moves. */
import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { basisPoints, cents, thousandths } from '#base/money.ts'
import { after, smallCompany, tell, thousand } from '#tests/support/small-company.ts'
import { totalsOf } from '../sales/totals.ts'
import type { CommandInput } from './command.ts'
import type { Company } from './company.ts'

const TODAY = '2026-03-16'
const company = smallCompany()
type Content = Extract<CommandInput, { type: 'sales.draft' }>['content']
type Kind = Extract<CommandInput, { type: 'sales.draft' }>['kind']

const pieces = (article: string, count: number) => ({ article, quantity: thousand(count) })
const draft = (kind: Kind, content: Partial<Content> = {}): CommandInput => ({
  type: 'sales.draft',
  kind,
  content: { customer: 'C0003', lines: [pieces('BUR', 4), pieces('POSE', 2)], ...content },
})
const validate = (document: string): CommandInput => ({ type: 'sales.validate', document })
const transform = (from: string[], to: Kind, lines?: { line: number; quantity: number }[]): CommandInput => ({
  type: 'sales.transform',
  from,
  to,
  ...(lines && { lines: lines.map(({ line, quantity }) => ({ line, quantity: thousand(quantity) })) }),
})
const abandon = (document: string): CommandInput => ({ type: 'sales.abandon', document })
const now = (given: Company, ...commands: CommandInput[]) => after(given, TODAY, ...commands)

const of = (given: Company, document: string) => {
  const found = given.sales.documents.get(document)
  if (!found) throw new Error(`no ${document}`)
  return found
}
const stockOf = (given: Company, article = 'BUR') => (given.stock.articles.get(article)?.quantity ?? 0) / 1_000
const reserved = (given: Company, article = 'BUR') => (given.sales.reserved.get(article) ?? 0) / 1_000
const quantities = (given: Company, document: string) =>
  of(given, document).content.lines.map(({ quantity }) => quantity / 1_000)

test('an order reserves its goods, a delivery takes them, an invoice of the delivery takes nothing more', () => {
  const ordered = now(company, draft('order'), validate('order-1'))
  expect([stockOf(ordered), reserved(ordered)]).toEqual([20, 4])
  const partly = now(
    ordered,
    transform(['order-1'], 'deliveryNote', [{ line: 0, quantity: 3 }]),
    validate('deliveryNote-1'),
  )
  expect([stockOf(partly), reserved(partly)]).toEqual([17, 1])
  const wholly = now(partly, transform(['order-1'], 'deliveryNote'), validate('deliveryNote-2'))
  expect(quantities(wholly, 'deliveryNote-2')).toEqual([1, 2])
  expect([stockOf(wholly), reserved(wholly)]).toEqual([16, 0])
  const invoiced = now(wholly, transform(['deliveryNote-1', 'deliveryNote-2'], 'invoice'), validate('invoice-1'))
  expect(quantities(invoiced, 'invoice-1')).toEqual([3, 1, 2])
  expect([stockOf(invoiced), reserved(invoiced)]).toEqual([16, 0])
})

test('an invoice without delivery note delivers its goods, and frees what its order had reserved', () => {
  const direct = now(company, draft('invoice'), validate('invoice-1'))
  expect([stockOf(direct), reserved(direct)]).toEqual([16, 0])
  const ordered = now(company, draft('order'), validate('order-1'), transform(['order-1'], 'invoice'))
  expect([stockOf(ordered), reserved(ordered)]).toEqual([20, 4])
  const invoiced = now(ordered, validate('invoice-1'))
  expect([stockOf(invoiced), reserved(invoiced)]).toEqual([16, 0])
})

test('a draft takes its part at once, and gives it back when it is abandoned or reduced', () => {
  const begun = now(
    company,
    draft('order'),
    validate('order-1'),
    transform(['order-1'], 'deliveryNote', [{ line: 0, quantity: 3 }]),
  )
  expect(of(begun, 'order-1').taken).toEqual([3_000, 0])
  expect(of(now(begun, abandon('deliveryNote-1')), 'order-1')).toMatchObject({ taken: [0, 0], successors: [] })
  const revise = (quantity: number): CommandInput => ({
    type: 'sales.revise',
    document: 'deliveryNote-1',
    content: {
      customer: 'C0003',
      lines: [{ quantity: thousand(quantity), origin: { document: 'order-1', line: 0 } }],
    },
  })
  expect(of(now(begun, revise(1)), 'order-1').taken).toEqual([1_000, 0])
  // Three were taken by this very draft and one is left: it may go up to four.
  expect(of(now(begun, revise(4)), 'order-1').taken).toEqual([4_000, 0])
  expect(tell(begun, revise(5), TODAY)).toMatchObject({ code: 'quantity_exceeds_remaining', remaining: 4_000 })
})

test('a line that keeps its origin keeps its price, discount and label; the article may have changed meanwhile', () => {
  const begun = now(
    company,
    draft('order', { lines: [{ ...pieces('BUR', 4), unitPrice: cents(350_00), discount: basisPoints(500) }] }),
    validate('order-1'),
    { type: 'article.update', article: 'BUR', changes: { salePrice: cents(450_00), label: 'Bureau 180 cm' } },
    transform(['order-1'], 'invoice'),
    {
      type: 'sales.revise',
      document: 'invoice-1',
      content: { customer: 'C0003', lines: [{ quantity: thousand(2), origin: { document: 'order-1', line: 0 } }] },
    },
  )
  expect(of(begun, 'invoice-1').content.lines).toEqual([
    {
      article: 'BUR',
      label: 'Bureau droit 160 cm',
      quantity: 2_000,
      unitPrice: 350_00,
      discount: 500,
      vatRate: 2_000,
      salesAccount: '707000',
      goods: true,
      origin: { document: 'order-1', line: 0 },
    },
  ])
})

test('discounts and terms carry over from the document, whatever the record of the customer says by then', () => {
  const ordered = now(
    company,
    draft('order', { customer: 'C0002', settlementDiscount: basisPoints(200), reference: 'BC 88' }),
    validate('order-1'),
    { type: 'party.update', party: 'C0002', changes: { discount: null, terms: { days: 60 } } },
    transform(['order-1'], 'invoice'),
  )
  expect(of(ordered, 'invoice-1').content).toMatchObject({
    discount: 1_000,
    settlementDiscount: 200,
    terms: { days: 30 },
    reference: 'BC 88',
  })
  const { shipping, lines } = of(ordered, 'invoice-1').content
  const kept = now(ordered, {
    type: 'sales.revise',
    document: 'invoice-1',
    content: { customer: 'C0002', shipping, lines: [{ quantity: thousand(1), origin: lines[0]?.origin }] },
  })
  expect(of(kept, 'invoice-1').content.discount).toBe(1_000)
})

test('a new document takes the discount, terms and salesperson of the customer unless told otherwise', () => {
  const drafted = now(
    company,
    draft('quote', { customer: 'C0002' }),
    draft('quote', { customer: 'C0002', discount: basisPoints(0) }),
  )
  expect(of(drafted, 'quote-1').content).toMatchObject({ discount: 1_000, validUntil: '2026-04-15', date: TODAY })
  expect(of(drafted, 'quote-2').content.discount).toBe(0)
})

test('carriage is billed once: with the first delivery, then with its invoice', () => {
  const ordered = now(company, draft('order', { shipping: cents(60_00) }), validate('order-1'))
  const both = now(
    ordered,
    transform(['order-1'], 'deliveryNote', [{ line: 0, quantity: 1 }]),
    validate('deliveryNote-1'),
    transform(['order-1'], 'deliveryNote'),
    validate('deliveryNote-2'),
  )
  expect(['deliveryNote-1', 'deliveryNote-2'].map((id) => of(both, id).content.shipping)).toEqual([60_00, 0])
  const invoiced = now(both, transform(['deliveryNote-1', 'deliveryNote-2'], 'invoice'))
  expect(of(invoiced, 'invoice-1').content.shipping).toBe(60_00)
})

test('a credit note gives carriage back when it takes the whole invoice, not when it takes a part', () => {
  const invoiced = now(company, draft('invoice', { shipping: cents(60_00) }), validate('invoice-1'))
  const part = now(invoiced, transform(['invoice-1'], 'creditNote', [{ line: 0, quantity: 1 }]))
  expect(of(part, 'creditNote-1').content.shipping).toBe(0)
  const rest = now(part, transform(['invoice-1'], 'creditNote'))
  expect(quantities(rest, 'creditNote-2')).toEqual([3, 2])
  expect(of(rest, 'creditNote-2').content.shipping).toBe(0)
  const whole = now(invoiced, transform(['invoice-1'], 'creditNote'))
  expect(of(whole, 'creditNote-1').content.shipping).toBe(60_00)
})

test('naming the same delivery note twice invoices it once', () => {
  const delivered = now(company, draft('deliveryNote'), validate('deliveryNote-1'))
  const invoiced = now(delivered, transform(['deliveryNote-1', 'deliveryNote-1'], 'invoice'))
  expect(quantities(invoiced, 'invoice-1')).toEqual([4, 2])
})

test('carriage follows the VAT rate that weighs most', () => {
  const lines = [
    { label: 'Livre', quantity: thousand(1), unitPrice: cents(300_00), vatRate: basisPoints(550) },
    { label: 'Lampe', quantity: thousand(1), unitPrice: cents(100_00), vatRate: basisPoints(2_000) },
  ]
  const drafted = now(company, draft('invoice', { lines, shipping: cents(10_00) }))
  expect(of(drafted, 'invoice-1').content.shippingVatRate).toBe(550)
})

test('a free line sells goods on an invoice, and is a rebate granted afterwards on a credit note', () => {
  const lines = [
    { label: 'Geste commercial', quantity: thousand(1), unitPrice: cents(50_00), vatRate: basisPoints(2_000) },
  ]
  const drafted = now(company, draft('invoice', { lines }), draft('creditNote', { lines }))
  expect(of(drafted, 'invoice-1').content.lines[0]).toMatchObject({ salesAccount: '707000', goods: false })
  expect(of(drafted, 'creditNote-1').content.lines[0]).toMatchObject({ salesAccount: '709700', goods: false })
})

test('the numbers start again each year, and drafts take none', () => {
  const open = {
    ...company,
    identity: {
      ...company.identity,
      previousFiscalYears: [{ from: day('2025-01-01'), to: day('2025-12-31') }],
    },
  }
  const numbered = now(
    open,
    draft('invoice', { date: day('2025-12-30') }),
    draft('invoice'),
    abandon('invoice-2'),
    draft('invoice'),
    draft('invoice', { date: day('2025-12-31') }),
    validate('invoice-1'),
    validate('invoice-3'),
    validate('invoice-4'),
  )
  const numbers = ['invoice-1', 'invoice-2', 'invoice-3', 'invoice-4'].map((id) => of(numbered, id).number)
  expect(numbers).toEqual(['FA2025-00001', undefined, 'FA2026-00001', 'FA2025-00002'])
})

test('the invoice says when it is due, and what was printed does not change with the record', () => {
  const invoiced = now(
    company,
    { type: 'party.update', party: 'C0003', changes: { terms: { days: 45, endOfMonth: true } } },
    draft('invoice', { date: day('2026-03-15') }),
    validate('invoice-1'),
    { type: 'party.update', party: 'C0003', changes: { name: 'Ville de Vertou' } },
  )
  expect(of(invoiced, 'invoice-1')).toMatchObject({ dueDate: '2026-04-30', number: 'FA2026-00001' })
  expect(of(invoiced, 'invoice-1').content.billedTo.name).toBe('Mairie de Vertou')
  expect(of(invoiced, 'invoice-1').totals).toEqual(totalsOf(of(invoiced, 'invoice-1').content))
})

test('a draft that changes hands leaves the documents of one customer for those of the other', () => {
  const moved = now(company, draft('quote'), {
    type: 'sales.revise',
    document: 'quote-1',
    content: { customer: 'C0001', lines: [pieces('BUR', 1)] },
  })
  expect([...(moved.sales.byCustomer.get('C0003') ?? [])]).toEqual([])
  expect([...(moved.sales.byCustomer.get('C0001') ?? [])]).toEqual(['quote-1'])
})

test('a credit note brings the goods back at the average cost', () => {
  const credited = now(
    company,
    draft('invoice'),
    validate('invoice-1'),
    {
      type: 'stock.receive',
      reference: 'BR-2',
      lines: [{ article: 'BUR', quantity: thousand(16), unitCost: cents(300_00) }],
    },
    transform(['invoice-1'], 'creditNote', [{ line: 0, quantity: 2 }]),
    validate('creditNote-1'),
  )
  // 16 at 200 € and 16 at 300 €: 250 € each.
  expect(credited.stock.articles.get('BUR')).toMatchObject({ quantity: thousandths(34_000), value: 8_500_00 })
})

test('a quote may be accepted until its last day, and once accepted may be ordered after it', () => {
  const sent = now(company, draft('quote'), validate('quote-1'))
  const accepted = after(sent, '2026-04-15', { type: 'quote.accept', document: 'quote-1' })
  expect(tell(sent, { type: 'quote.accept', document: 'quote-1' }, '2026-04-16')).toMatchObject({
    code: 'quote_expired',
  })
  expect('code' in tell(sent, transform(['quote-1'], 'order'), '2026-04-15')).toBe(false)
  expect('code' in tell(accepted, transform(['quote-1'], 'order'), '2026-05-04')).toBe(false)
})

test('the next document is addressed as the record says when it is made', () => {
  const ordered = now(
    company,
    draft('order'),
    validate('order-1'),
    { type: 'party.update', party: 'C0003', changes: { name: 'Ville de Vertou' } },
    transform(['order-1'], 'deliveryNote'),
  )
  expect(['order-1', 'deliveryNote-1'].map((id) => of(ordered, id).content.billedTo.name)).toEqual([
    'Mairie de Vertou',
    'Ville de Vertou',
  ])
})
