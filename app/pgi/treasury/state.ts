import type { Day } from '#base/dates.ts'
import type { Cents } from '#base/money.ts'
import { PersistentList } from '#base/persistent-list.ts'
import { PersistentMap } from '#base/persistent-map.ts'
import type { ItemId, PaymentMethod } from './commands.ts'
import type { Allocation } from './events.ts'

/** A line of a customer's account that may be matched. */
export type Item = {
  readonly item: ItemId
  readonly customer: string
  readonly date: Day
  readonly dueDate?: Day
  /** Signed: positive when the customer owes it, negative when it is a credit (receipt, credit note). */
  readonly amount: Cents
  /** What is not matched yet, of the same sign as `amount`. */
  readonly left: Cents
  readonly label: string
  readonly reference: string
  /** The one group that it is in, while it is in one. */
  readonly matching?: string
}

export type Receipt = {
  readonly receipt: ItemId
  /** Whose account it is on now, and the item that stands for it there (another one after a reassignment). */
  readonly customer: string
  readonly item: ItemId
  readonly date: Day
  readonly amount: Cents
  readonly method: PaymentMethod
  readonly reference: string
  readonly label: string
  readonly reassignments: readonly {
    readonly reassignment: ItemId
    readonly date: Day
    readonly from: string
    readonly to: string
  }[]
}

/** A group of items that settle one another. An item is in one live group at most: matching it again merges the groups. */
export type Matching = {
  readonly matching: string
  readonly customer: string
  readonly date: Day
  /** Upper case when the whole items sum to zero, lower case while something is left. */
  readonly letter: string
  readonly items: readonly ItemId[]
  readonly allocations: readonly Allocation[]
  /** The day from which the group no longer stands: undone, or taken over by a larger group. */
  readonly undone?: Day
  readonly replacedBy?: string
}

export type Reminder = {
  readonly customer: string
  readonly date: Day
  readonly level: number
  readonly items: readonly ItemId[]
  readonly channel: 'letter' | 'mail' | 'phone'
}

export type TreasuryState = {
  readonly items: PersistentMap<ItemId, Item>
  readonly itemsByCustomer: PersistentMap<string, PersistentList<ItemId>>
  /** Sum of the items of each account: what the customer owes once its credits are deducted. */
  readonly balances: PersistentMap<string, Cents>
  readonly receipts: PersistentMap<ItemId, Receipt>
  readonly receiptIds: PersistentList<ItemId>
  readonly matchings: PersistentMap<string, Matching>
  readonly matchingsByCustomer: PersistentMap<string, PersistentList<string>>
  /** Per account, how many letters were given: the next group takes the next one. */
  readonly letters: PersistentMap<string, number>
  readonly reminders: PersistentList<Reminder>
  readonly reassigned: number
}

export const emptyTreasury: TreasuryState = {
  items: PersistentMap.empty(),
  itemsByCustomer: PersistentMap.empty(),
  balances: PersistentMap.empty(),
  receipts: PersistentMap.empty(),
  receiptIds: PersistentList.empty(),
  matchings: PersistentMap.empty(),
  matchingsByCustomer: PersistentMap.empty(),
  letters: PersistentMap.empty(),
  reminders: PersistentList.empty(),
  reassigned: 0,
}

export const draftTreasury = (state: TreasuryState): TreasuryState => ({
  ...state,
  items: state.items.draft(),
  itemsByCustomer: state.itemsByCustomer.draft(),
  balances: state.balances.draft(),
  receipts: state.receipts.draft(),
  matchings: state.matchings.draft(),
  matchingsByCustomer: state.matchingsByCustomer.draft(),
  letters: state.letters.draft(),
})

export const sealTreasury = (state: TreasuryState): TreasuryState => ({
  ...state,
  items: state.items.seal(),
  itemsByCustomer: state.itemsByCustomer.seal(),
  balances: state.balances.seal(),
  receipts: state.receipts.seal(),
  matchings: state.matchings.seal(),
  matchingsByCustomer: state.matchingsByCustomer.seal(),
  letters: state.letters.seal(),
})
