import type { Result } from '#base/result.ts'
import { automate } from './automate.ts'
import type { TreasuryCommand } from './commands.ts'
import type { TreasuryEvent } from './events.ts'
import type { Context, TreasuryFacts } from './facts.ts'
import { match, undo } from './match.ts'
import { pay, payAll, settle } from './payment.ts'
import { reassign, record } from './receipt.ts'
import type { TreasuryRefusal } from './refusal.ts'
import { remind } from './reminder.ts'
import { credit, remit } from './remittance.ts'
import type { TreasuryState } from './state.ts'

export function decide(
  state: TreasuryState,
  command: TreasuryCommand,
  context: Context,
  facts: TreasuryFacts,
): Result<TreasuryEvent[], TreasuryRefusal> {
  switch (command.type) {
    case 'receipt.record':
      return record(state, command, context, facts)
    case 'receipt.reassign':
      return reassign(state, command, context, facts)
    case 'payment.record':
      return pay(state, command, context, facts)
    case 'payment.run':
      return payAll(state, command, context, facts)
    case 'tradeNote.settle':
      return settle(state, command, context, facts)
    case 'remittance.record':
      return remit(state, command, context, facts)
    case 'remittance.credit':
      return credit(state, command, context, facts)
    case 'matching.match':
      return match(state, command, context.today)
    case 'matching.automate':
      return automate(state, command, context.today)
    case 'matching.undo':
      return undo(state, command, context.today)
    case 'reminder.send':
      return remind(state, command, context, facts)
  }
}
