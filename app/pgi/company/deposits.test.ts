/** Deposits from end to end: what is asked, owed, counted and deducted, on both sides. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { basisPoints, cents } from '#base/money.ts'
import { after, buyingCompany, smallCompany, tell, thousand } from '#tests/support/small-company.ts'
import { toPay } from '../sales/deduction.ts'
import { totalsOf } from '../sales/totals.ts'
import type { CommandInput } from './command.ts'
import { commissionBase } from './commission-base.ts'
import type { Company } from './company.ts'
import { outstandingOf } from './outstanding.ts'
import { ask } from './views/index.ts'

const TODAY = day('2026-03-16')
const at = { at: TODAY }
const validate = (document: string): CommandInput => ({ type: 'sales.validate', document })
const now = (company: Company, ...commands: CommandInput[]) => after(company, TODAY, ...commands)
const deposit = (from: string, percent: number): CommandInput => ({
  type: 'sales.deposit',
  from,
  share: { rate: basisPoints(percent * 100) },
})
const transform = (from: string, to: 'invoice' | 'deliveryNote' | 'creditNote' | 'order'): CommandInput => ({
  type: 'sales.transform',
  from: [from],
  to,
})

/** Ten desks: 4 000 net, 4 800 with VAT. */
const ordered = now(
  smallCompany(),
  {
    type: 'sales.draft',
    kind: 'order',
    content: { customer: 'C0001', lines: [{ article: 'BUR', quantity: thousand(10) }] },
  },
  validate('order-1'),
)
const asked = now(ordered, deposit('order-1', 30), validate('invoice-1'))

describe('the deposit invoice', () => {
  test('takes its number in the series of invoices, says so, and is due at once', () => {
    const invoice = ask(asked, { view: 'sales-document', ...at, number: 'FA2026-00001' })
    expect(invoice).toMatchObject({ isDeposit: true, net: 1_200_00, vat: 240_00, gross: 1_440_00, balance: 1_440_00 })
    expect(invoice?.dueDate).toBe(TODAY)
    expect(invoice?.lines[0]?.label).toBe('Acompte de 30\u202f% sur commande CO2026-00001')
  })

  test('leaves the order as it was: nothing of it is delivered or invoiced', () => {
    const order = ask(asked, { view: 'sales-document', ...at, document: 'order-1' })
    expect(order).toMatchObject({ status: 'confirmed', lines: [{ remaining: 10_000 }] })
    expect(order?.after.map(({ id }) => id)).toEqual(['invoice-1'])
    expect(order?.deposits).toMatchObject([{ number: 'FA2026-00001', gross: 1_440_00, left: 1_440_00 }])
  })

  test('moves no stock and is no turnover; the invoice that deducts it is all of it', () => {
    const sales = (company: Company) => ask(company, { view: 'sales-statistics' }).amount
    expect(asked.stock.articles.get('BUR')?.quantity).toBe(20_000)
    expect(sales(asked)).toBe(0)
    expect(sales(now(asked, transform('order-1', 'invoice'), validate('invoice-2')))).toBe(4_000_00)
    expect(sales(now(asked, transform('invoice-1', 'creditNote'), validate('creditNote-1')))).toBe(0)
  })

  test('is no turnover of the dashboard either, nor of a salesperson, whose collected turnover counts it with its invoice', () => {
    const named: Company = now(
      smallCompany(),
      { type: 'party.update', party: 'C0003', changes: { salesperson: 'Léa' } },
      {
        type: 'sales.draft',
        kind: 'order',
        content: { customer: 'C0003', lines: [{ article: 'BUR', quantity: thousand(10) }] },
      },
      validate('order-1'),
      deposit('order-1', 30),
      validate('invoice-1'),
      {
        type: 'receipt.record',
        customer: 'C0003',
        amount: cents(1_440_00),
        method: 'transfer',
        reference: 'VIR 1',
        allocations: [{ item: 'invoice-1', amount: cents(1_440_00) }],
      },
    )
    const month = { from: day('2026-03-01'), to: day('2026-03-31') }
    const bases = (company: Company) => [
      ask(company, { view: 'formula-value', ...month, formula: 'ca_ht', unit: 'money' }).value,
      commissionBase(company, 'Léa', 'invoiced', [], month),
      commissionBase(company, 'Léa', 'collected', [], month),
    ]
    expect(bases(named)).toEqual([0, 0, 0])
    // 4 000 are billed; of the 4 800 with VAT, the 1 440 of the deposit were received: 30 %.
    const final = now(named, transform('order-1', 'invoice'), validate('invoice-2'))
    expect(bases(final)).toEqual([4_000_00, 4_000_00, 1_200_00])
  })

  test('an accepted quote may ask for one; it is not an order yet, and its order knows the deposit', () => {
    const quoted = now(
      smallCompany(),
      {
        type: 'sales.draft',
        kind: 'quote',
        content: { customer: 'C0003', lines: [{ article: 'BUR', quantity: thousand(10) }] },
      },
      validate('quote-1'),
      { type: 'quote.accept', document: 'quote-1' },
      deposit('quote-1', 30),
      validate('invoice-1'),
    )
    expect(ask(quoted, { view: 'sales-document', ...at, document: 'quote-1' })?.status).toBe('accepted')
    const final = now(quoted, transform('quote-1', 'order'), validate('order-1'), transform('order-1', 'invoice'))
    expect(final.sales.documents.get('invoice-2')?.content.deductions).toMatchObject([{ gross: 1_440_00 }])
  })
})

describe('what the customer owes', () => {
  test('a deposit is not counted beside the order that it pays', () => {
    const before = outstandingOf(ordered, 'C0001').total
    expect(before).toBe(4_800_00)
    expect(outstandingOf(asked, 'C0001')).toMatchObject({
      invoices: 1_440_00,
      orders: 4_800_00,
      deposits: 1_440_00,
      total: before,
    })
    const paid = now(asked, {
      type: 'receipt.record',
      customer: 'C0001',
      amount: cents(1_440_00),
      method: 'transfer',
      reference: 'VIR 1',
      allocations: [{ item: 'invoice-1', amount: cents(1_440_00) }],
    })
    expect(outstandingOf(paid, 'C0001').total).toBe(3_360_00)
    const delivered = now(paid, transform('order-1', 'deliveryNote'), validate('deliveryNote-1'))
    expect(outstandingOf(delivered, 'C0001').total).toBe(3_360_00)
    // Its limit is 5 000: the final invoice of 4 800 passes, since 3 360 are left to pay.
    const final = now(delivered, transform('deliveryNote-1', 'invoice'), validate('invoice-2'))
    expect(outstandingOf(final, 'C0001')).toMatchObject({ invoices: 3_360_00, deposits: 0, total: 3_360_00 })
  })

  test('asking for money in advance never meets the credit limit', () => {
    const twice = now(asked, deposit('order-1', 30))
    expect(tell(twice, validate('invoice-2'), TODAY)).toHaveProperty('company')
  })

  test('deposits that pay the whole order leave an invoice with nothing to pay', () => {
    const whole = now(ordered, deposit('order-1', 100), validate('invoice-1'), transform('order-1', 'invoice'))
    const final = now(whole, validate('invoice-2'), { type: 'accounting.transfer' })
    expect(final.treasury.items.has('invoice-2')).toBe(false)
    const row = ask(final, { view: 'sales-document', ...at, document: 'invoice-2' })
    expect(row).toMatchObject({ status: 'paid', balance: 0, toPay: 0, gross: 4_800_00 })
  })

  test('a return after the final invoice gives the deposit back too', () => {
    const returned = now(
      asked,
      transform('order-1', 'invoice'),
      validate('invoice-2'),
      transform('invoice-2', 'creditNote'),
      validate('creditNote-1'),
    )
    expect(returned.treasury.items.get('invoice-2')?.left).toBe(0)
    expect(returned.treasury.items.get('creditNote-1')?.left).toBe(-1_440_00)
  })
})

describe('the invoice that deducts', () => {
  const drafted = now(asked, transform('order-1', 'invoice'))

  test('revised without a word of them, keeps its deposits as far as it can', () => {
    const revised = now(drafted, {
      type: 'sales.revise',
      document: 'invoice-2',
      content: { customer: 'C0001', lines: [{ quantity: thousand(2), origin: { document: 'order-1', line: 0 } }] },
    })
    // Two desks are 960 with VAT: less than the deposit.
    const invoice = ask(revised, { view: 'sales-document', ...at, document: 'invoice-2' })
    expect(invoice).toMatchObject({ gross: 960_00, deducted: 960_00, toPay: 0 })
    expect(invoice?.deposits[0]?.left).toBe(480_00)
  })

  test('may take a part of a deposit, or none', () => {
    const lines = [{ quantity: thousand(10), origin: { document: 'order-1', line: 0 } }]
    const revise = (deductions: { deposit: string; gross?: ReturnType<typeof cents> }[]): CommandInput => ({
      type: 'sales.revise',
      document: 'invoice-2',
      content: { customer: 'C0001', lines, deductions },
    })
    const part = now(drafted, revise([{ deposit: 'invoice-1', gross: cents(600_00) }]))
    expect(part.sales.documents.get('invoice-2')?.content.deductions).toMatchObject([
      { net: 500_00, vat: [{ base: 500_00, amount: 100_00 }], gross: 600_00 },
    ])
    const none = now(drafted, revise([]))
    expect(none.sales.documents.get('invoice-2')?.content.deductions).toBeUndefined()
    expect(ask(none, { view: 'deposits', ...at }).left).toBe(1_440_00)
  })

  test('abandoned, gives the deposit back to the next one', () => {
    const again = now(drafted, { type: 'sales.abandon', document: 'invoice-2' }, transform('order-1', 'invoice'))
    expect(again.sales.documents.get('invoice-3')?.content.deductions).toMatchObject([{ gross: 1_440_00 }])
  })

  test('one typed by hand may take any deposit of its customer', () => {
    const typed = now(asked, {
      type: 'sales.draft',
      kind: 'invoice',
      content: {
        customer: 'C0001',
        lines: [{ article: 'BUR', quantity: thousand(5) }],
        deductions: [{ deposit: 'invoice-1' }],
      },
    })
    expect(ask(typed, { view: 'sales-document', ...at, document: 'invoice-2' })).toMatchObject({ toPay: 960_00 })
  })
})

describe('a credit note of a deposit', () => {
  const lines = [{ quantity: thousand(10), origin: { document: 'order-1', line: 0 } }]

  test('gives back what no invoice takes off', () => {
    const part = now(
      asked,
      transform('order-1', 'invoice'),
      {
        type: 'sales.revise',
        document: 'invoice-2',
        content: { customer: 'C0001', lines, deductions: [{ deposit: 'invoice-1', gross: cents(600_00) }] },
      },
      transform('invoice-1', 'creditNote'),
    )
    // 840 of the 1 440 are left.
    expect(part.sales.documents.get('creditNote-1')?.content.lines).toMatchObject([{ unitPrice: 700_00 }])
    expect(tell(part, transform('invoice-1', 'creditNote'), TODAY)).toMatchObject({
      code: 'deposit_is_deducted',
      left: 0,
    })
  })

  test('and what it gives back is no longer to deduct: neither can have more than is left, drafts included', () => {
    const revised = (extra: { label: string; unitPrice: ReturnType<typeof cents> }[]): CommandInput => ({
      type: 'sales.revise',
      document: 'creditNote-1',
      content: {
        customer: 'C0001',
        lines: [
          { quantity: thousand(1), unitPrice: cents(200_00), origin: { document: 'invoice-1', line: 0 } },
          ...extra.map((line) => ({ ...line, quantity: thousand(1), vatRate: basisPoints(2000) })),
        ],
      },
    })
    const crediting = now(asked, transform('invoice-1', 'creditNote'), revised([]), transform('order-1', 'invoice'))
    // 240 of the 1 440 are given back.
    expect(crediting.sales.documents.get('invoice-2')?.content.deductions).toMatchObject([{ gross: 1_200_00 }])
    expect(tell(crediting, revised([{ label: 'Geste commercial', unitPrice: cents(100_00) }]), TODAY)).toMatchObject({
      code: 'deposit_is_deducted',
      left: 240_00,
      asked: 360_00,
    })
    const deducting = { customer: 'C0001', lines, deductions: [{ deposit: 'invoice-1', gross: cents(1_440_00) }] }
    const deduct: CommandInput = { type: 'sales.revise', document: 'invoice-2', content: deducting }
    expect(tell(crediting, deduct, TODAY)).toEqual({
      code: 'deduction_exceeds_deposit',
      deposit: 'invoice-1',
      number: 'FA2026-00001',
      left: 1_200_00,
      asked: 1_440_00,
    })
  })

  test('line by line too, a deposit that an invoice takes off is not given back', () => {
    const invoicing = now(asked, transform('order-1', 'invoice'))
    expect(invoicing.sales.documents.get('invoice-2')?.content.deductions).toMatchObject([{ gross: 1_440_00 }])
    const line: CommandInput = {
      type: 'sales.transform',
      from: ['invoice-1'],
      to: 'creditNote',
      lines: [{ line: 0, quantity: thousand(1) }],
    }
    expect(tell(invoicing, line, TODAY)).toMatchObject({
      code: 'deposit_is_deducted',
      left: 0,
    })
  })
})

test('a revised deposit keeps its account, and cannot ask for more than is left, at any rate', () => {
  const drafted = now(ordered, deposit('order-1', 30))
  const revise = (unitPrice: number, vatRate = 2000): CommandInput => ({
    type: 'sales.revise',
    document: 'invoice-1',
    content: {
      customer: 'C0001',
      lines: [
        {
          label: 'Acompte',
          quantity: thousand(1),
          unitPrice: cents(unitPrice),
          vatRate: basisPoints(vatRate),
        },
      ],
    },
  })
  const revised = now(drafted, revise(2_000_00))
  expect(revised.sales.documents.get('invoice-1')?.content).toMatchObject({
    depositOn: 'order-1',
    lines: [{ salesAccount: '419100', unitPrice: 2_000_00 }],
  })
  const exceeded = { code: 'deposit_exceeds_order', left: 4_800_00 }
  expect(tell(drafted, revise(4_000_01), TODAY)).toMatchObject({ ...exceeded, asked: 4_800_01 })
  expect(tell(drafted, revise(100_00, 550), TODAY)).toMatchObject({ ...exceeded, asked: 105_50 })
  const delivered = now(drafted, transform('order-1', 'invoice'), validate('invoice-2'))
  expect(tell(delivered, validate('invoice-1'), TODAY)).toMatchObject({ code: 'deposit_exceeds_order', left: 0 })
})

describe('a supplier’s deposit', () => {
  const buying = now(
    buyingCompany(),
    {
      type: 'purchase.draft',
      kind: 'purchaseOrder',
      content: { supplier: 'F0001', lines: [{ article: 'BUR', quantity: thousand(10) }] },
    },
    { type: 'purchase.validate', document: 'purchaseOrder-1' },
    {
      type: 'purchase.deposit',
      from: 'purchaseOrder-1',
      share: { rate: basisPoints(2500) },
      reference: 'AC-12',
      referenceDate: day('2026-03-14'),
    },
    { type: 'purchase.validate', document: 'purchaseInvoice-1' },
  )

  test('is controlled by its total alone, and is no purchase in the statistics', () => {
    const match = ask(buying, { view: 'purchase-match', ...at, document: 'purchaseInvoice-1' })
    expect(match?.discrepancies).toEqual([])
    expect(ask(buying, { view: 'purchase-statistics' }).amount).toBe(0)
    expect(ask(buying, { view: 'purchase-document', ...at, document: 'purchaseOrder-1' })?.status).toBe('ordered')
  })

  test('comes off the invoice of its order, known by the supplier’s number and date', () => {
    const final = now(buying, {
      type: 'purchase.transform',
      from: ['purchaseOrder-1'],
      to: 'purchaseInvoice',
      reference: 'F-1',
    })
    expect(final.purchasing.documents.get('purchaseInvoice-2')?.content.deductions).toMatchObject([
      { deposit: 'purchaseInvoice-1', reference: 'AC-12', date: '2026-03-14', gross: 600_00 },
    ])
    const validated = now(final, { type: 'purchase.validate', document: 'purchaseInvoice-2' })
    const row = ask(validated, { view: 'purchase-document', ...at, document: 'purchaseInvoice-2' })
    expect(row).toMatchObject({ gross: 2_400_00, deducted: 600_00, toPay: 1_800_00, balance: 1_800_00 })
    expect(ask(validated, { view: 'purchase-deposits', ...at })).toMatchObject({ gross: 600_00, left: 0, used: 600_00 })
  })
})

/** Lines at several rates and discounts, deposits of any size, an order delivered in one or two times. */
const stories = fc.record({
  lines: fc.array(
    fc.record({
      price: fc.integer({ min: 1, max: 90_000 }),
      quantity: fc.integer({ min: 1, max: 20 }),
      rate: fc.constantFrom(2000, 1000, 550, 0),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  discount: fc.constantFrom(0, 333, 1000),
  shipping: fc.constantFrom(0, 12_34),
  shares: fc.array(fc.integer({ min: 1, max: 6_000 }), { minLength: 1, maxLength: 4 }),
})

test('deposits and final invoice come to the order; nothing stays on 4191; the account is what is left to pay', () => {
  fc.assert(
    fc.property(stories, ({ lines, discount, shipping, shares }) => {
      let company = now(
        smallCompany(),
        {
          type: 'sales.draft',
          kind: 'order',
          content: {
            customer: 'C0003',
            discount: basisPoints(discount),
            shipping: cents(shipping),
            lines: lines.map(({ price, quantity, rate }) => ({
              label: 'Lot',
              quantity: thousand(quantity),
              unitPrice: cents(price),
              vatRate: basisPoints(rate),
            })),
          },
        },
        validate('order-1'),
      )
      const order = company.sales.documents.get('order-1')
      if (!order) throw new Error('there is an order')
      const { gross } = totalsOf(order.content)
      let billed = 0
      for (const share of shares) {
        const told = tell(
          company,
          { type: 'sales.deposit', from: 'order-1', share: { rate: basisPoints(share) } },
          TODAY,
        )
        if (!('company' in told)) continue
        company = now(told.company, validate(`invoice-${told.company.sales.drafted.invoice}`))
        billed += company.sales.documents.get(`invoice-${company.sales.drafted.invoice}`)?.totals?.gross ?? 0
      }
      company = now(company, transform('order-1', 'invoice'))
      const final = `invoice-${company.sales.drafted.invoice}`
      company = now(company, validate(final), { type: 'accounting.transfer' })
      const invoice = company.sales.documents.get(final)
      if (!invoice?.totals) throw new Error('the invoice is validated')
      expect(billed + toPay(invoice.totals, invoice.content)).toBe(gross)
      const { rows } = ask(company, { view: 'trial-balance' })
      const balance = (account: string) => {
        const row = rows.find((each) => each.account === account)
        return row ? row.closingDebit - row.closingCredit : 0
      }
      expect(balance('419100')).toBe(0)
      expect(balance('411000')).toBe(gross)
      const items = [...company.treasury.items.values()].reduce((sum, { left }) => sum + left, 0)
      expect(items).toBe(gross)
      expect(balance('445710') + invoice.totals.vatTotal).toBe(0)
    }),
    { numRuns: 60 },
  )
})
