/** The two plans of a fixed asset side by side, and where it stands. */
import { addDays, type Day } from '#base/dates.ts'
import type { FiscalYearOf } from '#base/fiscal-year.ts'
import { type Cents, cents, minus, plus, sumOf, ZERO } from '#base/money.ts'
import { decliningCoefficientAt, isDepreciable } from '#content/law/depreciation.ts'
import type { AssetFields } from './commands.ts'
import { type Plan, type PlanLine, planLines } from './plan.ts'
import type { Asset, Restart } from './state.ts'

export const costOf = (components: AssetFields['cost']): Cents =>
  cents(
    components.reduce((sum, { component, amount }) => {
      const isDiscount = component === 'discount' || component === 'settlementDiscount'
      return isDiscount ? sum - amount : sum + amount
    }, 0),
  )

/** One fiscal year of a fixed asset. A year may be in one plan only: the tax plan often begins earlier and ends earlier. */
export type ScheduleLine = {
  readonly from: Day
  readonly to: Day
  readonly economic: PlanLine | undefined
  readonly tax: PlanLine | undefined
  readonly charge: Cents
  /** Tax beyond wear; negative when it is given back. */
  readonly excess: Cents
  readonly accumulated: Cents
  readonly excessAccumulated: Cents
  /** Cost less depreciation and impairment. */
  readonly netBookValue: Cents
}

type Planned = Pick<Asset, 'fields' | 'cost' | 'commissionedOn' | 'restarts'>

/** The plan of wear as it was first drawn; undefined for what is not in use, or not worn by time. */
export function economicPlan({ fields, cost, commissionedOn }: Planned): Plan | undefined {
  const { method, years, dayCount, residualValue, acquiredOn, account } = fields
  if (commissionedOn === undefined || !isDepreciable(account)) return undefined
  const base = minus(cost, residualValue)
  if (method === 'straightLine') return { method, base, years, from: commissionedOn, dayCount }
  return { method, base, years, from: acquiredOn, coefficient: coefficientOf(acquiredOn, years) }
}

/** The tax plan knows no residual value: its base is the whole cost. */
export function taxPlan({ fields, cost, commissionedOn }: Planned): Plan | undefined {
  const { tax, dayCount, acquiredOn, account } = fields
  if (tax === undefined || commissionedOn === undefined || !isDepreciable(account)) return undefined
  const { method, years } = tax
  if (method === 'straightLine') return { method, base: cost, years, from: commissionedOn, dayCount }
  return { method, base: cost, years, from: acquiredOn, coefficient: coefficientOf(acquiredOn, years) }
}

const coefficientOf = (on: Day, years: number): number => decliningCoefficientAt(on, years)?.coefficient ?? 100

/** The plan in force on a day: the first one, or the straight line drawn by the last revision before it. */
export function planAt(asset: Planned, yearOf: FiscalYearOf, date: Day): Plan | undefined {
  const first = economicPlan(asset)
  if (!first) return undefined
  const passed = asset.restarts.filter(({ from }) => from <= date)
  const last = passed.at(-1)
  return last ? restarted(asset, yearOf, first, passed, last) : first
}

function restarted(asset: Planned, yearOf: FiscalYearOf, first: Plan, passed: readonly Restart[], last: Restart): Plan {
  const before = economicLines({ ...asset, restarts: passed.slice(0, -1) }, yearOf).filter(({ to }) => to < last.from)
  const worn = sumOf(before, ({ charge }) => charge)
  const impaired = sumOf(passed, ({ impairment }) => impairment)
  return {
    method: 'straightLine',
    base: cents(Math.max(0, asset.cost - worn - impaired - last.residualValue)),
    years: last.years,
    from: last.from,
    dayCount: first.method === 'straightLine' ? first.dayCount : asset.fields.dayCount,
  }
}

export function economicLines(asset: Planned, yearOf: FiscalYearOf): PlanLine[] {
  const first = economicPlan(asset)
  if (!first) return []
  return asset.restarts.reduce(
    (lines, restart, index) => {
      const kept = lines.filter(({ to }) => to < restart.from)
      const plan = restarted(asset, yearOf, first, asset.restarts.slice(0, index + 1), restart)
      return [...kept, ...planLines(plan, yearOf)]
    },
    planLines(first, yearOf),
  )
}

export function scheduleOf(asset: Planned, yearOf: FiscalYearOf): ScheduleLine[] {
  const economic = new Map(economicLines(asset, yearOf).map((line) => [line.to, line]))
  const plan = taxPlan(asset)
  const tax = new Map(plan ? planLines(plan, yearOf).map((line) => [line.to, line]) : [])
  let accumulated = ZERO
  let excessAccumulated = ZERO
  return [...new Set([...economic.keys(), ...tax.keys()])].sort().map((to): ScheduleLine => {
    const wear = economic.get(to)
    const allowed = tax.get(to)
    const charge = wear?.charge ?? ZERO
    const beyond = plan ? minus(allowed?.charge ?? ZERO, charge) : ZERO
    // 145 gives back what it received, never more.
    const excess = cents(Math.max(beyond, -excessAccumulated))
    accumulated = plus(accumulated, charge)
    excessAccumulated = plus(excessAccumulated, excess)
    const impaired = sumOf(
      asset.restarts.filter(({ from }) => from <= addDays(to, 1)),
      ({ impairment }) => impairment,
    )
    return {
      from: wear?.from ?? allowed?.from ?? yearOf(to).from,
      to,
      economic: wear,
      tax: allowed,
      charge,
      excess,
      accumulated,
      excessAccumulated,
      netBookValue: cents(asset.cost - accumulated - impaired),
    }
  })
}

/** Depreciation really in the books: what came with the opening balances and what was recorded since. */
export const accumulatedOf = ({ opening, recorded }: Asset): Cents =>
  plus(opening?.economic ?? ZERO, ...[...recorded].map(({ economic }) => economic))

export const excessOf = ({ opening, recorded }: Asset): Cents =>
  plus(opening?.excess ?? ZERO, ...[...recorded].map(({ excess }) => excess))

export const netBookValueOf = (asset: Asset): Cents => cents(asset.cost - accumulatedOf(asset) - asset.impairment)

/** The last day whose depreciation is in the books. */
export const depreciatedUntil = ({ opening, recorded }: Asset): Day | undefined => recorded.last?.to ?? opening?.until

/** Years of the plan before a day that nobody recorded. */
export const missingBefore = (asset: Asset, yearOf: FiscalYearOf, date: Day): ScheduleLine | undefined => {
  const until = depreciatedUntil(asset)
  return scheduleOf(asset, yearOf).find(({ to }) => to < date && (until === undefined || to > until))
}

export const chargeOfYear = (asset: Asset, yearOf: FiscalYearOf, to: Day): ScheduleLine | undefined =>
  scheduleOf(asset, yearOf).find((line) => line.to === to)
