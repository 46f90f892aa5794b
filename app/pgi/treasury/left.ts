import type { Day } from '#base/dates.ts'
import { type Cents, cents } from '#base/money.ts'
import type { ItemId } from './commands.ts'
import type { Matching, TreasuryState } from './state.ts'

/** Whether a group was standing at the end of a day. */
export const stoodAt = ({ date, undone }: Matching, at: Day): boolean =>
  date <= at && (undone === undefined || undone > at)

/** What was left of an item at the end of a day; nothing known of it then is nothing left. */
export function leftAt(state: TreasuryState, id: ItemId, at: Day): Cents {
  const item = state.items.get(id)
  if (!item || item.date > at) return cents(0)
  for (const matching of state.matchingsByCustomer.get(item.customer) ?? []) {
    const group = state.matchings.get(matching)
    if (!group || !stoodAt(group, at) || !group.items.includes(id)) continue
    const settled = group.allocations.reduce(
      (sum, { debit, credit, amount }) => (debit === id || credit === id ? sum + amount : sum),
      0,
    )
    return cents(item.amount - Math.sign(item.amount) * settled)
  }
  return item.amount
}
