// @exemplary: every rounding of a sales document is here, once, with its rule beside it.
/**
 * The foot of a sales document. Discounts cascade (PCG art. 1222-70: the sale is booked net of them), then the discount
 * for prompt payment on the net commercial, then carriage, then VAT on the total of each rate. Half a cent rounds away
 * from zero: once per line, once per discount, once per VAT rate; what a discount takes from each account and rate is
 * shared out to the cent, so that the parts always sum to the whole.
 */
import { lessened, lineAmount, type Share, sharesOf } from '#base/discounts.ts'
import { type BasisPoints, type Cents, cents, minus, plus, rateOf, sumOf } from '#base/money.ts'
import type { DocumentContent, DocumentLine, Totals } from './document.ts'

type Priced = Pick<DocumentContent, 'lines' | 'discount' | 'settlementDiscount' | 'shipping' | 'shippingVatRate'>

const shareOf = (line: DocumentLine): Share => ({
  account: line.salesAccount,
  rate: line.vatRate,
  amount: lineAmount(line),
})

export function totalsOf(content: Priced): Totals {
  const shares = sharesOf(content.lines.map(shareOf))
  const lines = sumOf(shares, ({ amount }) => amount)
  const discount = rateOf(lines, content.discount)
  const netCommercial = minus(lines, discount)
  const revenue = lessened(shares, discount)

  const settlementDiscount = rateOf(netCommercial, content.settlementDiscount)
  const netFinancial = minus(netCommercial, settlementDiscount)

  const vat = vatOf(lessened(revenue, settlementDiscount), content)
  const vatTotal = sumOf(vat, ({ amount }) => amount)
  const net = plus(netFinancial, content.shipping)
  return {
    lines,
    discount,
    netCommercial,
    settlementDiscount,
    netFinancial,
    shipping: content.shipping,
    net,
    vat,
    vatTotal,
    gross: plus(net, vatTotal),
    revenue,
  }
}

function vatOf(shares: readonly Share[], { shipping, shippingVatRate }: Priced): Totals['vat'] {
  const bases = new Map<BasisPoints, Cents>()
  const add = (rate: BasisPoints, amount: Cents) => bases.set(rate, plus(bases.get(rate) ?? cents(0), amount))
  for (const { rate, amount } of shares) add(rate, amount)
  if (shipping > 0) add(shippingVatRate, shipping)
  return [...bases]
    .sort(([one], [two]) => two - one)
    .map(([rate, base]) => ({ rate, base, amount: rateOf(base, rate) }))
}
