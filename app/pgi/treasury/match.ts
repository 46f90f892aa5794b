/** Lettrage: the items of one account settle one another. */
import type { Day } from '#base/dates.ts'
import { type Cents, cents, plus } from '#base/money.ts'
import { invariant, no, ok, type Result } from '#base/result.ts'
import { byText } from '#base/sorting.ts'
import type { ItemId, TreasuryCommand } from './commands.ts'
import type { Allocation, TreasuryEvent } from './events.ts'
import { cased, isEarlier, letterOf } from './letter.ts'
import type { TreasuryRefusal } from './refusal.ts'
import type { Item, Matching, TreasuryState } from './state.ts'

type Decision = Result<TreasuryEvent[], TreasuryRefusal>

export function match(
  state: TreasuryState,
  { items: ids }: Extract<TreasuryCommand, { type: 'matching.match' }>,
  today: Day,
): Decision {
  const items: Item[] = []
  for (const id of ids) {
    const item = state.items.get(id)
    if (!item) return no({ code: 'unknown_item', item: id })
    items.push(item)
  }
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice !== undefined) return no({ code: 'item_given_twice', item: twice })
  const customers = [...new Set(items.map(({ customer }) => customer))]
  if (customers.length > 1) return no({ code: 'items_of_several_customers', customers })
  const accounts = [...new Set(items.flatMap(({ account }) => account ?? []))]
  if (accounts.length > 1) return no({ code: 'items_of_several_accounts', accounts })
  const settled = items.find(({ left }) => left === 0)
  if (settled) return no({ code: 'item_is_settled', item: settled.item })
  const allocations = oldestFirst(items)
  if (allocations.length === 0) {
    const sum = (sign: 1 | -1) => plus(...items.map(({ left }) => cents(sign * left > 0 ? sign * left : 0)))
    return no({ code: 'nothing_to_match', debits: sum(1), credits: sum(-1) })
  }
  return ok([matched(state, items, allocations, today)])
}

/** Each debit in turn, the oldest due first, takes from each credit, the oldest first. */
export function oldestFirst(items: readonly Item[]): Allocation[] {
  const rank = ({ dueDate, date, item }: Item) => `${dueDate ?? date} ${date} ${item}`
  const sorted = [...items].sort((one, two) => byText(rank(one), rank(two)))
  const debits = sorted.filter(({ left }) => left > 0)
  const credits = sorted.filter(({ left }) => left < 0).map(({ item, left }) => ({ item, left: -left }))
  const allocations: Allocation[] = []
  for (const debit of debits) {
    let due: number = debit.left
    for (const credit of credits) {
      const amount = Math.min(due, credit.left)
      if (amount === 0) continue
      allocations.push({ debit: debit.item, credit: credit.item, amount: cents(amount) })
      due -= amount
      credit.left -= amount
    }
  }
  return allocations
}

/**
 * The event of a group: the items given, and those of the groups they were in, which it takes over. A group keeps the
 * oldest letter of those it takes over; a new one takes the account's next letter, so that none is given twice.
 */
export function matched(
  state: TreasuryState,
  items: readonly Item[],
  fresh: readonly Allocation[],
  today: Day,
): Extract<TreasuryEvent, { type: 'ItemsMatched' }> {
  const [first] = items
  invariant(first, 'a group has items')
  const replaces = [...new Set(items.flatMap(({ matching }) => (matching === undefined ? [] : [matching])))]
  const groups = replaces.map((id) => groupOf(state, id))
  const ids = [...new Set([...groups.flatMap((group) => group.items), ...items.map(({ item }) => item)])]
  const allocations = [...groups.flatMap((group) => group.allocations), ...fresh]
  const settled = plus(...ids.map((id) => amountOf(state, items, id))) === 0
  const letter = groups.reduce<string | undefined>(
    (oldest, group) => (oldest === undefined || isEarlier(group.letter, oldest) ? group.letter : oldest),
    undefined,
  )
  return {
    type: 'ItemsMatched',
    matching: `matching-${state.matchings.size + 1}`,
    customer: first.customer,
    date: today,
    letter: cased(letter ?? letterOf(state.letters.get(first.customer) ?? 0), settled),
    items: ids,
    allocations,
    replaces,
  }
}

function groupOf(state: TreasuryState, id: string): Matching {
  const group = state.matchings.get(id)
  invariant(group, `an item is in the group ${id}, which does not exist`)
  return group
}

/** An item being opened by the same command is not in the state yet: it is among those given. */
function amountOf(state: TreasuryState, given: readonly Item[], id: ItemId): Cents {
  const item = given.find((each) => each.item === id) ?? state.items.get(id)
  invariant(item, `a group holds the item ${id}, which does not exist`)
  return item.amount
}

export function undo(
  state: TreasuryState,
  { matching }: Extract<TreasuryCommand, { type: 'matching.undo' }>,
  today: Day,
): Decision {
  const group = state.matchings.get(matching)
  if (!group) return no({ code: 'unknown_matching', matching })
  if (group.replacedBy !== undefined) return no({ code: 'matching_was_replaced', matching, by: group.replacedBy })
  if (group.undone !== undefined) return no({ code: 'matching_already_undone', matching })
  return ok([{ type: 'MatchingUndone', matching, customer: group.customer, date: today }])
}
