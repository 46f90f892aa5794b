import { z } from 'zod'
import type { Day } from '#base/dates.ts'
import { zDay } from '#base/schema.ts'
import { firstBrokenLink } from '../../accounting/chain.ts'
import { entryId, entryNumbered, type PostedEntry } from '../../accounting/state.ts'
import { column, columns, view } from './view.ts'

export type ChainedEntryRow = {
  readonly id: string
  readonly number: number
  readonly date: Day
  readonly postedOn: Day
  readonly label: string
  /** SHA-256 of the entry and of the link before. */
  readonly hash: string
  /** What it should be; the same while nothing was changed. */
  readonly expectedHash: string
  readonly sources: readonly string[]
}

/**
 * Whether the books are as they were validated: each entry is chained to the one before. `broken` is the first whose link no longer
 * follows from what is written; null while all do. `until` stops at what was validated by that day.
 */
export const ledgerIntegrity = view({
  args: z.object({ until: zDay.optional() }),
  run({ accounting }, { until }) {
    const entries = [...accounting.entries].filter(({ postedOn }) => until === undefined || postedOn <= until)
    const found = firstBrokenLink(entries)
    const verified = found ? found.posted.number - 1 : entries.length
    const last = entryNumbered(accounting, verified)
    return {
      entries: entries.length,
      verified,
      broken: found ? rowOf(found.posted, found.expected) : null,
      last: last ? rowOf(last, last.hash) : null,
    }
  },
  table: {
    columns: [
      column('number', 'count'),
      ...columns('day', 'date', 'postedOn'),
      ...columns('text', 'label', 'hash', 'expectedHash'),
    ],
    rows: ({ broken, last }) => [broken ?? last ?? []].flat(),
  },
})

const rowOf = ({ number, yearNumber, postedOn, entry, hash }: PostedEntry, expectedHash: string): ChainedEntryRow => ({
  id: entryId(number),
  number: yearNumber,
  date: entry.date,
  postedOn,
  label: entry.label,
  hash,
  expectedHash,
  sources: [entryId(number)],
})
