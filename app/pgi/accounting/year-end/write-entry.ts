/** Entries that the end of the year posts by itself, without waiting for a transfer. */
import type { Day } from '#base/dates.ts'
import type { Entry } from '../events.ts'
import type { AccountingState } from '../state.ts'

type Posted = {
  readonly type: 'EntryPosted'
  readonly number: number
  readonly fiscalYear: Day
  readonly postedOn: Day
  readonly entry: Entry
}

export type Writer = {
  /** The number that the next entry will have. */
  next(): number
  write(fiscalYear: Day, entry: Omit<Entry, 'referenceDate'>): Posted
}

/** Numbers entries one after another, after those of the books. */
export function writerOn(state: AccountingState, today: Day): Writer {
  let number = state.entries.length
  return {
    next: () => number + 1,
    write(fiscalYear, entry) {
      number += 1
      return {
        type: 'EntryPosted',
        number,
        fiscalYear,
        postedOn: today,
        entry: { ...entry, referenceDate: entry.date },
      }
    },
  }
}
