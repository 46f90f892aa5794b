import type { Day } from '#base/dates.ts'
import { byText } from '#base/sorting.ts'
import type { AccountingState, PendingEntry } from './state.ts'

/** What the transfer would post up to a day, in the order it would: by date, then as it happened. */
export function waitingUntil(state: AccountingState, until: Day, sources?: readonly string[]): PendingEntry[] {
  const wanted = sources && new Set(sources)
  const waiting: PendingEntry[] = []
  for (const pending of state.pending.values()) {
    if (pending.entry.date <= until && (wanted === undefined || wanted.has(pending.source))) waiting.push(pending)
  }
  return waiting.sort((left, right) => byText(left.entry.date, right.entry.date) || left.order - right.order)
}
