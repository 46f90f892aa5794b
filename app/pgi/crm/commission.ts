import { type Cents, cents, plus, rateOf } from '#base/money.ts'
import type { CommissionPlan } from './collaborator.ts'

export type CommissionSlice = {
  readonly from: Cents
  /** Null for the last slice, which has no ceiling. */
  readonly to: Cents | null
  readonly rate: CommissionPlan['tiers'][number]['rate']
  readonly base: Cents
  readonly amount: Cents
}
export type Commission = { readonly slices: readonly CommissionSlice[]; readonly amount: Cents }

/** What a plan gives on a base, slice by slice: half a cent rounds away from zero once per slice. A negative base earns nothing. */
export function commissionOn(plan: CommissionPlan, base: Cents): Commission {
  const slices = plan.tiers.flatMap(({ from, rate }, index): CommissionSlice[] => {
    const to = plan.tiers[index + 1]?.from ?? null
    const reached = base > from || (from === 0 && base > 0)
    if (!reached) return []
    if (plan.method === 'slices') {
      const part = cents(Math.min(base, to ?? base) - from)
      return [{ from, to, rate, base: part, amount: rateOf(part, rate) }]
    }
    if (to !== null && base > to) return []
    return [{ from, to, rate, base, amount: rateOf(base, rate) }]
  })
  return { slices, amount: plus(...slices.map(({ amount }) => amount)) }
}
