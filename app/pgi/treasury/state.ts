import type { Day } from '#base/dates.ts'
import type { Cents } from '#base/money.ts'
import { PersistentList } from '#base/persistent-list.ts'
import { PersistentMap } from '#base/persistent-map.ts'
import type { DisbursementMethod, ItemId, PaymentMethod, RemittanceKind } from './commands.ts'
import type { Allocation } from './events.ts'

/** A line of a party's account that may be matched. */
export type Item = {
  readonly item: ItemId
  /** Whose account it is on: a customer's, or a supplier's when `side` says so. */
  readonly customer: string
  readonly side?: 'supplier'
  /** Of a supplier: 401000, or 404000 for fixed assets. */
  readonly account?: string
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
  /** Of a trade note. */
  readonly dueDate?: Day
  readonly reassignments: readonly {
    readonly reassignment: ItemId
    readonly date: Day
    readonly from: string
    readonly to: string
  }[]
}

/** Money that went out to a supplier; a trade note, until the bank pays it, is only promised. */
export type Payment = {
  readonly payment: ItemId
  readonly supplier: string
  readonly date: Day
  readonly amount: Cents
  readonly method: DisbursementMethod
  readonly reference: string
  readonly label: string
  readonly dueDate?: Day
  readonly account: string
  readonly settled?: { readonly settlement: ItemId; readonly date: Day }
}

/** A slip of cheques or of trade notes taken to the bank. */
export type Remittance = {
  readonly remittance: string
  readonly kind: RemittanceKind
  readonly date: Day
  readonly reference: string
  readonly receipts: readonly {
    readonly receipt: ItemId
    readonly customer: string
    readonly reference: string
    readonly amount: Cents
  }[]
  readonly amount: Cents
  /** The entry typed by hand that books it. */
  readonly entry?: string
  /** Trade notes: when the bank credited them, and what it kept. */
  readonly credited?: { readonly bankCredit: ItemId; readonly date: Day; readonly fee: Cents; readonly feeVat: Cents }
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
  readonly itemsBySupplier: PersistentMap<string, PersistentList<ItemId>>
  /** Sum of the items of each account: what a customer owes once its credits are deducted; negative, what a supplier is owed. */
  readonly balances: PersistentMap<string, Cents>
  readonly receipts: PersistentMap<ItemId, Receipt>
  readonly receiptIds: PersistentList<ItemId>
  readonly payments: PersistentMap<ItemId, Payment>
  readonly paymentIds: PersistentList<ItemId>
  /** How many trade notes the bank paid. */
  readonly settled: number
  readonly remittances: PersistentMap<string, Remittance>
  /** Receipt → the slip it went to the bank with. */
  readonly remitted: PersistentMap<ItemId, string>
  readonly bankCredits: number
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
  itemsBySupplier: PersistentMap.empty(),
  balances: PersistentMap.empty(),
  receipts: PersistentMap.empty(),
  receiptIds: PersistentList.empty(),
  payments: PersistentMap.empty(),
  paymentIds: PersistentList.empty(),
  settled: 0,
  remittances: PersistentMap.empty(),
  remitted: PersistentMap.empty(),
  bankCredits: 0,
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
  itemsBySupplier: state.itemsBySupplier.draft(),
  balances: state.balances.draft(),
  receipts: state.receipts.draft(),
  payments: state.payments.draft(),
  remittances: state.remittances.draft(),
  remitted: state.remitted.draft(),
  matchings: state.matchings.draft(),
  matchingsByCustomer: state.matchingsByCustomer.draft(),
  letters: state.letters.draft(),
})

export const sealTreasury = (state: TreasuryState): TreasuryState => ({
  ...state,
  items: state.items.seal(),
  itemsByCustomer: state.itemsByCustomer.seal(),
  itemsBySupplier: state.itemsBySupplier.seal(),
  balances: state.balances.seal(),
  receipts: state.receipts.seal(),
  payments: state.payments.seal(),
  remittances: state.remittances.seal(),
  remitted: state.remitted.seal(),
  matchings: state.matchings.seal(),
  matchingsByCustomer: state.matchingsByCustomer.seal(),
  letters: state.letters.seal(),
})
