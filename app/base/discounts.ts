/** How priced lines add up, and how a reduction of their whole is shared out between accounts and VAT rates. */
import {
  allocate,
  type BasisPoints,
  basisPoints,
  type Cents,
  cents,
  minus,
  plus,
  proportion,
  type Thousandths,
} from './money.ts'
import { byText } from './sorting.ts'

type Priced = { readonly unitPrice: Cents; readonly quantity: Thousandths; readonly discount: BasisPoints }

/** Price × quantity × (1 − discount), rounded once. */
export const lineAmount = ({ unitPrice, quantity, discount }: Priced): Cents =>
  cents(proportion(unitPrice, quantity * (10_000 - discount), 1_000 * 10_000))

export type Share = { readonly account: string; readonly rate: BasisPoints; readonly amount: Cents }

/** Amounts added up per account and rate, in an order that depends on nothing else. */
export function sharesOf(parts: readonly Share[]): Share[] {
  const sums = new Map<string, Share>()
  for (const { account, rate, amount } of parts) {
    const key = `${account}/${rate}`
    sums.set(key, { account, rate, amount: plus(sums.get(key)?.amount ?? cents(0), amount) })
  }
  return [...sums.values()].sort((one, two) => byText(one.account, two.account) || two.rate - one.rate)
}

/** What a reduction leaves of each share, to the cent. */
export function lessened(shares: readonly Share[], reduction: Cents): Share[] {
  const parts = allocate(
    reduction,
    shares.map(({ amount }) => amount),
  )
  return shares.map((share, index) => ({ ...share, amount: minus(share.amount, parts[index] ?? cents(0)) }))
}

type Taxed = Priced & { readonly vatRate: BasisPoints }

/** Carriage is an accessory of the goods and follows their VAT rate (CGI art. 267); the one that weighs most, if several. */
export function shippingVatRate(lines: readonly Taxed[]): BasisPoints {
  const weights = new Map<BasisPoints, Cents>()
  for (const line of lines) {
    weights.set(line.vatRate, plus(weights.get(line.vatRate) ?? cents(0), lineAmount(line)))
  }
  const ranked = [...weights].sort(([rate, weight], [other, heavier]) => heavier - weight || other - rate)
  return ranked[0]?.[0] ?? basisPoints(0)
}
