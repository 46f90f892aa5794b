import type { Cents } from '#base/money.ts'
import {
  type AssetLineCode,
  type AssetSection,
  balanceSheetOf,
  type LiabilityLineCode,
  type LiabilitySection,
} from '../../accounting/statements/balance-sheet.ts'
import { headOf, sourcesOf, statementYears, zStatement } from './statement-years.ts'
import { columns, view } from './view.ts'

export type BalanceSheetRow = {
  readonly side: 'assets' | 'liabilities'
  readonly section: AssetSection | LiabilitySection
  readonly line: AssetLineCode | LiabilityLineCode
  /** Null on the side of liabilities, which have neither depreciation nor impairment. */
  readonly gross: Cents | null
  readonly depreciation: Cents | null
  readonly net: Cents
  /** Net, a year before. */
  readonly previous: Cents
  readonly accounts: readonly string[]
  /** What `previous` is made of: the accounts of the year before. */
  readonly previousAccounts: readonly string[]
  readonly sources: readonly string[]
}

/** Bilan, with the lines of the official model (PCG art. 821-1); a line that is nil both years is left out. */
export const balanceSheet = view({
  args: zStatement,
  run(company, { at }) {
    const years = statementYears(company, at)
    const now = balanceSheetOf(years.now.balances, years.now.earlierResult)
    const before = balanceSheetOf(years.before.balances, years.before.earlierResult)
    const assets = now.assets.map(
      ({ line, section, gross, depreciation, net, accounts }, index): BalanceSheetRow => ({
        side: 'assets',
        section,
        line,
        gross,
        depreciation,
        net,
        previous: before.assets[index]?.net ?? net,
        accounts,
        previousAccounts: before.assets[index]?.accounts ?? [],
        sources: sourcesOf(accounts),
      }),
    )
    const liabilities = now.liabilities.map(
      ({ line, section, amount, accounts }, index): BalanceSheetRow => ({
        side: 'liabilities',
        section,
        line,
        gross: null,
        depreciation: null,
        net: amount,
        previous: before.liabilities[index]?.amount ?? amount,
        accounts,
        previousAccounts: before.liabilities[index]?.accounts ?? [],
        sources: sourcesOf(accounts),
      }),
    )
    const rows = [...assets, ...liabilities].filter(({ gross, net, previous }) => gross || net || previous)
    return {
      ...headOf(years),
      rows,
      totals: {
        gross: now.totalGross,
        depreciation: now.totalDepreciation,
        assets: now.totalAssets,
        liabilities: now.totalLiabilities,
        previousAssets: before.totalAssets,
        previousLiabilities: before.totalLiabilities,
      },
    }
  },
  table: {
    columns: [
      ...columns('text', 'side', 'section', 'line'),
      ...columns('money', 'gross', 'depreciation', 'net', 'previous'),
    ],
    rows: ({ rows }) => rows,
  },
})
