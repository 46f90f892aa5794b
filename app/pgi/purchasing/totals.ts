/**
 * The foot of a purchase document: the cascade of sales documents (line discounts, document discount, discount for prompt
 * payment, carriage, VAT on the total of each rate, half a cent away from zero each time). On a fixed asset the discount
 * for prompt payment lowers the cost and carriage raises it (PCG art. 213-8); on the rest that discount is revenue (765).
 */
import { lessened, lineAmount, type Share, sharesOf } from '#base/discounts.ts'
import { allocate, type BasisPoints, type Cents, cents, minus, plus, rateOf, sumOf, ZERO } from '#base/money.ts'
import {
  isFixedAsset,
  isSelfAssessed,
  type PurchaseContent,
  type PurchaseLine,
  type PurchaseTotals,
} from './document.ts'

type Priced = Pick<
  PurchaseContent,
  'lines' | 'discount' | 'settlementDiscount' | 'shipping' | 'shippingVatRate' | 'treatment'
>
/** What an account and a rate come to: before and after the discount for prompt payment, and the carriage they bear. */
type Cost = Share & { readonly asset: boolean; readonly financial: Cents; readonly carriage: Cents }

const shareOf = (line: PurchaseLine): Share => ({ account: line.account, rate: line.vatRate, amount: lineAmount(line) })

export function totalsOf(content: Priced): PurchaseTotals {
  const shares = sharesOf(content.lines.map(shareOf))
  const lines = sumOf(shares, ({ amount }) => amount)
  const discount = rateOf(lines, content.discount)
  const netCommercial = minus(lines, discount)
  const settlementDiscount = rateOf(netCommercial, content.settlementDiscount)
  const costs = costsOf(lessened(shares, discount), settlementDiscount, content.shipping)

  const vat = vatOf(costs, content.shippingVatRate)
  const vatTotal = sumOf(vat, ({ amount }) => amount)
  const netFinancial = minus(netCommercial, settlementDiscount)
  const net = plus(netFinancial, content.shipping)
  const borne = costs.filter(({ asset }) => !asset)
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
    gross: isSelfAssessed(content) ? net : plus(net, vatTotal),
    costs: debitsOf(costs),
    carriage: sumOf(borne, ({ carriage }) => carriage),
    settlementRevenue: sumOf(borne, ({ amount, financial }) => minus(amount, financial)),
  }
}

/** Carriage is shared between the lines by their amount; all of it goes to the first when everything is free. */
function costsOf(commercial: readonly Share[], settlementDiscount: Cents, shipping: Cents): Cost[] {
  const financial = lessened(commercial, settlementDiscount)
  const weights = commercial.map(({ amount }) => amount as number)
  const free = weights.every((weight) => weight === 0)
  const carriage = allocate(
    shipping,
    weights.map((weight, index) => (free && index === 0 ? 1 : weight)),
  )
  return commercial.map((share, index) => ({
    ...share,
    asset: isFixedAsset(share.account),
    financial: financial[index]?.amount ?? ZERO,
    carriage: carriage[index] ?? ZERO,
  }))
}

function debitsOf(costs: readonly Cost[]): PurchaseTotals['costs'] {
  const byAccount = new Map<string, Cents>()
  for (const { account, amount, asset, financial, carriage } of costs) {
    const debit = asset ? plus(financial, carriage) : amount
    byAccount.set(account, plus(byAccount.get(account) ?? ZERO, debit))
  }
  return [...byAccount].map(([account, amount]) => ({ account, amount }))
}

function vatOf(costs: readonly Cost[], shippingVatRate: BasisPoints): PurchaseTotals['vat'] {
  const bases = new Map<BasisPoints, { assets: number; others: number }>()
  const add = (rate: BasisPoints, asset: boolean, amount: Cents) => {
    const base = bases.get(rate) ?? { assets: 0, others: 0 }
    base[asset ? 'assets' : 'others'] += amount
    bases.set(rate, base)
  }
  for (const { rate, asset, financial, carriage } of costs) {
    add(rate, asset, financial)
    if (carriage > 0) add(shippingVatRate, asset, carriage)
  }
  return [...bases]
    .sort(([one], [two]) => two - one)
    .map(([rate, { assets, others }]) => {
      const base = cents(assets + others)
      const amount = rateOf(base, rate)
      return { rate, base, amount, onAssets: allocate(amount, [assets, others])[0] ?? ZERO }
    })
}
