/** Money that came in, and the account it was put on. */
import type { Day } from '#base/dates.ts'
import { type Cents, cents, negate } from '#base/money.ts'
import { defined } from '#base/record.ts'
import { invariant, no, ok, type Result } from '#base/result.ts'
import type { ItemId, PaymentMethod, TreasuryCommand } from './commands.ts'
import type { Allocation, TreasuryEvent } from './events.ts'
import type { Context, TreasuryFacts } from './facts.ts'
import { matched } from './match.ts'
import type { TreasuryRefusal } from './refusal.ts'
import type { Item, TreasuryState } from './state.ts'

type Decision = Result<TreasuryEvent[], TreasuryRefusal>
type RecordReceipt = Extract<TreasuryCommand, { type: 'receipt.record' }>
type Reassign = Extract<TreasuryCommand, { type: 'receipt.reassign' }>

/** Part of the record, as the bank's lines are: data in French. */
export const METHOD: Readonly<{ [Method in PaymentMethod]: string }> = {
  transfer: 'Virement',
  cheque: 'Chèque',
  card: 'Carte bancaire',
  directDebit: 'Prélèvement',
  cash: 'Espèces',
  tradeNote: 'Effet',
}

export function refusalOfCustomer(customer: string, facts: TreasuryFacts): TreasuryRefusal | undefined {
  const standing = facts.standingOf(customer)
  if (standing === undefined) return { code: 'unknown_customer', customer }
  if (standing === 'archived') return { code: 'customer_is_archived', customer }
  return standing === 'prospect' ? { code: 'customer_is_a_prospect', customer } : undefined
}

export function refusalOfDate(date: Day, { today }: Context, facts: TreasuryFacts): TreasuryRefusal | undefined {
  if (date > today) return { code: 'date_in_future', date, today }
  return facts.isOpen(date) ? undefined : { code: 'date_outside_fiscal_year', date }
}

/** A trade note says when it falls due (C. com. art. L511-1). */
export function refusalOfDueDate(
  { method, dueDate }: { method: PaymentMethod; dueDate?: Day | undefined },
  date: Day,
): TreasuryRefusal | undefined {
  if (method !== 'tradeNote') return undefined
  if (dueDate === undefined) return { code: 'trade_note_without_due_date', date }
  return dueDate < date ? { code: 'due_before_date', dueDate, date } : undefined
}

export function record(state: TreasuryState, command: RecordReceipt, context: Context, facts: TreasuryFacts): Decision {
  const { customer, amount, method, reference } = command
  const date = command.date ?? context.today
  const refused =
    refusalOfCustomer(customer, facts) ?? refusalOfDate(date, context, facts) ?? refusalOfDueDate(command, date)
  if (refused) return no(refused)
  const receipt: ItemId = `receipt-${state.receipts.size + 1}`
  const allocated = allocate(state, command, receipt)
  if (!allocated.ok) return allocated

  const label = command.label ?? `${METHOD[method]} ${reference}`.slice(0, 200)
  const dueDate = method === 'tradeNote' ? command.dueDate : undefined
  const events: TreasuryEvent[] = [
    defined({ type: 'ReceiptRecorded' as const, receipt, customer, date, amount, method, reference, label, dueDate }),
  ]
  if (allocated.value.length > 0) {
    const debits = allocated.value.map(({ debit }) => itemOf(state, debit))
    const credit: Item = {
      item: receipt,
      customer,
      date,
      amount: negate(amount),
      left: negate(amount),
      label,
      reference,
    }
    events.push(matched(state, [...debits, credit], allocated.value, context.today))
  }
  return ok(events)
}

function itemOf(state: TreasuryState, id: ItemId): Item {
  const item = state.items.get(id)
  invariant(item, `the item ${id} was checked before`)
  return item
}

function allocate(state: TreasuryState, command: RecordReceipt, credit: ItemId): Result<Allocation[], TreasuryRefusal> {
  const { customer, allocations } = command
  for (const { item: id } of allocations) {
    const item = state.items.get(id)
    if (!item) return no({ code: 'unknown_item', item: id })
    if (allocations.filter((other) => other.item === id).length > 1) return no({ code: 'item_given_twice', item: id })
    if (item.customer !== customer) return no({ code: 'item_of_another_customer', item: id, customer: item.customer })
    if (item.amount < 0) return no({ code: 'item_is_a_credit', item: id })
    if (item.left === 0) return no({ code: 'item_is_settled', item: id })
  }
  let left: number = command.amount
  const result: Allocation[] = []
  for (const { item: debit, amount: wanted } of allocations) {
    const due = itemOf(state, debit).left
    if (wanted !== undefined && wanted > due) return no({ code: 'allocation_exceeds_due', item: debit, due, wanted })
    const amount: Cents = wanted ?? cents(Math.min(due, Math.max(left, 0)))
    if (amount === 0) return no({ code: 'nothing_left_to_allocate', item: debit })
    left -= amount
    result.push({ debit, credit, amount })
  }
  if (left < 0) {
    return no({ code: 'allocations_exceed_amount', allocated: cents(command.amount - left), amount: command.amount })
  }
  return ok(result)
}

/** The debit that closes the receipt on the account left, the credit that opens it on the account reached. */
export const itemsOfReassignment = (reassignment: ItemId): { debit: ItemId; credit: ItemId } => ({
  debit: `${reassignment}.0`,
  credit: `${reassignment}.1`,
})

export function reassign(state: TreasuryState, command: Reassign, context: Context, facts: TreasuryFacts): Decision {
  const { receipt: id, customer: to } = command
  const refused = refusalOfCustomer(to, facts) ?? refusalOfDate(context.today, context, facts)
  if (refused) return no(refused)
  const receipt = state.receipts.get(id)
  if (!receipt) return no({ code: 'unknown_receipt', receipt: id })
  const from = receipt.customer
  if (from === to) return no({ code: 'receipt_already_there', receipt: id, customer: to })
  const credit = itemOf(state, receipt.item)
  if (credit.matching !== undefined) {
    const letter = state.matchings.get(credit.matching)?.letter ?? ''
    return no({ code: 'receipt_is_matched', receipt: id, letter })
  }
  const reassignment: ItemId = `reassignment-${state.reassigned + 1}`
  const { amount } = receipt
  const date = context.today
  const { label, reference } = credit
  const item = itemsOfReassignment(reassignment).debit
  const debit: Item = { item, customer: from, date, amount, left: amount, label, reference }
  return ok([
    { type: 'ReceiptReassigned', receipt: id, reassignment, date, from, to, amount },
    matched(state, [credit, debit], [{ debit: item, credit: credit.item, amount }], date),
  ])
}
