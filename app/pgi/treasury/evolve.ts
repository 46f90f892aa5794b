import { cents, negate, plus } from '#base/money.ts'
import { PersistentList } from '#base/persistent-list.ts'
import type { PersistentMap } from '#base/persistent-map.ts'
import { defined } from '#base/record.ts'
import { invariant } from '#base/result.ts'
import type { ItemId } from './commands.ts'
import type { TreasuryEvent } from './events.ts'
import { itemsOfReassignment } from './receipt.ts'
import type { Item, Matching, Receipt, Remittance, TreasuryState } from './state.ts'

export function evolve(state: TreasuryState, event: TreasuryEvent): TreasuryState {
  switch (event.type) {
    case 'ItemOpened': {
      const { type: _, ...item } = event
      return opened(state, { ...item, left: item.amount })
    }
    case 'ReceiptRecorded': {
      const { type: _, ...said } = event
      const { receipt, customer, date, label, reference } = said
      const amount = negate(said.amount)
      const record: Receipt = { ...said, item: receipt, reassignments: [] }
      const known = opened(state, { item: receipt, customer, date, amount, left: amount, label, reference })
      return { ...known, receipts: state.receipts.set(receipt, record), receiptIds: state.receiptIds.push(receipt) }
    }
    case 'PaymentRecorded': {
      const { type: _, ...payment } = event
      const { supplier, date, amount, label, reference, account } = payment
      const item: Item = {
        item: payment.payment,
        customer: supplier,
        side: 'supplier',
        account,
        date,
        amount,
        left: amount,
        label,
        reference,
      }
      return {
        ...opened(state, item),
        payments: state.payments.set(payment.payment, payment),
        paymentIds: state.paymentIds.push(payment.payment),
      }
    }
    case 'TradeNotePaid': {
      const { settlement, date } = event
      const payment = state.payments.get(event.payment)
      invariant(payment, `an event names the payment ${event.payment}, which was never recorded`)
      const payments = state.payments.set(event.payment, { ...payment, settled: { settlement, date } })
      return { ...state, payments, settled: state.settled + 1 }
    }
    case 'RemittanceRecorded': {
      const { type: _, ...slip } = event
      const remitted = slip.receipts.reduce((map, { receipt }) => map.set(receipt, slip.remittance), state.remitted)
      return { ...state, remitted, remittances: state.remittances.set(slip.remittance, slip) }
    }
    case 'RemittanceCredited': {
      const { bankCredit, date, fee, feeVat } = event
      const slip: Remittance | undefined = state.remittances.get(event.remittance)
      invariant(slip, `an event names the slip ${event.remittance}, which was never made`)
      const credited = { ...slip, credited: { bankCredit, date, fee, feeVat } }
      return {
        ...state,
        remittances: state.remittances.set(event.remittance, credited),
        bankCredits: state.bankCredits + 1,
      }
    }
    case 'ReceiptReassigned':
      return reassigned(state, event)
    case 'ItemsMatched':
      return matched(state, event)
    case 'MatchingUndone':
      return undone(state, event.matching, { undone: event.date })
    case 'ReminderSent': {
      const { type: _, ...reminder } = event
      return { ...state, reminders: state.reminders.push(reminder) }
    }
  }
}

const pushed = <T>(map: PersistentMap<string, PersistentList<T>>, key: string, value: T) =>
  map.set(key, (map.get(key) ?? PersistentList.empty<T>()).push(value))

function opened(state: TreasuryState, item: Item): TreasuryState {
  const balance = state.balances.get(item.customer) ?? cents(0)
  const byParty =
    item.side === 'supplier'
      ? { itemsBySupplier: pushed(state.itemsBySupplier, item.customer, item.item) }
      : { itemsByCustomer: pushed(state.itemsByCustomer, item.customer, item.item) }
  return {
    ...state,
    ...byParty,
    items: state.items.set(item.item, item),
    balances: state.balances.set(item.customer, plus(balance, item.amount)),
  }
}

function reassigned(state: TreasuryState, event: Extract<TreasuryEvent, { type: 'ReceiptReassigned' }>): TreasuryState {
  const { receipt: id, reassignment, date, from, to, amount } = event
  const receipt = state.receipts.get(id)
  invariant(receipt, `an event names the receipt ${id}, which was never recorded`)
  const { label, reference } = receipt
  const { debit, credit } = itemsOfReassignment(reassignment)
  const closing = opened(state, { item: debit, customer: from, date, amount, left: amount, label, reference })
  const due = negate(amount)
  const moved = opened(closing, { item: credit, customer: to, date, amount: due, left: due, label, reference })
  const reassignments = [...receipt.reassignments, { reassignment, date, from, to }]
  return {
    ...moved,
    receipts: state.receipts.set(id, { ...receipt, customer: to, item: credit, reassignments }),
    reassigned: state.reassigned + 1,
  }
}

function itemOf(items: TreasuryState['items'], id: ItemId): Item {
  const item = items.get(id)
  invariant(item, `an event names the item ${id}, which was never opened`)
  return item
}

function matched(state: TreasuryState, event: Extract<TreasuryEvent, { type: 'ItemsMatched' }>): TreasuryState {
  const { type: _, replaces, ...group } = event
  const freed = replaces.reduce(
    (sofar, id) => undone(sofar, id, { undone: group.date, replacedBy: group.matching }),
    state,
  )
  const left = new Map(group.items.map((id) => [id, itemOf(freed.items, id).left as number]))
  for (const { debit, credit, amount } of group.allocations) {
    left.set(debit, (left.get(debit) ?? 0) - amount)
    left.set(credit, (left.get(credit) ?? 0) + amount)
  }
  let { items } = freed
  for (const [id, rest] of left) {
    const item = itemOf(items, id)
    invariant(item.amount > 0 ? rest >= 0 : rest <= 0, `${id} would be matched for more than it is`)
    items = items.set(id, { ...item, left: cents(rest), matching: group.matching })
  }
  const given = freed.letters.get(group.customer) ?? 0
  return {
    ...freed,
    items,
    matchings: freed.matchings.set(group.matching, group),
    matchingsByCustomer: pushed(freed.matchingsByCustomer, group.customer, group.matching),
    letters: replaces.length > 0 ? freed.letters : freed.letters.set(group.customer, given + 1),
  }
}

function undone(state: TreasuryState, matching: string, end: Pick<Matching, 'undone' | 'replacedBy'>): TreasuryState {
  const group = state.matchings.get(matching)
  invariant(group, `an event names the group ${matching}, which never was`)
  let { items } = state
  for (const id of group.items) {
    const { matching: _, ...item } = itemOf(items, id)
    items = items.set(id, { ...item, left: item.amount })
  }
  return { ...state, items, matchings: state.matchings.set(matching, defined({ ...group, ...end })) }
}
