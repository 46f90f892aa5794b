import { z } from 'zod'
import type { Day } from '#base/dates.ts'
import { type Cents, cents, sumOf } from '#base/money.ts'
import { zDay } from '#base/schema.ts'
import { accountLabel } from '../../accounting/accounts.ts'
import { yearBalances } from '../../accounting/statements/balances.ts'
import type { AssetFields } from '../../fixed-assets/commands.ts'
import type { Asset, RecordedDepreciation } from '../../fixed-assets/state.ts'
import type { Company } from '../company.ts'
import { fiscalYearAt } from '../fiscal-years.ts'
import { zPrefix } from './named.ts'
import { column, columns, view } from './view.ts'

export type AssetStatus = 'notCommissioned' | 'inUse' | 'depreciated' | 'disposed'

export type FixedAssetRow = {
  readonly asset: string
  /** Its number on the inventory label. */
  readonly number: number
  readonly label: string
  readonly account: string
  readonly accountLabel: string
  readonly acquiredOn: Day
  readonly commissionedOn: Day | null
  readonly cost: Cents
  /** Depreciation and impairment in the books on that day. */
  readonly accumulated: Cents
  readonly impairment: Cents
  readonly netBookValue: Cents
  readonly method: AssetFields['method']
  readonly years: number
  readonly location: string | null
  readonly status: AssetStatus
  readonly disposedOn: Day | null
  readonly sources: readonly string[]
}

const recordedAt = ({ recorded }: Asset, at: Day): RecordedDepreciation[] => [...recorded].filter(({ to }) => to <= at)

export function fixedAssetRow(company: Company, asset: Asset, at: Day): FixedAssetRow {
  const { fields, cost, commissionedOn, opening, restarts, disposal } = asset
  const accumulated = cents((opening?.economic ?? 0) + sumOf(recordedAt(asset, at), ({ economic }) => economic))
  const impairment = sumOf(
    restarts.filter(({ impairedOn }) => impairedOn !== undefined && impairedOn <= at),
    (restart) => restart.impairment,
  )
  const isGone = disposal !== undefined && disposal.date <= at
  const netBookValue = cents(cost - accumulated - impairment)
  const status = isGone
    ? 'disposed'
    : commissionedOn === undefined
      ? 'notCommissioned'
      : netBookValue <= fields.residualValue
        ? 'depreciated'
        : 'inUse'
  return {
    asset: asset.asset,
    number: Number(asset.asset.slice(asset.asset.indexOf('-') + 1)),
    label: fields.label,
    account: fields.account,
    accountLabel: accountLabel(company.accounting, fields.account),
    acquiredOn: fields.acquiredOn,
    commissionedOn: commissionedOn ?? null,
    cost,
    accumulated,
    impairment,
    netBookValue: isGone ? cents(0) : netBookValue,
    method: fields.method,
    years: fields.years,
    location: fields.location ?? null,
    status,
    disposedOn: disposal?.date ?? null,
    sources: [asset.asset],
  }
}

export function* assetsOf({ fixedAssets }: Company): Generator<Asset> {
  for (const id of fixedAssets.assetIds) {
    const asset = fixedAssets.assets.get(id)
    if (asset) yield asset
  }
}

/** Inventaire des immobilisations as it stands in the books on a day; those that left are kept out unless asked for. */
export const fixedAssets = view({
  args: z.object({ at: zDay, accounts: zPrefix.optional(), withDisposed: z.boolean().optional() }),
  run(company, { at, accounts = '', withDisposed = false }) {
    const rows = [...assetsOf(company)]
      .filter(({ fields }) => fields.account.startsWith(accounts) && fields.acquiredOn <= at)
      .map((asset) => fixedAssetRow(company, asset, at))
      .filter(({ status }) => withDisposed || status !== 'disposed')
    const inUse = rows.filter(({ status }) => status !== 'disposed')
    return {
      at,
      rows,
      totals: {
        cost: sumOf(inUse, ({ cost }) => cost),
        accumulated: sumOf(inUse, (row) => row.accumulated),
        impairment: sumOf(inUse, ({ impairment }) => impairment),
        netBookValue: sumOf(inUse, ({ netBookValue }) => netBookValue),
      },
    }
  },
  table: {
    columns: [
      column('number', 'count'),
      ...columns('text', 'label', 'account', 'accountLabel'),
      ...columns('day', 'acquiredOn', 'commissionedOn'),
      ...columns('money', 'cost', 'accumulated', 'impairment', 'netBookValue'),
      column('method'),
      column('years', 'count'),
      ...columns('text', 'location', 'status'),
      column('disposedOn', 'day'),
    ],
    rows: ({ rows }) => rows,
  },
})

export type AssetInventoryRow = {
  readonly account: string
  readonly accountLabel: string
  readonly count: number
  readonly cost: Cents
  readonly accumulated: Cents
  readonly netBookValue: Cents
  /** What the books hold on the account: an inventory that agrees has no difference. */
  readonly booked: Cents
  readonly difference: Cents
  readonly sources: readonly string[]
}

/** The records added up by account, beside what the books say of each account that day. */
export const assetInventory = view({
  args: z.object({ at: zDay }),
  run(company, { at }) {
    const { rows: records } = fixedAssets.run(company, { at })
    const accounts = [...new Set(records.map(({ account }) => account))].sort()
    const { balances } = yearBalances(company.accounting, fiscalYearAt(company, at), at)
    const booksOf = new Map(balances.map(({ account, balance }) => [account, balance]))
    const rows = accounts.map((account): AssetInventoryRow => {
      const own = records.filter((row) => row.account === account)
      const cost = sumOf(own, (row) => row.cost)
      const booked = booksOf.get(account) ?? cents(0)
      return {
        account,
        accountLabel: accountLabel(company.accounting, account),
        count: own.length,
        cost,
        accumulated: sumOf(own, (row) => row.accumulated),
        netBookValue: sumOf(own, (row) => row.netBookValue),
        booked,
        difference: cents(cost - booked),
        sources: own.map(({ asset }) => asset),
      }
    })
    return { at, rows }
  },
  table: {
    columns: [
      ...columns('text', 'account', 'accountLabel'),
      column('count', 'count'),
      ...columns('money', 'cost', 'accumulated', 'netBookValue', 'booked', 'difference'),
    ],
    rows: ({ rows }) => rows,
  },
})
