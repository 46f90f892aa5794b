/** Money that goes out to suppliers. */
import type { Day } from '#base/dates.ts'
import { type Cents, cents } from '#base/money.ts'
import { defined } from '#base/record.ts'
import { invariant, no, ok, type Result } from '#base/result.ts'
import { byText } from '#base/sorting.ts'
import { ACCOUNTS } from '#content/law/chart-of-accounts.ts'
import type { ItemId, TreasuryCommand } from './commands.ts'
import type { Allocation, TreasuryEvent } from './events.ts'
import { evolve } from './evolve.ts'
import type { Context, TreasuryFacts } from './facts.ts'
import { matched, oldestFirst } from './match.ts'
import { METHOD, refusalOfDate, refusalOfDueDate } from './receipt.ts'
import type { TreasuryRefusal } from './refusal.ts'
import type { Item, TreasuryState } from './state.ts'

type Decision = Result<TreasuryEvent[], TreasuryRefusal>
type CommandOf<Type extends TreasuryCommand['type']> = Extract<TreasuryCommand, { type: Type }>
type Pay = CommandOf<'payment.record'>

function refusalOfSupplier(supplier: string, facts: TreasuryFacts): TreasuryRefusal | undefined {
  const standing = facts.supplierStandingOf(supplier)
  if (standing === undefined) return { code: 'unknown_supplier', supplier }
  return standing === 'archived' ? { code: 'supplier_is_archived', supplier } : undefined
}

function itemOf(state: TreasuryState, id: ItemId): Item {
  const item = state.items.get(id)
  invariant(item, `the item ${id} was checked before`)
  return item
}

const accountOf = ({ account }: Item): string => account ?? ACCOUNTS.suppliers

/** An invoice is paid once it is good to pay: neither unchecked nor disputed. */
function refusalOfControl({ item, reference }: Item, facts: TreasuryFacts): TreasuryRefusal | undefined {
  const control = facts.controlOf(item)
  return control === 'toCheck' || control === 'disputed'
    ? { code: 'invoice_not_approved', item, reference, control }
    : undefined
}

export function pay(state: TreasuryState, command: Pay, context: Context, facts: TreasuryFacts): Decision {
  const { supplier } = command
  const date = command.date ?? context.today
  const refused =
    refusalOfSupplier(supplier, facts) ?? refusalOfDate(date, context, facts) ?? refusalOfDueDate(command, date)
  if (refused) return no(refused)
  const payment: ItemId = nextPayment(state)
  const allocated = allocate(state, command, payment, facts)
  if (!allocated.ok) return allocated
  const credits = allocated.value.map(({ credit }) => itemOf(state, credit))
  return ok(recorded(state, { ...command, payment, date }, credits, allocated.value, context.today))
}

const nextPayment = (state: TreasuryState): ItemId => `payment-${state.payments.size + 1}`

type Recorded = Pick<Pay, 'supplier' | 'amount' | 'method' | 'reference' | 'label' | 'dueDate'> & {
  readonly payment: ItemId
  readonly date: Day
}

function recorded(
  state: TreasuryState,
  said: Recorded,
  others: readonly Item[],
  allocations: readonly Allocation[],
  today: Day,
): TreasuryEvent[] {
  const { payment, supplier, date, amount, method, reference } = said
  const label = said.label ?? `${METHOD[method]} ${reference}`.slice(0, 200)
  const [first] = others
  const account = first ? accountOf(first) : ACCOUNTS.suppliers
  const dueDate = method === 'tradeNote' ? said.dueDate : undefined
  const event = defined({
    type: 'PaymentRecorded' as const,
    payment,
    supplier,
    date,
    amount,
    method,
    reference,
    label,
    dueDate,
    account,
  })
  if (allocations.length === 0) return [event]
  const debit: Item = {
    item: payment,
    customer: supplier,
    side: 'supplier',
    account,
    date,
    amount,
    left: amount,
    label,
    reference,
  }
  return [event, matched(state, [...others, debit], allocations, today)]
}

function allocate(
  state: TreasuryState,
  command: Pay,
  debit: ItemId,
  facts: TreasuryFacts,
): Result<Allocation[], TreasuryRefusal> {
  const { supplier, allocations } = command
  for (const { item: id } of allocations) {
    const item = state.items.get(id)
    if (!item) return no({ code: 'unknown_item', item: id })
    if (allocations.filter((other) => other.item === id).length > 1) return no({ code: 'item_given_twice', item: id })
    if (item.customer !== supplier) return no({ code: 'item_of_another_customer', item: id, customer: item.customer })
    if (item.amount > 0) return no({ code: 'item_is_a_debit', item: id })
    if (item.left === 0) return no({ code: 'item_is_settled', item: id })
    const refused = refusalOfControl(item, facts)
    if (refused) return no(refused)
  }
  const accounts = [...new Set(allocations.map(({ item }) => accountOf(itemOf(state, item))))]
  if (accounts.length > 1) return no({ code: 'items_of_several_accounts', accounts })
  let left: number = command.amount
  const result: Allocation[] = []
  for (const { item: credit, amount: wanted } of allocations) {
    const due = cents(-itemOf(state, credit).left)
    if (wanted !== undefined && wanted > due) return no({ code: 'allocation_exceeds_due', item: credit, due, wanted })
    const amount: Cents = wanted ?? cents(Math.min(due, Math.max(left, 0)))
    if (amount === 0) return no({ code: 'nothing_left_to_allocate', item: credit })
    left -= amount
    result.push({ debit, credit, amount })
  }
  if (left < 0) {
    return no({ code: 'allocations_exceed_amount', allocated: cents(command.amount - left), amount: command.amount })
  }
  return ok(result)
}

/** A payment run: one payment per supplier and account, of what the items chosen leave to pay. */
export function payAll(
  state: TreasuryState,
  command: CommandOf<'payment.run'>,
  context: Context,
  facts: TreasuryFacts,
): Decision {
  const date = command.date ?? context.today
  const groups = new Map<string, Item[]>()
  for (const id of command.items) {
    const item = state.items.get(id)
    if (!item) return no({ code: 'unknown_item', item: id })
    if (command.items.filter((other) => other === id).length > 1) return no({ code: 'item_given_twice', item: id })
    const refused = refusalOfSupplier(item.customer, facts)
    if (refused) return no(refused)
    if (item.left === 0) return no({ code: 'item_is_settled', item: id })
    const unchecked = refusalOfControl(item, facts)
    if (unchecked) return no(unchecked)
    const key = `${item.customer}/${accountOf(item)}`
    groups.set(key, [...(groups.get(key) ?? []), item])
  }
  const wrongDate = refusalOfDate(date, context, facts)
  if (wrongDate) return no(wrongDate)
  const events: TreasuryEvent[] = []
  let reached = state
  for (const [key, items] of [...groups].sort(([one], [two]) => byText(one, two))) {
    const paid = payGroup(reached, items, { ...command, date }, context.today)
    if (!paid.ok) return no({ code: 'nothing_to_pay', supplier: key.split('/')[0] ?? key, owed: paid.error })
    events.push(...paid.value)
    reached = paid.value.reduce(evolve, reached)
  }
  return ok(events)
}

/** The error is what is owed, when credits leave nothing to pay. */
function payGroup(
  state: TreasuryState,
  items: readonly Item[],
  { method, reference, date }: { method: Pay['method']; reference: string; date: Day },
  today: Day,
): Result<TreasuryEvent[], Cents> {
  const owed = cents(-items.reduce((sum, { left }) => sum + left, 0))
  const [first] = items
  if (owed <= 0 || !first) return no(owed)
  const payment = nextPayment(state)
  const debit: Item = { ...first, item: payment, amount: owed, left: owed, date }
  const allocations = oldestFirst([...items, debit])
  return ok(
    recorded(
      state,
      { payment, supplier: first.customer, amount: owed, method, reference, date },
      items,
      allocations,
      today,
    ),
  )
}

/** At its due date the bank pays the note that the company had accepted. */
export function settle(
  state: TreasuryState,
  command: CommandOf<'tradeNote.settle'>,
  context: Context,
  facts: TreasuryFacts,
): Decision {
  const { payment: id } = command
  const date = command.date ?? context.today
  const wrongDate = refusalOfDate(date, context, facts)
  if (wrongDate) return no(wrongDate)
  const payment = state.payments.get(id)
  if (!payment) return no({ code: 'unknown_payment', payment: id })
  const { method, dueDate, settled, supplier, amount, reference } = payment
  if (method !== 'tradeNote' || dueDate === undefined) return no({ code: 'not_a_trade_note', payment: id, method })
  if (settled) return no({ code: 'trade_note_already_paid', payment: id, date: settled.date })
  if (date < dueDate) return no({ code: 'trade_note_not_due', payment: id, dueDate })
  const settlement: ItemId = `settlement-${state.settled + 1}`
  return ok([{ type: 'TradeNotePaid', settlement, payment: id, supplier, date, amount, reference }])
}
