import { cents, plus, ZERO } from '#base/money.ts'
import { PersistentList } from '#base/persistent-list.ts'
import { defined } from '#base/record.ts'
import { invariant } from '#base/result.ts'
import type { FixedAssetsEvent } from './events.ts'
import type { Asset, FixedAssetsState } from './state.ts'

export function evolve(state: FixedAssetsState, event: FixedAssetsEvent): FixedAssetsState {
  switch (event.type) {
    case 'AssetAcquired': {
      const { asset, fields, cost, opening } = event
      const { commissionedOn } = fields
      const known = { asset, fields, cost, restarts: [], recorded: PersistentList.empty<never>(), impairment: ZERO }
      return {
        ...withAsset(state, { ...known, ...defined({ commissionedOn, opening }) }),
        assetIds: state.assetIds.push(asset),
      }
    }
    case 'AssetCommissioned':
      return withAsset(state, { ...assetOf(state, event.asset), commissionedOn: event.on })
    case 'AssetPlanRevised': {
      const { from, years, residualValue } = event
      const asset = assetOf(state, event.asset)
      return withAsset(state, {
        ...asset,
        restarts: [...asset.restarts, { from, years, residualValue, impairment: cents(0) }],
      })
    }
    case 'AssetImpaired': {
      const { from, years, amount, date: impairedOn } = event
      const asset = assetOf(state, event.asset)
      const { residualValue } = asset.restarts.at(-1) ?? asset.fields
      return {
        ...withAsset(state, {
          ...asset,
          impairment: plus(asset.impairment, amount),
          restarts: [...asset.restarts, { from, years, residualValue, impairment: amount, impairedOn }],
        }),
        impairments: state.impairments + 1,
      }
    }
    case 'DepreciationRecorded': {
      const { depreciation, from, to } = event
      const recorded = event.lines.reduce((sofar, { asset: id, economic, excess }) => {
        const asset = assetOf(sofar, id)
        return withAsset(sofar, {
          ...asset,
          recorded: asset.recorded.push({ depreciation, from, to, economic, excess }),
        })
      }, state)
      return { ...recorded, depreciations: state.depreciations + 1 }
    }
    case 'AssetRetired': {
      const { date, reason, netBookValue, accumulated, retirement } = event
      const disposal = { date, reason, netBookValue, accumulated, price: ZERO, sources: [retirement] }
      return {
        ...withAsset(state, { ...assetOf(state, event.asset), disposal }),
        retirements: state.retirements + 1,
      }
    }
    case 'AssetSold': {
      const asset = assetOf(state, event.asset)
      invariant(asset.disposal, 'a fixed asset is taken off the books before it is sold')
      const disposal = { ...asset.disposal, price: event.net, sources: [...asset.disposal.sources, event.sale] }
      return { ...withAsset(state, { ...asset, disposal }), sales: state.sales + 1 }
    }
  }
}

function assetOf(state: FixedAssetsState, id: string): Asset {
  const asset = state.assets.get(id)
  invariant(asset, `an event names ${id}, which was never acquired`)
  return asset
}

const withAsset = (state: FixedAssetsState, asset: Asset): FixedAssetsState => ({
  ...state,
  assets: state.assets.set(asset.asset, asset),
})
