import { z } from 'zod'
import type { Day } from '#base/dates.ts'
import { type Cents, minus, sumOf } from '#base/money.ts'
import { zDay } from '#base/schema.ts'
import { depreciationAccountOf } from '../../fixed-assets/asset-accounts.ts'
import { assetId } from '../../fixed-assets/commands.ts'
import { fixedAssetsFacts } from '../facts.ts'
import { fiscalYearAt } from '../fiscal-years.ts'
import { planRows } from './fixed-asset.ts'
import { assetsOf } from './fixed-assets.ts'
import { column, columns, view } from './view.ts'

export type DepreciationRow = {
  readonly asset: string
  readonly label: string
  readonly account: string
  readonly depreciationAccount: string
  readonly cost: Cents
  readonly from: Day
  readonly to: Day
  /** Depreciation at the beginning of the year. */
  readonly before: Cents
  readonly charge: Cents
  readonly accumulated: Cents
  readonly netBookValue: Cents
  readonly excess: Cents
  readonly status: 'opening' | 'recorded' | 'toRecord'
  readonly sources: readonly string[]
}

/**
 * Tableau des amortissements: what the fiscal year of `at` charges for each fixed asset, recorded or still to be. With `asset`,
 * every year of its plan.
 */
export const depreciation = view({
  args: z.object({ at: zDay, asset: assetId.optional() }),
  run(company, { at, asset: wanted }) {
    const year = fiscalYearAt(company, at)
    const { hasAccount } = fixedAssetsFacts(company)
    const rows = [...assetsOf(company)]
      .filter(({ asset }) => wanted === undefined || asset === wanted)
      .flatMap((asset) =>
        planRows(company, asset)
          .filter(({ to }) => wanted !== undefined || to === year.to)
          .map(
            ({ from, to, charge, accumulated, netBookValue, excess, status, sources }): DepreciationRow => ({
              asset: asset.asset,
              label: asset.fields.label,
              account: asset.fields.account,
              depreciationAccount: depreciationAccountOf(asset.fields.account, hasAccount),
              cost: asset.cost,
              from,
              to,
              before: minus(accumulated, charge),
              charge,
              accumulated,
              netBookValue,
              excess,
              status,
              sources,
            }),
          ),
      )
    return {
      year,
      rows,
      charge: sumOf(rows, (row) => row.charge),
      excess: sumOf(rows, (row) => row.excess),
      toRecord: rows.filter(({ status }) => status === 'toRecord').length,
    }
  },
  table: {
    columns: [
      ...columns('text', 'asset', 'label', 'account', 'depreciationAccount'),
      ...columns('day', 'from', 'to'),
      ...columns('money', 'cost', 'before', 'charge', 'accumulated', 'netBookValue', 'excess'),
      column('status'),
    ],
    rows: ({ rows }) => rows,
  },
})
