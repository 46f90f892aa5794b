import { no, ok, type Result } from '#base/result.ts'
import { padAccount } from '#content/law/chart-of-accounts.ts'
import { accountIn, hasParent } from './accounts.ts'
import { decide as decideBank } from './bank/decide.ts'
import type { AccountingCommand } from './commands.ts'
import { discard, draft, guide, revise, validate } from './draft.ts'
import type { AccountingEvent } from './events.ts'
import type { AccountingFacts } from './facts.ts'
import { importJournal } from './import.ts'
import { record } from './record.ts'
import type { AccountingRefusal } from './refusal.ts'
import { reverse } from './reverse.ts'
import type { AccountingState } from './state.ts'
import { type Today, transfer } from './transfer.ts'
import { decide as decideVat } from './vat/decide.ts'

export type { AccountingFacts }

export function decide(
  state: AccountingState,
  command: AccountingCommand,
  context: Today,
  facts: AccountingFacts,
): Result<AccountingEvent[], AccountingRefusal> {
  switch (command.type) {
    case 'accounting.transfer':
      return transfer(state, command, context, facts)
    case 'entry.record':
      return record(state, command, context, facts)
    case 'entry.draft':
      return draft(state, command, context, facts)
    case 'entry.guided':
      return guide(state, command, context, facts)
    case 'entry.revise':
      return revise(state, command, context, facts)
    case 'entry.discard':
      return discard(state, command)
    case 'entry.validate':
      return validate(state, command, context, facts)
    case 'entry.reverse':
      return reverse(state, command, context, facts)
    case 'journal.import':
      return importJournal(state, command, context, facts)
    case 'account.open':
      return openAccount(state, command)
    case 'bank-statement.import':
    case 'bank.point':
    case 'bank.point-automatically':
    case 'bank.unpoint':
    case 'bank.book':
      return decideBank(state, command, context, facts)
    case 'vat.prepare':
    case 'vat.declare':
      return decideVat(state, command, context, facts)
  }
}

function openAccount(
  state: AccountingState,
  command: Extract<AccountingCommand, { type: 'account.open' }>,
): Result<AccountingEvent[], AccountingRefusal> {
  const account = padAccount(command.account)
  const known = accountIn(state, account)
  if (known) return no({ code: 'account_already_open', account, label: known.label })
  if (!hasParent(account)) return no({ code: 'account_without_parent', account })
  return ok([{ type: 'AccountOpened', account, label: command.label }])
}
