import { no, ok, type Result } from '#base/result.ts'
import type { TreasuryCommand } from './commands.ts'
import type { TreasuryEvent } from './events.ts'
import type { Context, TreasuryFacts } from './facts.ts'
import { refusalOfCustomer } from './receipt.ts'
import type { TreasuryRefusal } from './refusal.ts'
import type { TreasuryState } from './state.ts'

type Remind = Extract<TreasuryCommand, { type: 'reminder.send' }>

/** Which level to send is the person's judgement; only what is overdue may be reminded. */
export function remind(
  state: TreasuryState,
  command: Remind,
  { today }: Context,
  facts: TreasuryFacts,
): Result<TreasuryEvent[], TreasuryRefusal> {
  const { customer, level, items, channel } = command
  const refused = refusalOfCustomer(customer, facts)
  if (refused) return no(refused)
  for (const id of items) {
    const item = state.items.get(id)
    if (!item) return no({ code: 'unknown_item', item: id })
    if (items.filter((other) => other === id).length > 1) return no({ code: 'item_given_twice', item: id })
    if (item.customer !== customer) return no({ code: 'item_of_another_customer', item: id, customer: item.customer })
    if (item.amount < 0) return no({ code: 'item_is_a_credit', item: id })
    if (item.left === 0) return no({ code: 'item_is_settled', item: id })
    // Late from the day after the due date (C. com. L441-10 II).
    if (item.dueDate === undefined || item.dueDate >= today) {
      return no({ code: 'item_not_overdue', item: id, dueDate: item.dueDate ?? null })
    }
  }
  return ok([{ type: 'ReminderSent', customer, date: today, level, items: [...items], channel }])
}
