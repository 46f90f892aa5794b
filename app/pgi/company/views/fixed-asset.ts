import { z } from 'zod'
import type { Day } from '#base/dates.ts'
import { type Cents, cents } from '#base/money.ts'
import { zDay } from '#base/schema.ts'
import { assetId, type CostComponent } from '../../fixed-assets/commands.ts'
import { complementaryCharge } from '../../fixed-assets/dispose.ts'
import type { PlanLine } from '../../fixed-assets/plan.ts'
import { depreciatedUntil, excessOf, netBookValueOf, scheduleOf } from '../../fixed-assets/schedule.ts'
import type { Asset, Disposal } from '../../fixed-assets/state.ts'
import type { Company } from '../company.ts'
import { fixedAssetsFacts } from '../facts.ts'
import { fiscalYearAt } from '../fiscal-years.ts'
import { type FixedAssetRow, fixedAssetRow } from './fixed-assets.ts'
import { column, columns, view } from './view.ts'

/** One fiscal year of a plan, with how its charge is reached. */
export type PlanRow = {
  readonly from: Day
  readonly to: Day
  /** Of the plan of wear; null in a year that only the tax plan charges. */
  readonly economic: PlanLine | null
  readonly tax: PlanLine | null
  readonly charge: Cents
  readonly excess: Cents
  readonly accumulated: Cents
  readonly excessAccumulated: Cents
  readonly netBookValue: Cents
  /** `opening` when it came with the opening balances. */
  readonly status: 'opening' | 'recorded' | 'toRecord'
  readonly sources: readonly string[]
}

export type FixedAssetAnswer = {
  readonly row: FixedAssetRow
  readonly fields: Asset['fields']
  readonly components: readonly CostComponent[]
  readonly residualValue: Cents
  readonly base: Cents
  /** What is on 145 for it. */
  readonly excess: Cents
  readonly plan: readonly PlanRow[]
  readonly disposal: Disposal | null
}

export function planRows(company: Company, asset: Asset): PlanRow[] {
  const recorded = new Map([...asset.recorded].map((each) => [each.to, each.depreciation]))
  const until = depreciatedUntil(asset)
  const lines = scheduleOf(asset, (date) => fiscalYearAt(company, date))
  return lines
    .filter(({ to }) => asset.disposal === undefined || to < asset.disposal.date)
    .map(({ economic, tax, ...line }): PlanRow => {
      const source = recorded.get(line.to)
      const status =
        source !== undefined ? 'recorded' : until !== undefined && line.to <= until ? 'opening' : 'toRecord'
      return {
        ...line,
        economic: economic ?? null,
        tax: tax ?? null,
        status,
        sources: source === undefined ? [asset.asset] : [source, asset.asset],
      }
    })
}

/** One fixed asset: what its cost is made of, its plan line by line, what became of it. Null when there is none. */
export const fixedAsset = view({
  args: z.object({ asset: assetId, at: zDay }),
  run(company, { asset: id, at }): FixedAssetAnswer | null {
    const asset = company.fixedAssets.assets.get(id)
    if (!asset) return null
    const { fields, cost } = asset
    const { residualValue } = asset.restarts.at(-1) ?? fields
    return {
      row: fixedAssetRow(company, asset, at),
      fields,
      components: fields.cost,
      residualValue,
      base: cents(cost - residualValue),
      excess: excessOf(asset),
      plan: planRows(company, asset),
      disposal: asset.disposal ?? null,
    }
  },
  table: {
    columns: [
      ...columns('day', 'from', 'to'),
      ...columns('money', 'charge', 'accumulated', 'netBookValue', 'excess', 'excessAccumulated'),
      column('status'),
    ],
    rows: (answer) => answer?.plan ?? [],
  },
})

/** What a disposal would come to on a day: what is charged until then, what is left, and the gain or the loss at a price. */
export const disposalPreview = view({
  args: z.object({ asset: assetId, at: zDay, price: z.int().min(0).optional() }),
  run(company, { asset: id, at, price = 0 }) {
    const asset = company.fixedAssets.assets.get(id)
    if (!asset || asset.disposal) return null
    const charge = complementaryCharge(asset, fixedAssetsFacts(company), at)
    const netBookValue = cents(netBookValueOf(asset) - charge)
    return { asset: id, at, charge, netBookValue, gain: cents(price - netBookValue), sources: [id] }
  },
  table: {
    columns: [column('asset'), column('at', 'day'), ...columns('money', 'charge', 'netBookValue', 'gain')],
    rows: (answer) => (answer ? [answer] : []),
  },
})
