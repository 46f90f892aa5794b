/** Créances douteuses: what is likely lost, net of VAT, and how last year’s impairment is adjusted to it. */
import { type BasisPoints, type Cents, cents, minus, proportion, rateOf, ZERO } from '#base/money.ts'

export type DoubtfulDebt = {
  /** VAT included. */
  readonly gross: Cents
  readonly vatRate: BasisPoints
  /** The part likely lost. */
  readonly lossRate: BasisPoints
  /** What 491 already holds. */
  readonly previous: Cents
}
export type Adjustment = {
  readonly net: Cents
  readonly vat: Cents
  /** What 491 must hold. */
  readonly required: Cents
  /** 68174. */
  readonly charge: Cents
  /** 78174. */
  readonly reversal: Cents
}

/** The net amount is rounded to the cent, half away from zero; the VAT is what is left, so that both sum to the debt. */
export const netOfVat = (gross: Cents, vatRate: BasisPoints): Cents =>
  cents(proportion(gross, 10_000, 10_000 + vatRate))

export function adjustmentOf({ gross, vatRate, lossRate, previous }: DoubtfulDebt): Adjustment {
  const net = netOfVat(gross, vatRate)
  const required = rateOf(net, lossRate)
  const change = required - previous
  return {
    net,
    vat: minus(gross, net),
    required,
    charge: change > 0 ? cents(change) : ZERO,
    reversal: change < 0 ? cents(-change) : ZERO,
  }
}
