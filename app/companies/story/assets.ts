/** The fixed assets: a record for each on the first day, one more for each that is bought, and their yearly charge. */
import type { Day } from '#base/dates.ts'
import { type Cents, cents } from '#base/money.ts'
import type { Master } from '../master.ts'
import type { Story } from './step.ts'
import { perform, type World } from './world.ts'

type Depreciable = Pick<Master['assets'][number], 'label' | 'account' | 'years' | 'method'>

const fieldsOf = ({ label, account, years, method }: Depreciable, acquiredOn: Day, cost: Cents) => ({
  label,
  account,
  acquiredOn,
  commissionedOn: acquiredOn,
  cost: [{ component: 'price' as const, amount: cost }],
  residualValue: cents(0),
  years,
  method,
  dayCount: 'thirtyInclusive' as const,
})

/** What was acquired before the books began: the balance sheet holds it already. */
export function* registerAssets(world: World): Story {
  const by = world.nameOf('accounting')
  for (const asset of world.master.assets) {
    const { acquiredOn, commissionedOn = acquiredOn, location } = asset
    const fields = {
      ...fieldsOf(asset, acquiredOn, asset.cost),
      commissionedOn,
      ...(location === undefined ? {} : { location }),
    }
    yield* perform(world, world.first, by, { type: 'asset.acquire', fields })
  }
}

/** The invoice is in the books; the register knows what it bought, when the file says how long it lasts. */
export function* registerInvestment(
  world: World,
  today: Day,
  { label, account, net, years, supplier }: Master['running']['investments'][number],
  reference: string,
): Story {
  if (years === undefined) return
  const fields = { ...fieldsOf({ label, account, years, method: 'straightLine' }, today, net), supplier, reference }
  yield* perform(world, today, world.nameOf('accounting'), { type: 'asset.acquire', fields })
}

/** The plans of the register charge the year; a company without register says its charges in running.yaml. */
export function* chargeYear(world: World, today: Day, to: Day): Story<boolean> {
  if (world.master.assets.length === 0) return false
  const by = world.nameOf('accounting')
  const recorded = yield* perform(world, today, by, { type: 'depreciation.record', to })
  const sources = recorded.flatMap(({ event }) => (event.type === 'DepreciationRecorded' ? [event.depreciation] : []))
  yield* perform(world, today, by, { type: 'accounting.transfer', sources })
  return true
}
