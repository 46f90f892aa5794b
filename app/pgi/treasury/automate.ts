/** Lettrage automatique: the proposals that leave no doubt, applied at once. */
import { no, ok, type Result } from '#base/result.ts'
import { byText } from '#base/sorting.ts'
import type { TreasuryCommand } from './commands.ts'
import type { TreasuryEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { matched, oldestFirst } from './match.ts'
import { type MatchingProposal, proposeMatchings } from './propose.ts'
import type { TreasuryRefusal } from './refusal.ts'
import type { Item, TreasuryState } from './state.ts'

/** Items whole and in no group: one that is partly matched was somebody's decision. */
export const matchableItems = (state: TreasuryState, customer: string): Item[] =>
  [...(state.itemsByCustomer.get(customer) ?? [])].flatMap((id) => {
    const item = state.items.get(id)
    return item && item.matching === undefined && item.left !== 0 ? [item] : []
  })

export const proposalsOf = (state: TreasuryState, customer: string): MatchingProposal<Item>[] =>
  proposeMatchings(matchableItems(state, customer))

export function automate(
  state: TreasuryState,
  { customer }: Extract<TreasuryCommand, { type: 'matching.automate' }>,
  today: Item['date'],
): Result<TreasuryEvent[], TreasuryRefusal> {
  const customers = customer === undefined ? [...state.itemsByCustomer.keys()].sort(byText) : [customer]
  const events: TreasuryEvent[] = []
  let lived = state
  for (const code of customers) {
    for (const { items, certain } of proposalsOf(state, code)) {
      if (!certain) continue
      const event = matched(lived, items, oldestFirst(items), today)
      events.push(event)
      lived = evolve(lived, event)
    }
  }
  return events.length > 0 ? ok(events) : no({ code: 'nothing_to_match_automatically', customer: customer ?? null })
}
