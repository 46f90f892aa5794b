/** Ratios. A denominator of nothing has no ratio: null. */
import {
  type BasisPoints,
  basisPoints,
  type Cents,
  cents,
  proportion,
  rateOf,
  type Thousandths,
  thousandths,
} from '#base/money.ts'
import { type AccountBalance, creditOf, debitOf } from './balances.ts'
import { functionalBalanceOf } from './functional-balance.ts'
import { incomeStatementOf } from './income-statement.ts'
import { cafOf, sigOf } from './sig.ts'

/** One amount over another, times a scale, rounded half away from zero. */
export function scaled(amount: Cents, over: Cents, scale: number): number | null {
  if (over === 0) return null
  return over > 0 ? proportion(amount, scale, over) : proportion(cents(-amount), scale, cents(-over))
}

/** How many days of a flow a balance is worth, in thousandths of a day; the flow is that of so many days, 360 for a year. */
export const daysOf = (balance: Cents, flow: Cents, ofDays: number): Thousandths | null =>
  asThousandths(scaled(balance, flow, ofDays * 1_000))
export const timesOf = (amount: Cents, over: Cents): Thousandths | null => asThousandths(scaled(amount, over, 1_000))
/** In basis points. */
export const shareOf = (amount: Cents, over: Cents): BasisPoints | null => {
  const share = scaled(amount, over, 10_000)
  return share === null ? null : basisPoints(share)
}
const asThousandths = (value: number | null): Thousandths | null => (value === null ? null : thousandths(value))

export type RatioCode =
  | 'customerDays'
  | 'supplierDays'
  | 'stockDays'
  | 'stockTurns'
  | 'markupOnCost'
  | 'marginOnPrice'
  | 'valueAddedRate'
  | 'surplusRate'
  | 'netMargin'
  | 'staffShare'
  | 'interestShare'
  | 'returnOnOwnFunds'
  | 'financialAutonomy'
  | 'debtRatio'
  | 'repaymentYears'
  | 'currentRatio'

/** `value` is in thousandths of its unit: 12,5 days or 12,5 % are 12500. */
export type Ratio = {
  readonly ratio: RatioCode
  readonly unit: 'days' | 'times' | 'share' | 'years'
  readonly value: Thousandths | null
  readonly numerator: Cents
  readonly denominator: Cents
}

export type RatioFacts = {
  readonly balances: readonly AccountBalance[]
  readonly earlierResult: Cents
  /** Goods in stock at the end of the year before. */
  readonly openingStock: Cents
  /** Sales and purchases are compared with debts that bear VAT: at this rate. */
  readonly vatRate: BasisPoints
  /** Days that the flows cover, thirty to a month: 360 for a whole year. */
  readonly covered: number
}

export function ratiosOf({ balances, earlierResult, openingStock, vatRate, covered }: RatioFacts): Ratio[] {
  const sig = sigOf(balances)
  const { revenue } = incomeStatementOf(balances)
  const { masses } = functionalBalanceOf(balances, earlierResult)
  const withVat = (amount: Cents): Cents => cents(amount + rateOf(amount, vatRate))
  const goodsSold = creditOf(balances, '707 7097')
  const costOfGoods = debitOf(balances, '607 6097 6037')
  const bought = debitOf(balances, '60 61 62 !603')
  const averageStock = cents(proportion(openingStock + debitOf(balances, '37'), 1, 2))
  const customers = cents(debitOf(balances, '411 413 416 418') - creditOf(balances, '4191'))
  const suppliers = cents(creditOf(balances, '401 403 408 !4084') - debitOf(balances, '4091'))
  const ownFunds = cents(creditOf(balances, '10 11 12 13 14 6 7') + earlierResult)
  const debts = creditOf(balances, '16 17 !1618 !1638 !1648 !1658 !1668 !1688')
  const resources = cents(
    masses.stableResources +
      masses.operatingDebts +
      masses.otherDebts +
      masses.overdrafts +
      debitOf(balances, '28 29 39 49 59'),
  )
  const shortAssets = cents(masses.operatingAssets + masses.otherAssets + masses.cash)
  const shortDebts = cents(masses.operatingDebts + masses.otherDebts + masses.overdrafts)
  const days = (ratio: RatioCode, numerator: Cents, denominator: Cents): Ratio => ({
    ratio,
    unit: 'days',
    value: daysOf(numerator, denominator, covered),
    numerator,
    denominator,
  })
  const times = (ratio: RatioCode, numerator: Cents, denominator: Cents, unit: 'times' | 'years' = 'times'): Ratio => ({
    ratio,
    unit,
    value: timesOf(numerator, denominator),
    numerator,
    denominator,
  })
  const share = (ratio: RatioCode, numerator: Cents, denominator: Cents): Ratio => ({
    ratio,
    unit: 'share',
    value: asThousandths(scaled(numerator, denominator, 100_000)),
    numerator,
    denominator,
  })
  return [
    days('customerDays', customers, withVat(revenue)),
    days('supplierDays', suppliers, withVat(bought)),
    days('stockDays', averageStock, costOfGoods),
    times('stockTurns', costOfGoods, averageStock),
    share('markupOnCost', sig.tradeMargin, costOfGoods),
    share('marginOnPrice', sig.tradeMargin, goodsSold),
    share('valueAddedRate', sig.valueAdded, revenue),
    share('surplusRate', sig.grossOperatingSurplus, revenue),
    share('netMargin', sig.netResult, revenue),
    share('staffShare', debitOf(balances, '64'), sig.valueAdded),
    share('interestShare', debitOf(balances, '661'), sig.grossOperatingSurplus),
    share('returnOnOwnFunds', sig.netResult, ownFunds),
    share('financialAutonomy', ownFunds, resources),
    share('debtRatio', debts, ownFunds),
    times('repaymentYears', debts, cafOf(balances).amount, 'years'),
    times('currentRatio', shortAssets, shortDebts),
  ]
}
