/** What a student types about fixed assets: bought, used, worn, revised, sold. Often right, often not. */
import fc from 'fast-check'
import { cents } from '#base/money.ts'
import type { Company } from '#pgi'
import { amountUpTo, type Domain, days, idOf, type Json, maybe, mostly, pickFrom, typed } from './draws.ts'

const asset = idOf('asset')
const method = fc.constantFrom('straightLine', 'straightLine', 'declining')
const years = fc.constantFrom(2, 3, 5, 5, 8, 10)
/** Bought before the books began, in the year before, this year; or not yet. */
const bought = days('2023-05-12', '2025-03-10', '2025-07-01', '2025-11-20', '2026-02-03', '2027-01-02')

const fields = fc
  .record({
    account: fc.constantFrom('2154', '2183', '2182', '2154', '2183', '205', '211', '2999'),
    acquiredOn: bought,
    inUse: fc.boolean(),
    price: amountUpTo(30_000),
    discount: maybe(fc.constantFrom(0, 50_00, 50_00, 120_00, 90_000_00).map(cents)),
    carriage: maybe(amountUpTo(300)),
    residualValue: fc.constantFrom(0, 0, 0, 0, 0, 100_00, 500_00, 40_000_00).map(cents),
    years,
    method,
    dayCount: fc.constantFrom('thirtyInclusive', 'actual'),
    tax: maybe(fc.record({ method, years })),
  })
  .map(({ inUse, price, discount, carriage, tax, ...more }) => ({
    label: 'Machine',
    ...more,
    ...(inUse ? { commissionedOn: more.acquiredOn } : {}),
    ...(tax ? { tax } : {}),
    supplier: 'F0001',
    reference: 'F-88',
    cost: [
      { component: 'price', amount: price },
      ...(discount === undefined ? [] : [{ component: 'discount', amount: discount }]),
      ...(carriage === undefined ? [] : [{ component: 'carriage', amount: carriage }]),
    ],
  }))

const acquire = typed('asset.acquire', {
  fields,
  booking: maybe(fc.record({ vatRate: fc.constantFrom(2_000, 2_000, 2_000, 1_960) })),
})

const commands: fc.Arbitrary<Json> = mostly(
  [8, acquire],
  [4, typed('asset.commission', { asset, date: maybe(days('2026-03-16', '2025-12-01')) })],
  [8, typed('depreciation.record', { to: days('2025-12-31', '2025-12-31', '2025-06-30', '2026-12-31') })],
  [
    3,
    typed('asset.revise', {
      asset,
      from: days('2026-01-01', '2026-01-01', '2026-03-01'),
      years,
      residualValue: maybe(fc.constantFrom(0, 10_00).map(cents)),
      reason: fc.constant('Usage plus intense'),
    }),
  ],
  [
    3,
    typed('asset.impair', {
      asset,
      date: days('2025-12-31', '2025-12-31', '2026-03-16'),
      amount: amountUpTo(2_000),
      years,
      reason: fc.constant('Panne'),
    }),
  ],
  [
    3,
    typed('asset.dispose', {
      asset,
      date: maybe(days('2026-03-16', '2026-03-01', '2025-06-30')),
      sale: maybe(fc.record({ price: amountUpTo(9_000), reference: fc.constant('FC-1') })),
    }),
  ],
)

function aim({ fixedAssets: { assetIds, assets } }: Company, command: Json, pick: number): Json | undefined {
  if (!command.type.startsWith('asset.') || command.type === 'asset.acquire') return undefined
  const held = [...assetIds].flatMap((id) => assets.get(id) ?? [])
  const suits = held.filter(({ disposal, commissionedOn }) =>
    command.type === 'asset.commission' ? commissionedOn === undefined && !disposal : !disposal,
  )
  const one = pickFrom(pick)(suits)
  return one ? { ...command, asset: one.asset } : command
}

export const fixedAssets: Domain = { weight: 2, commands, opening: acquire, aim }
