/** How an entry enters the books, where nothing of it changes any more. */
import { invariant, no, ok, type Result } from '#base/result.ts'
import type { AccountingCommand } from './commands.ts'
import type { AccountingEvent, DraftEntry } from './events.ts'
import type { AccountingFacts } from './facts.ts'
import type { AccountingRefusal } from './refusal.ts'
import type { AccountingState } from './state.ts'
import type { Today } from './transfer.ts'
import { readEntry, refusalOfEntry, withItems } from './typed-entry.ts'

export type Decision = Result<AccountingEvent[], AccountingRefusal>
export type Posted = Extract<AccountingEvent, { type: 'EntryPosted' }>
/** What the entry says of where it comes from. */
type Origin = Pick<Posted, 'draft' | 'reverses'>

/** The event that posts an entry next, or why it cannot be. */
export function posting(
  state: AccountingState,
  entry: DraftEntry,
  { today }: Today,
  facts: AccountingFacts,
  origin: Origin = {},
): Result<Posted, AccountingRefusal> {
  const refusal = refusalOfEntry(state, entry, today, facts)
  if (refusal) return no(refusal)
  const fiscalYear = facts.fiscalYearOf(entry.date)?.from
  invariant(fiscalYear, `${entry.date} was found open and is not`)
  const number = state.entries.length + 1
  return ok({
    type: 'EntryPosted',
    number,
    fiscalYear,
    postedOn: today,
    entry: withItems(entry, number),
    ...origin,
  })
}

export function record(
  state: AccountingState,
  command: Extract<AccountingCommand, { type: 'entry.record' }>,
  context: Today,
  facts: AccountingFacts,
): Decision {
  const posted = posting(state, readEntry(command, context.today), context, facts)
  return posted.ok ? ok([posted.value]) : posted
}
