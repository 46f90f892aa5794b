import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineAmount } from '#base/discounts.ts'
import { basisPoints, cents, rateOf, thousandths } from '#base/money.ts'
import type { DocumentLine } from './document.ts'
import { totalsOf } from './totals.ts'

const line = (unitPrice: number, more: Partial<DocumentLine> = {}): DocumentLine => ({
  label: 'Bureau',
  quantity: thousandths(1_000),
  unitPrice: cents(unitPrice),
  discount: basisPoints(0),
  vatRate: basisPoints(2_000),
  salesAccount: '707000',
  goods: true,
  ...more,
})

const content = (lines: DocumentLine[], discount = 0, settlementDiscount = 0, shipping = 0) => ({
  lines,
  discount: basisPoints(discount),
  settlementDiscount: basisPoints(settlementDiscount),
  shipping: cents(shipping),
  shippingVatRate: basisPoints(2_000),
})

test('10 000 €, remise 10 %, escompte 2 %, TVA 20 %: 9 000 net commercial, 180 of escompte, 1 764 of VAT, 10 584 due', () => {
  expect(totalsOf(content([line(10_000_00)], 1_000, 200))).toEqual({
    lines: 10_000_00,
    discount: 1_000_00,
    netCommercial: 9_000_00,
    settlementDiscount: 180_00,
    netFinancial: 8_820_00,
    shipping: 0,
    net: 8_820_00,
    vat: [{ rate: 2_000, base: 8_820_00, amount: 1_764_00 }],
    vatTotal: 1_764_00,
    gross: 10_584_00,
    revenue: [{ account: '707000', rate: 2_000, amount: 9_000_00 }],
  })
})

test('10 000 €, remises 10 % then 5 %, escompte 2 %, port 150 €: 8 550, 171, 1 705,80 of VAT, 10 234,80 due', () => {
  const totals = totalsOf(content([line(10_000_00, { discount: basisPoints(1_000) })], 500, 200, 150_00))
  expect(totals).toMatchObject({
    netCommercial: 8_550_00,
    settlementDiscount: 171_00,
    shipping: 150_00,
    vatTotal: 1_705_80,
    gross: 10_234_80,
  })
})

test('a line rounds once, half a cent away from zero', () => {
  expect(lineAmount(line(1_05, { quantity: thousandths(500) }))).toBe(53)
  // 3 × 0,99 € less 15 % is 2,5245 €.
  expect(lineAmount(line(99, { quantity: thousandths(3_000), discount: basisPoints(1_500) }))).toBe(252)
  // 7 × 0,10 € less 5 % is 0,665 €, whereas 0,10 € less 5 % rounded first would make 0,70 €.
  expect(lineAmount(line(10, { quantity: thousandths(7_000), discount: basisPoints(500) }))).toBe(67)
})

test('VAT is rounded once per rate, on the total of that rate', () => {
  // Three lines at 0,33 €: 20 % of 0,99 is 0,198, whereas line by line it would be 3 × 0,07.
  const lines = [line(33), line(33), line(33), line(10_00, { vatRate: basisPoints(550) })]
  expect(totalsOf(content(lines)).vat).toEqual([
    { rate: 2_000, base: 99, amount: 20 },
    { rate: 550, base: 10_00, amount: 55 },
  ])
})

test('a discount on the document is shared out between accounts and rates to the cent', () => {
  const lines = [line(10_00), line(10_00, { vatRate: basisPoints(550) }), line(10_00, { salesAccount: '706000' })]
  const totals = totalsOf(content(lines, 333))
  expect(totals.discount).toBe(1_00)
  expect(totals.revenue).toEqual([
    { account: '706000', rate: 2_000, amount: 9_66 },
    { account: '707000', rate: 2_000, amount: 9_67 },
    { account: '707000', rate: 550, amount: 9_67 },
  ])
})

const anyLine = fc.record({
  unitPrice: fc.integer({ min: 0, max: 50_000_00 }),
  quantity: fc.integer({ min: 1, max: 200_000 }),
  discount: fc.integer({ min: 0, max: 10_000 }),
  vatRate: fc.constantFrom(2_000, 1_000, 550, 210, 0),
  salesAccount: fc.constantFrom('707000', '706000', '701000'),
})
const anyContent = fc
  .record({
    lines: fc.array(anyLine, { minLength: 1, maxLength: 20 }),
    discount: fc.integer({ min: 0, max: 10_000 }),
    settlementDiscount: fc.integer({ min: 0, max: 500 }),
    shipping: fc.integer({ min: 0, max: 500_00 }),
  })
  .map(({ lines, discount, settlementDiscount, shipping }) =>
    content(
      lines.map((each) =>
        line(each.unitPrice, {
          quantity: thousandths(each.quantity),
          discount: basisPoints(each.discount),
          vatRate: basisPoints(each.vatRate),
          salesAccount: each.salesAccount,
        }),
      ),
      discount,
      settlementDiscount,
      shipping,
    ),
  )

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0)

test('whatever the lines and discounts, the foot adds up', () => {
  fc.assert(
    fc.property(anyContent, (document) => {
      const totals = totalsOf(document)
      expect(totals.net + totals.vatTotal).toBe(totals.gross)
      expect(sum(totals.revenue.map(({ amount }) => amount))).toBe(totals.netCommercial)
      expect(sum(totals.vat.map(({ base }) => base))).toBe(totals.net)
      expect(sum(totals.vat.map(({ amount }) => amount))).toBe(totals.vatTotal)
      expect(totals.lines - totals.discount - totals.settlementDiscount + totals.shipping).toBe(totals.net)
      for (const { rate, base, amount } of totals.vat) {
        expect(amount).toBe(rateOf(base, rate))
        expect(base).toBeGreaterThanOrEqual(0)
      }
      for (const { amount } of totals.revenue) expect(amount).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('the order of the lines changes nothing', () => {
  fc.assert(
    fc.property(anyContent, (document) => {
      expect(totalsOf({ ...document, lines: [...document.lines].reverse() })).toEqual(totalsOf(document))
    }),
  )
})
