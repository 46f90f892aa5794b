/** Purchases from the price request to the payment. Figures: the story of tests/support/purchase-story.ts. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { basisPoints, cents, thousandths } from '#base/money.ts'
import { ask, type CommandInput, type Company } from '#pgi'
import { purchaseStory } from '#tests/support/purchase-story.ts'
import { after, buyingCompany, smallCompany, tell, thousand } from '#tests/support/small-company.ts'

const at = day('2026-04-20')
const story = purchaseStory(smallCompany())

test('offers are compared on the same lines, carriage included, and the one chosen becomes an order at its prices', () => {
  const request = ask(story, { view: 'price-request', request: 'priceRequest-1' })
  expect(
    request?.offers.map(({ supplier, net, leadDays, cheapest, fastest, retained }) => [
      supplier.code,
      net,
      leadDays,
      cheapest,
      fastest,
      retained,
    ]),
  ).toEqual([
    ['F0002', 1_850_00, 15, true, false, false],
    ['F0001', 1_960_00, 8, false, true, true],
  ])
  const order = ask(story, { view: 'purchase-document', at, document: 'purchaseOrder-1' })
  expect(order).toMatchObject({
    number: 'CF2026-00001',
    net: 1_960_00,
    vat: 392_00,
    gross: 2_352_00,
    request: 'priceRequest-1',
  })
})

test('what is received enters the stock at the price of the order; the rest stays on order', () => {
  const { rows } = ask(story, { view: 'stock' })
  expect(rows.find(({ code }) => code === 'BUR')).toMatchObject({ quantity: 28_000, onOrder: 2_000, expected: 30_000 })
  const card = ask(story, { view: 'article', article: 'BUR' })
  expect(card?.movements.at(-1)).toMatchObject({
    kind: 'received',
    reference: 'BR2026-00001',
    quantity: 8_000,
    value: 1_520_00,
  })
  expect(ask(story, { view: 'purchase-document', at, document: 'purchaseOrder-1' })?.status).toBe('partlyReceived')
})

test('a closed order expects nothing more', () => {
  const closed = after(story, at, { type: 'purchase.close', document: 'purchaseOrder-1', reason: 'Reliquat annulé' })
  expect(ask(closed, { view: 'stock' }).rows.find(({ code }) => code === 'BUR')?.onOrder).toBe(0)
  expect(ask(closed, { view: 'purchase-document', at, document: 'purchaseOrder-1' })?.status).toBe('closed')
})

test('the control shows the quantity and the price that differ; the credit note takes the quantity off', () => {
  const gaps = (company: Company) =>
    ask(company, { view: 'purchase-match', at, document: 'purchaseInvoice-1' })?.discrepancies.map(
      ({ code, expected, found, amount }) => [code, expected, found, amount],
    )
  const events = [...story.history].map(({ event }) => event.type)
  expect(events.indexOf('PurchaseDisputed')).toBeLessThan(events.indexOf('SupplierCreditNoteRecorded'))
  const billed = after(
    buyingCompany(),
    at,
    {
      type: 'purchase.draft',
      kind: 'purchaseOrder',
      content: {
        supplier: 'F0001',
        shipping: cents(20_00),
        lines: [{ article: 'BUR', quantity: thousand(10), unitPrice: cents(190_00) }],
      },
    },
    { type: 'purchase.validate', document: 'purchaseOrder-1' },
    {
      type: 'purchase.transform',
      from: ['purchaseOrder-1'],
      to: 'goodsReceipt',
      lines: [{ line: 0, quantity: thousand(8) }],
    },
    { type: 'purchase.validate', document: 'goodsReceipt-1' },
    { type: 'purchase.transform', from: ['goodsReceipt-1'], to: 'purchaseInvoice', reference: 'F-1' },
    {
      type: 'purchase.revise',
      document: 'purchaseInvoice-1',
      content: {
        supplier: 'F0001',
        reference: 'F-1',
        shipping: cents(35_00),
        statedGross: cents(2_400_00),
        lines: [
          {
            quantity: thousand(10),
            unitPrice: cents(192_00),
            vatRate: basisPoints(1000),
            origin: { document: 'goodsReceipt-1', line: 0 },
          },
        ],
      },
    },
    { type: 'purchase.validate', document: 'purchaseInvoice-1' },
  )
  // 10 × 192 + 35 = 1 955 net; VAT at 10 % 195,50; 2 150,50.
  expect(gaps(billed)).toEqual([
    ['quantity_over_received', 8_000, 10_000, 384_00],
    ['price', 190_00, 192_00, 20_00],
    ['vat_rate', 2_000, 1_000, 0],
    ['carriage', 20_00, 35_00, 15_00],
    ['stated_total', 2_150_50, 2_400_00, 249_50],
  ])
  expect(gaps(story)).toEqual([['price', 190_00, 192_00, 20_00]])
})

test('an invoice that agrees with its order and its receipt shows nothing and is approved without a word', () => {
  const agreed = after(
    buyingCompany(),
    at,
    {
      type: 'purchase.draft',
      kind: 'purchaseOrder',
      content: {
        supplier: 'F0001',
        shipping: cents(20_00),
        discount: basisPoints(500),
        lines: [
          { article: 'BUR', quantity: thousand(4) },
          { article: 'POSE', quantity: thousand(2) },
        ],
      },
    },
    { type: 'purchase.validate', document: 'purchaseOrder-1' },
    { type: 'purchase.transform', from: ['purchaseOrder-1'], to: 'goodsReceipt' },
    { type: 'purchase.validate', document: 'goodsReceipt-1' },
    { type: 'purchase.transform', from: ['goodsReceipt-1'], to: 'purchaseInvoice', reference: 'F-1' },
    { type: 'purchase.validate', document: 'purchaseInvoice-1' },
    { type: 'purchase.approve', document: 'purchaseInvoice-1' },
  )
  expect(ask(agreed, { view: 'purchase-match', at, document: 'purchaseInvoice-1' })).toMatchObject({
    discrepancies: [],
    amount: 0,
    control: { status: 'approved', discrepancies: 0 },
  })
})

test('a disputed invoice is neither paid nor proposed; once approved it is paid in part and what is left stays due', () => {
  expect(ask(story, { view: 'purchase-document', at, document: 'purchaseInvoice-1' })).toMatchObject({
    status: 'partlyPaid',
    balance: 915_20,
  })
  const { groups, held, total } = ask(story, { view: 'payment-proposal', at, until: day('2026-06-30') })
  expect(groups.map(({ supplier, amount }) => [supplier.code, amount])).toEqual([['F0001', 915_20]])
  expect(held.map(({ reference, control }) => [reference, control])).toEqual([['P-55', 'toCheck']])
  expect(total).toBe(915_20)
  const run: CommandInput = {
    type: 'payment.run',
    items: ['purchaseInvoice-1'],
    method: 'transfer',
    reference: 'VIR 32',
  }
  const settled = after(story, at, run)
  expect(ask(settled, { view: 'purchase-document', at, document: 'purchaseInvoice-1' })?.status).toBe('paid')
  expect(ask(settled, { view: 'party-ledger', party: 'F0001' })?.closing).toBe(0)
  expect(ask(settled, { view: 'party-ledger', party: 'F0001' })?.rows.map(({ letter }) => letter)).toEqual([
    'A',
    'A',
    'A',
    'A',
  ])
})

test('the schedule of suppliers is filtered by date and method; terms count from the date the supplier wrote', () => {
  const schedule = (more: object = {}) => ask(story, { view: 'payables-schedule', at, ...more })
  // 9 April + 30 days; 10 April + 30 days.
  expect(schedule().rows.map(({ reference, dueDate, balance }) => [reference, dueDate, balance])).toEqual([
    ['F-901', '2026-05-09', 915_20],
    ['P-55', '2026-05-10', 72_00],
  ])
  expect(schedule({ from: day('2026-05-10') }).rows.map(({ reference }) => reference)).toEqual(['P-55'])
  expect(schedule({ method: 'cheque' }).rows).toEqual([])
  const late = ask(story, { view: 'aged-payables', at: day('2026-06-15') })
  expect(late.totals).toMatchObject({ late31to60: 987_20, total: 987_20, balance: 987_20 })
})

test('a slip lists its cheques and empties 5112 by what it lists; the others wait', () => {
  expect(
    ask(story, { view: 'remittance', remittance: 'remittance-1' })?.rows.map(({ reference, amount }) => [
      reference,
      amount,
    ]),
  ).toEqual([['5001', 80_00]])
  expect(ask(story, { view: 'receipts-to-remit', at })).toMatchObject({ count: 1, total: 20_00 })
})

test('margins: what the sale brought less what the goods had cost', () => {
  const sold = after(
    smallCompany(),
    at,
    {
      type: 'sales.draft',
      kind: 'invoice',
      content: { customer: 'C0001', lines: [{ article: 'BUR', quantity: thousand(2) }], discount: basisPoints(1000) },
    },
    { type: 'sales.validate', document: 'invoice-1' },
    {
      type: 'sales.draft',
      kind: 'invoice',
      content: { customer: 'C0003', lines: [{ article: 'CHA', quantity: thousand(4) }] },
    },
    { type: 'sales.validate', document: 'invoice-2' },
  )
  // BUR: 2 × 400 − 10 % = 720, cost 2 × 200. CHA: 4 × 150 = 600, cost 4 × 70.
  const byArticle = ask(sold, { view: 'sales-statistics', by: 'article' })
  expect(
    byArticle.rows.map(({ key, amount, cost, margin, marginRate }) => [key, amount, cost, margin, marginRate]),
  ).toEqual([
    ['BUR', 720_00, 400_00, 320_00, 4_444],
    ['CHA', 600_00, 280_00, 320_00, 5_333],
  ])
  expect(byArticle).toMatchObject({ amount: 1_320_00, cost: 680_00, margin: 640_00 })
  const returned = after(
    sold,
    at,
    { type: 'sales.transform', from: ['invoice-1'], to: 'creditNote' },
    { type: 'sales.validate', document: 'creditNote-1' },
  )
  expect(ask(returned, { view: 'sales-statistics', by: 'month' })).toMatchObject({ amount: 600_00, cost: 280_00 })
  expect(ask(sold, { view: 'sales-statistics', by: 'customer', limit: 1 }).rows.map(({ label }) => label)).toEqual([
    'Garage Belleville',
  ])
})

test('purchases by supplier: invoices less credit notes, without carriage, and what was typed by hand', () => {
  const typed = after(story, at, {
    type: 'entry.record',
    journal: 'AC',
    label: 'Fournitures',
    reference: 'P-60',
    lines: [
      { account: '6064', debit: cents(40_00) },
      { account: '44566', debit: cents(8_00) },
      { account: '401', party: 'F0003', credit: cents(48_00) },
    ],
  })
  expect(
    ask(typed, { view: 'purchase-statistics', by: 'supplier' }).rows.map(({ key, amount }) => [key, amount]),
  ).toEqual([
    ['F0001', 1_536_00],
    ['F0003', 100_00],
  ])
})

/** Orders of a few lines, received and billed in parts, at times returned and credited. */
const quantities = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 3 })
const parts = fc.array(fc.record({ line: fc.nat(2), quantity: fc.integer({ min: 1, max: 9 }) }), { maxLength: 6 })

function bought(ordered: readonly number[], received: readonly { line: number; quantity: number }[]): Company {
  const codes = ['BUR', 'CHA', 'LAM'] as const
  let company = after(
    buyingCompany(),
    at,
    {
      type: 'purchase.draft',
      kind: 'purchaseOrder',
      content: {
        supplier: 'F0001',
        discount: basisPoints(333),
        lines: ordered.map((quantity, index) => ({ article: codes[index] ?? 'BUR', quantity: thousand(quantity) })),
      },
    },
    { type: 'purchase.validate', document: 'purchaseOrder-1' },
  )
  for (const { line, quantity } of received) {
    const told = tell(
      company,
      {
        type: 'purchase.transform',
        from: ['purchaseOrder-1'],
        to: 'goodsReceipt',
        lines: [{ line, quantity: thousand(quantity) }],
      },
      at,
    )
    if (!('company' in told)) continue
    company = after(told.company, at, {
      type: 'purchase.validate',
      document: `goodsReceipt-${told.company.purchasing.drafted.goodsReceipt}`,
    })
  }
  return company
}

test('receipts never exceed the order, and stock and on-order are what documents make them', () => {
  fc.assert(
    fc.property(quantities, parts, (ordered, received) => {
      const company = bought(ordered, received)
      const before = buyingCompany()
      for (const [index, code] of (['BUR', 'CHA', 'LAM'] as const).entries()) {
        const came = [...company.purchasing.documents.values()]
          .filter(({ kind, stage }) => kind === 'goodsReceipt' && stage === 'validated')
          .flatMap(({ content }) => content.lines)
          .filter(({ article }) => article === code)
          .reduce((sum, { quantity }) => sum + quantity, 0)
        const wanted = (ordered[index] ?? 0) * 1_000
        expect(came).toBeLessThanOrEqual(wanted)
        expect(company.purchasing.onOrder.get(code) ?? 0).toBe(wanted - came)
        const article = company.stock.articles.get(code)
        expect(article?.quantity).toBe((before.stock.articles.get(code)?.quantity ?? 0) + came)
        expect([...(article?.movements ?? [])].reduce((sum, { value }) => sum + value, 0)).toBe(article?.value)
      }
    }),
    { numRuns: 60 },
  )
})

test('an invoice credited in full leaves every account and every balance as before', () => {
  const price = fc.record({
    unitPrice: fc.integer({ min: 1, max: 90_000 }).map(cents),
    quantity: fc.integer({ min: 1, max: 5_000 }).map(thousandths),
    vatRate: fc.constantFrom(0, 550, 1_000, 2_000).map(basisPoints),
    discount: fc.constantFrom(0, 333, 1_000).map(basisPoints),
    account: fc.constantFrom('607000', '218300', '606400', '611000'),
  })
  const treatment = fc.constantFrom(
    'domestic' as const,
    'intraCommunity' as const,
    'reverseCharge' as const,
    'exempt' as const,
  )
  const rate = fc.constantFrom(0, 200, 500).map(basisPoints)
  fc.assert(
    fc.property(
      fc.array(price, { minLength: 1, maxLength: 4 }),
      treatment,
      rate,
      rate,
      fc.constantFrom(0, 49_90).map(cents),
      (lines, regime, discount, settlementDiscount, shipping) => {
        const company = after(buyingCompany(), at, {
          type: 'purchase.draft',
          kind: 'purchaseInvoice',
          content: {
            supplier: 'F0001',
            reference: 'F-1',
            treatment: regime,
            discount,
            settlementDiscount,
            shipping,
            lines: lines.map((line) => ({ label: 'Lot', ...line })),
          },
        })
        const issued = tell(company, { type: 'purchase.validate', document: 'purchaseInvoice-1' }, at)
        if (!('company' in issued)) return
        const credited = after(
          issued.company,
          at,
          { type: 'purchase.transform', from: ['purchaseInvoice-1'], to: 'supplierCreditNote', reference: 'AV-1' },
          {
            type: 'purchase.revise',
            document: 'supplierCreditNote-1',
            content: {
              supplier: 'F0001',
              reference: 'AV-1',
              treatment: regime,
              discount,
              settlementDiscount,
              shipping,
              lines: lines.map(({ quantity }, line) => ({
                quantity,
                label: 'Retour',
                origin: { document: 'purchaseInvoice-1', line },
              })),
            },
          },
          { type: 'purchase.validate', document: 'supplierCreditNote-1' },
          { type: 'accounting.transfer' },
        )
        for (const { debit, credit } of credited.accounting.totals.values()) expect(debit).toBe(credit)
        for (const { entry } of credited.accounting.entries) {
          expect(entry.lines.reduce((sum, { debit, credit }) => sum + debit - credit, 0)).toBe(0)
        }
        expect(credited.treasury.balances.get('F0001')).toBe(0)
        expect(credited.treasury.items.get('purchaseInvoice-1')?.left).toBe(0)
      },
    ),
    { numRuns: 80 },
  )
})
