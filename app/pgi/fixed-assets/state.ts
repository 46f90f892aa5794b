import type { Day } from '#base/dates.ts'
import type { Cents } from '#base/money.ts'
import { PersistentList } from '#base/persistent-list.ts'
import { PersistentMap } from '#base/persistent-map.ts'
import type { AssetFields } from './commands.ts'

export type RecordedDepreciation = {
  /** `depreciation-3`. */
  readonly depreciation: string
  readonly from: Day
  readonly to: Day
  readonly economic: Cents
  readonly excess: Cents
}

/** What is left on `from` is spread in a straight line over `years`. */
export type Restart = {
  readonly from: Day
  readonly years: number
  readonly residualValue: Cents
  readonly impairment: Cents
  /** When the impairment entered the books. */
  readonly impairedOn?: Day
}

export type Disposal = {
  readonly date: Day
  readonly reason: 'sale' | 'scrapping'
  readonly netBookValue: Cents
  readonly accumulated: Cents
  /** Net of VAT; nil for a scrapping. */
  readonly price: Cents
  readonly sources: readonly string[]
}

export type Asset = {
  readonly asset: string
  readonly fields: AssetFields & { readonly acquiredOn: Day }
  readonly cost: Cents
  readonly commissionedOn?: Day
  readonly opening?: { readonly until: Day; readonly economic: Cents; readonly excess: Cents }
  readonly restarts: readonly Restart[]
  readonly recorded: PersistentList<RecordedDepreciation>
  readonly impairment: Cents
  readonly disposal?: Disposal
}

export type FixedAssetsState = {
  readonly assets: PersistentMap<string, Asset>
  /** In the order they were acquired. */
  readonly assetIds: PersistentList<string>
  /** How many of each source there were: `depreciation-2` is the second. */
  readonly depreciations: number
  readonly impairments: number
  readonly retirements: number
  readonly sales: number
}

export const emptyFixedAssets: FixedAssetsState = {
  assets: PersistentMap.empty(),
  assetIds: PersistentList.empty(),
  depreciations: 0,
  impairments: 0,
  retirements: 0,
  sales: 0,
}

export const draftFixedAssets = (state: FixedAssetsState): FixedAssetsState => ({
  ...state,
  assets: state.assets.draft(),
})

export const sealFixedAssets = (state: FixedAssetsState): FixedAssetsState => ({
  ...state,
  assets: state.assets.seal(),
})
