// @exemplary: every rounding of a sales document is here, once, with its rule beside it.
/**
 * The foot of a sales document. Discounts cascade (PCG art. 1222-70: the sale is booked net of them), then the discount
 * for prompt payment on the net commercial, then carriage, then VAT on the total of each rate. Half a cent rounds away
 * from zero: once per line, once per discount, once per VAT rate; what a discount takes from each account and rate is
 * shared out to the cent, so that the parts always sum to the whole.
 */
import { allocate, type BasisPoints, type Cents, cents, minus, plus, proportion, rateOf, sumOf } from '#base/money.ts'
import { byText } from '#base/sorting.ts'
import type { DocumentContent, DocumentLine, Totals } from './document.ts'

/** Price × quantity × (1 − discount), rounded once. */
export const lineAmount = ({ unitPrice, quantity, discount }: Omit<DocumentLine, 'label'>): Cents =>
  cents(proportion(unitPrice, quantity * (10_000 - discount), 1_000 * 10_000))

type Share = { readonly account: string; readonly rate: BasisPoints; readonly amount: Cents }

type Priced = Pick<DocumentContent, 'lines' | 'discount' | 'settlementDiscount' | 'shipping' | 'shippingVatRate'>

export function totalsOf(content: Priced): Totals {
  const shares = sharesOf(content.lines)
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

/** The lines added up per account and rate, in an order that depends on nothing else. */
function sharesOf(lines: readonly DocumentLine[]): Share[] {
  const sums = new Map<string, Share>()
  for (const line of lines) {
    const key = `${line.salesAccount}/${line.vatRate}`
    const amount = plus(sums.get(key)?.amount ?? cents(0), lineAmount(line))
    sums.set(key, { account: line.salesAccount, rate: line.vatRate, amount })
  }
  return [...sums.values()].sort((one, two) => byText(one.account, two.account) || two.rate - one.rate)
}

function lessened(shares: readonly Share[], discount: Cents): Share[] {
  const parts = allocate(
    discount,
    shares.map(({ amount }) => amount),
  )
  return shares.map((share, index) => ({ ...share, amount: minus(share.amount, parts[index] ?? cents(0)) }))
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
