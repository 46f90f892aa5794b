/** A fixed asset leaves: depreciated to the day, taken off the books, and invoiced if it is sold (PCG art. 1212, 657 and 757). */
import type { Day } from '#base/dates.ts'
import { type Cents, cents, plus, rateOf, ZERO } from '#base/money.ts'
import { defined } from '#base/record.ts'
import { no, ok } from '#base/result.ts'
import { isVatRateAt } from '#content/law/vat.ts'
import { depreciationAccountOf, impairmentAccountOf } from './asset-accounts.ts'
import { type CommandOf, type Decision, depreciationLineOf, type Today, wrongDate } from './decide.ts'
import type { FixedAssetsEvent } from './events.ts'
import type { FixedAssetsFacts } from './facts.ts'
import { chargeUntil } from './plan.ts'
import { accumulatedOf, depreciatedUntil, economicLines, excessOf, missingBefore, planAt } from './schedule.ts'
import type { Asset, FixedAssetsState } from './state.ts'

/** What the year of the disposal charges up to that day. */
export function complementaryCharge(asset: Asset, facts: FixedAssetsFacts, date: Day): Cents {
  const plan = planAt(asset, facts.yearOf, date)
  const line = economicLines(asset, facts.yearOf).find(({ from, to }) => from <= date && date <= to)
  return plan && line ? chargeUntil(plan, line, facts.yearOf, date) : ZERO
}

export function dispose(
  state: FixedAssetsState,
  asset: Asset,
  { date: given, sale }: CommandOf<'asset.dispose'>,
  context: Today,
  facts: FixedAssetsFacts,
): Decision {
  const date = given ?? context.today
  const wrong = wrongDate(date, context, facts)
  if (wrong) return no(wrong)
  const { acquiredOn, label, account } = asset.fields
  if (date < acquiredOn) return no({ code: 'commissioned_before_acquired', acquiredOn, commissionedOn: date })
  if (sale && !isVatRateAt(sale.vatRate, date))
    return no({ code: 'vat_rate_not_in_force', vatRate: sale.vatRate, date })
  const until = depreciatedUntil(asset)
  if (until !== undefined && until >= date) return no({ code: 'year_already_depreciated', asset: asset.asset, until })
  const year = facts.yearOf(date)
  const missing = missingBefore(asset, facts.yearOf, year.from)
  if (missing) {
    const { from, to } = missing
    return no({ code: 'earlier_year_not_depreciated', asset: asset.asset, from, to })
  }
  const charge = complementaryCharge(asset, facts, date)
  const accumulated = plus(accumulatedOf(asset), charge)
  const events: FixedAssetsEvent[] = []
  if (charge > 0) {
    events.push({
      type: 'DepreciationRecorded',
      depreciation: `depreciation-${state.depreciations + 1}`,
      from: year.from,
      to: date,
      date,
      beforeDisposal: true,
      lines: [depreciationLineOf(asset, facts, charge, ZERO)],
    })
  }
  events.push({
    type: 'AssetRetired',
    retirement: `retirement-${state.retirements + 1}`,
    asset: asset.asset,
    label,
    date,
    reason: sale ? 'sale' : 'scrapping',
    account,
    depreciationAccount: depreciationAccountOf(account, facts.hasAccount),
    impairmentAccount: impairmentAccountOf(account, facts.hasAccount),
    cost: asset.cost,
    accumulated,
    impairment: asset.impairment,
    netBookValue: cents(asset.cost - accumulated - asset.impairment),
    excess: excessOf(asset),
  })
  if (sale) {
    const { price: net, vatRate, reference, buyer } = sale
    const vat = rateOf(net, vatRate)
    const sold = {
      sale: `assetSale-${state.sales + 1}`,
      asset: asset.asset,
      label,
      date,
      reference,
      buyer,
      net,
      vatRate,
      vat,
    }
    events.push(defined({ type: 'AssetSold' as const, ...sold }))
  }
  return ok(events)
}
