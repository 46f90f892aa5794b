/** What customers send back: a return note, the shelf, and the credit note made from it. */
import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { basisPoints, cents } from '#base/money.ts'
import { after, smallCompany, tell, thousand } from '#tests/support/small-company.ts'
import type { CommandInput } from './command.ts'
import type { Company } from './company.ts'
import { ask } from './views/index.ts'

const TODAY = '2026-03-16'
type Kind = Extract<CommandInput, { type: 'sales.draft' }>['kind']
type Return = Extract<CommandInput, { type: 'sales.return' }>
type Part = { line: number; quantity: number; condition?: 'resalable' | 'damaged'; document?: string }

const now = (given: Company, ...commands: CommandInput[]) => after(given, TODAY, ...commands)
const validate = (document: string): CommandInput => ({ type: 'sales.validate', document })
const some = (parts: readonly Part[]) =>
  parts.map(({ quantity, ...part }) => ({ ...part, quantity: thousand(quantity) }))
const transform = (from: string[], to: Kind, parts?: Part[]): CommandInput => ({
  type: 'sales.transform',
  from,
  to,
  ...(parts && { lines: some(parts) }),
})
const giveBack = (from: string[], parts?: Part[], more: Partial<Return> = {}): Return => ({
  type: 'sales.return',
  from,
  condition: 'resalable',
  reason: 'defective',
  ...(parts && { lines: some(parts) }),
  ...more,
})

/** Ten desks and two hours of work ordered, delivered with one note; twenty desks were on the shelf. */
const delivered = now(
  smallCompany(),
  {
    type: 'sales.draft',
    kind: 'order',
    content: {
      customer: 'C0003',
      lines: [
        { article: 'BUR', quantity: thousand(10) },
        { article: 'POSE', quantity: thousand(2) },
      ],
    },
  },
  validate('order-1'),
  transform(['order-1'], 'deliveryNote'),
  validate('deliveryNote-1'),
)
const invoiced = now(delivered, transform(['deliveryNote-1'], 'invoice'), validate('invoice-1'))

const stock = (given: Company) => (given.stock.articles.get('BUR')?.quantity ?? 0) / 1_000
const document = (given: Company, id: string) => {
  const found = ask(given, { view: 'sales-document', at: day(TODAY), document: id })
  if (!found) throw new Error(`no ${id}`)
  return found
}
const returnable = (given: Company, id: string) => document(given, id).lines.map((line) => line.returnable / 1_000)
const origins = (given: Company, id: string) =>
  document(given, id).lines.map(({ origin, quantity }) => `${quantity / 1_000} of ${origin?.document}`)

test('what is resalable goes back on the shelf at the validation of the return, what is damaged does not', () => {
  const returning = now(
    invoiced,
    giveBack(
      ['invoice-1'],
      [
        { line: 0, quantity: 3 },
        { line: 0, quantity: 1, condition: 'damaged' },
      ],
    ),
  )
  expect(stock(returning)).toBe(10)
  const returned = now(returning, validate('returnNote-1'))
  expect(stock(returned)).toBe(13)
  expect(document(returned, 'returnNote-1')).toMatchObject({
    number: 'RC2026-00001',
    status: 'toCredit',
    balance: null,
    transferred: null,
  })
  expect(returned.accounting.entries.length).toBe(0)
})

test('its credit note gives back what was billed, settles its invoice, and takes no goods a second time', () => {
  const returned = now(
    invoiced,
    giveBack(
      ['invoice-1'],
      [
        { line: 0, quantity: 3 },
        { line: 0, quantity: 1, condition: 'damaged' },
      ],
    ),
    validate('returnNote-1'),
  )
  const credited = now(returned, transform(['returnNote-1'], 'creditNote'), validate('creditNote-1'))
  expect(stock(credited)).toBe(13)
  // Four desks at 400 €, VAT 20 %.
  expect(document(credited, 'creditNote-1')).toMatchObject({ gross: 1_920_00, balance: 0, status: 'used' })
  expect(document(credited, 'creditNote-1').credited.map(({ number }) => number)).toEqual(['FA2026-00001'])
  expect(document(credited, 'invoice-1').balance).toBe(document(invoiced, 'invoice-1').gross - 1_920_00)
  expect(document(credited, 'returnNote-1').status).toBe('credited')
  expect(tell(credited, transform(['returnNote-1'], 'creditNote'), TODAY)).toMatchObject({
    code: 'nothing_left_to_transform',
  })
})

test('a credit note made from its invoice still takes the goods back, and one for a mere rebate takes none', () => {
  const direct = now(
    invoiced,
    transform(['invoice-1'], 'creditNote', [{ line: 0, quantity: 2 }]),
    validate('creditNote-1'),
  )
  expect(stock(direct)).toBe(12)
  expect(returnable(direct, 'invoice-1')).toEqual([8, 0])
  const rebate = now(
    invoiced,
    {
      type: 'sales.draft',
      kind: 'creditNote',
      content: {
        customer: 'C0003',
        lines: [
          { label: 'Geste commercial', quantity: thousand(1), unitPrice: cents(50_00), vatRate: basisPoints(2000) },
        ],
      },
    },
    validate('creditNote-1'),
  )
  expect(stock(rebate)).toBe(10)
  expect(returnable(rebate, 'invoice-1')).toEqual([10, 0])
})

test('what came back, drafts included, comes back no more and is credited once, whichever document one starts from', () => {
  const begun = now(invoiced, giveBack(['invoice-1'], [{ line: 0, quantity: 4 }]))
  for (const id of ['order-1', 'deliveryNote-1', 'invoice-1']) expect(returnable(begun, id)).toEqual([6, 0])
  for (const from of ['order-1', 'deliveryNote-1', 'invoice-1']) {
    expect(tell(begun, giveBack([from], [{ line: 0, quantity: 7 }]), TODAY)).toEqual({
      code: 'quantity_exceeds_remaining',
      document: from,
      line: 0,
      remaining: 6_000,
    })
  }
  expect(tell(begun, transform(['invoice-1'], 'creditNote', [{ line: 0, quantity: 7 }]), TODAY)).toMatchObject({
    code: 'quantity_exceeds_remaining',
    remaining: 6_000,
  })
  const abandoned = now(begun, { type: 'sales.abandon', document: 'returnNote-1' })
  expect(returnable(abandoned, 'order-1')).toEqual([10, 0])
})

test('what comes back before its invoice is not invoiced, and has no credit note', () => {
  const returned = now(delivered, giveBack(['order-1'], [{ line: 0, quantity: 4 }]), validate('returnNote-1'))
  expect(origins(returned, 'returnNote-1')).toEqual(['4 of deliveryNote-1'])
  expect(document(returned, 'returnNote-1').status).toBe('returned')
  const billed = now(returned, transform(['deliveryNote-1'], 'invoice'))
  expect(origins(billed, 'invoice-1')).toEqual(['6 of deliveryNote-1', '2 of deliveryNote-1'])
  expect(tell(returned, transform(['returnNote-1'], 'creditNote'), TODAY)).toEqual({
    code: 'return_was_not_invoiced',
    document: 'returnNote-1',
    number: 'RC2026-00001',
  })
})

test('a delivery that came back whole is returned, not invoiced; its customer no longer owes it', () => {
  const whole = now(
    smallCompany(),
    {
      type: 'sales.draft',
      kind: 'deliveryNote',
      content: { customer: 'C0001', lines: [{ article: 'BUR', quantity: thousand(2) }] },
    },
    validate('deliveryNote-1'),
  )
  const outstanding = (given: Company) =>
    ask(given, { view: 'customer-outstanding', at: day(TODAY), customer: 'C0001' })?.deliveries
  expect(outstanding(whole)).toBe(960_00)
  const back = now(whole, giveBack(['deliveryNote-1']), validate('returnNote-1'))
  expect(outstanding(back)).toBe(0)
  expect(document(back, 'deliveryNote-1').status).toBe('returned')
})

test('a return of an order takes first what no invoice billed, then what invoices did', () => {
  const partly = now(
    delivered,
    transform(['deliveryNote-1'], 'invoice', [{ line: 0, quantity: 7 }]),
    validate('invoice-1'),
    giveBack(['order-1'], [{ line: 0, quantity: 5, condition: 'damaged' }]),
    validate('returnNote-1'),
  )
  expect(origins(partly, 'returnNote-1')).toEqual(['3 of deliveryNote-1', '2 of invoice-1'])
  const credited = now(partly, transform(['returnNote-1'], 'creditNote'), validate('creditNote-1'))
  expect(origins(credited, 'creditNote-1')).toEqual(['2 of returnNote-1'])
  expect(document(credited, 'returnNote-1').status).toBe('credited')
  expect(stock(credited)).toBe(10)
})

test('several return notes make one credit note, which settles each of their invoices', () => {
  const twice = now(
    delivered,
    transform(['deliveryNote-1'], 'invoice', [{ line: 0, quantity: 6 }]),
    validate('invoice-1'),
    transform(['deliveryNote-1'], 'invoice'),
    validate('invoice-2'),
    giveBack(['invoice-1'], [{ line: 0, quantity: 1 }]),
    validate('returnNote-1'),
    giveBack(['invoice-2'], [{ line: 0, quantity: 2 }]),
    validate('returnNote-2'),
    transform(['returnNote-1', 'returnNote-2'], 'creditNote'),
    validate('creditNote-1'),
  )
  expect(document(twice, 'creditNote-1')).toMatchObject({ gross: 1_440_00, balance: 0 })
  expect(document(twice, 'creditNote-1').credited.map(({ number }) => number)).toEqual(['FA2026-00001', 'FA2026-00002'])
  expect(document(twice, 'invoice-1').balance).toBe(2_880_00 - 480_00)
  expect(document(twice, 'invoice-2').balance).toBe(document(twice, 'invoice-2').gross - 960_00)
})

test('a draft return is revised: its quantity and its condition, never its prices', () => {
  const revised = now(invoiced, giveBack(['invoice-1'], [{ line: 0, quantity: 4 }]), {
    type: 'sales.revise',
    document: 'returnNote-1',
    content: {
      customer: 'C0003',
      discount: basisPoints(1000),
      lines: [
        {
          quantity: thousand(1),
          unitPrice: cents(1),
          origin: { document: 'invoice-1', line: 0 },
          returned: { condition: 'damaged', reason: 'damagedInTransit' },
        },
      ],
    },
  })
  expect(document(revised, 'returnNote-1')).toMatchObject({ gross: 480_00, content: { discount: 0 } })
  expect(document(revised, 'returnNote-1').lines[0]?.returned).toEqual({
    condition: 'damaged',
    reason: 'damagedInTransit',
  })
  expect(returnable(revised, 'invoice-1')).toEqual([9, 0])
})

test('the margin loses the sale of what came back, and recovers its cost only when it is resalable', () => {
  const creditedIn = (condition: 'resalable' | 'damaged') => {
    const given = now(
      invoiced,
      giveBack(['invoice-1'], [{ line: 0, quantity: 4, condition }]),
      validate('returnNote-1'),
      transform(['returnNote-1'], 'creditNote'),
      validate('creditNote-1'),
    )
    const { amount, cost } = ask(given, { view: 'sales-statistics', by: 'article' })
    return { amount, cost }
  }
  // Six desks at 400 € and two hours at 45 €; each desk cost 200 €.
  expect(creditedIn('resalable')).toEqual({ amount: 2_490_00, cost: 1_200_00 })
  expect(creditedIn('damaged')).toEqual({ amount: 2_490_00, cost: 2_000_00 })
})

test('the question of the returns names the condition and the reason of each line', () => {
  const returned = now(
    invoiced,
    giveBack(['invoice-1'], [{ line: 0, quantity: 1, condition: 'damaged' }]),
    validate('returnNote-1'),
  )
  const answer = ask(returned, {
    view: 'query',
    at: day(TODAY),
    question:
      'SELECT r.numero, r.statut, l.quantite, l.etat, l.motif FROM retours_client r JOIN lignes_retour_client l ON l.numero = r.numero',
  })
  expect(answer).toMatchObject({ rows: [{ cells: ['RC2026-00001', 'à créditer', 1_000, 'abîmé', 'défectueux'] }] })
})
