import type { Day } from '#base/dates.ts'
import { no, ok } from '#base/result.ts'
import { byText } from '#base/sorting.ts'
import type { AccountingCommand } from './commands.ts'
import type { AccountingEvent } from './events.ts'
import type { AccountingFacts } from './facts.ts'
import type { Decision } from './record.ts'
import type { AccountingRefusal } from './refusal.ts'
import { type AccountingState, entryOf, type PendingEntry } from './state.ts'

export type Today = { readonly today: Day }

/** What the transfer would post up to a day, in the order it would: by date, then as it happened. */
export function waitingUntil(state: AccountingState, until: Day, sources?: readonly string[]): PendingEntry[] {
  const wanted = sources && new Set(sources)
  const waiting: PendingEntry[] = []
  for (const pending of state.pending.values()) {
    if (pending.entry.date <= until && (wanted === undefined || wanted.has(pending.source))) waiting.push(pending)
  }
  return waiting.sort((left, right) => byText(left.entry.date, right.entry.date) || left.order - right.order)
}

export function transfer(
  state: AccountingState,
  { until: wanted, sources }: Extract<AccountingCommand, { type: 'accounting.transfer' }>,
  { today }: Today,
  facts: AccountingFacts,
): Decision {
  const until = wanted ?? today
  if (until > today) return no({ code: 'date_in_future', date: until, today })
  const waiting = waitingUntil(state, until, sources)
  for (const source of sources ?? []) {
    const refusal = refusalOfSource(state, source, until)
    if (refusal) return no(refusal)
  }
  if (waiting.length === 0) return no({ code: 'nothing_to_transfer', until })
  const posted: AccountingEvent[] = []
  for (const { entry } of waiting) {
    const fiscalYear = facts.fiscalYearOf(entry.date)?.from
    if (fiscalYear === undefined) return no({ code: 'date_outside_fiscal_year', date: entry.date })
    const number = state.entries.length + posted.length + 1
    posted.push({ type: 'EntryPosted', number, fiscalYear, postedOn: today, entry })
  }
  return ok(posted)
}

function refusalOfSource(state: AccountingState, source: string, until: Day): AccountingRefusal | undefined {
  const posted = entryOf(state, source)
  if (posted) return { code: 'already_transferred', source, entry: posted.yearNumber, journal: posted.entry.journal }
  const pending = state.pending.get(source)
  if (!pending) return { code: 'unknown_source', source }
  const { date } = pending.entry
  return date > until ? { code: 'source_after_until', source, date, until } : undefined
}
