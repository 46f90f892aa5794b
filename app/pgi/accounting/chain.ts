/**
 * Entries, once validated, are chained: each carries the SHA-256 of the one before and of all that it says. Whoever changes,
 * removes or moves one breaks every link after it (PCG art. 1031-3; « caractère définitif », LPF art. A47 A-1).
 */
import { sha256 } from '#base/sha256.ts'
import type { AccountingEvent, Entry } from './events.ts'
import type { PostedEntry } from './state.ts'

type Posted = Extract<AccountingEvent, { type: 'EntryPosted' }>
type Linked = Pick<PostedEntry, 'number' | 'fiscalYear' | 'postedOn' | 'entry'>

/** What comes before the first entry. */
export const CHAIN_START = ''

/** The order of the fields is part of the digest: it never changes. What came later is only there when it says something. */
const said = ({ journal, date, label, reference, referenceDate, source, lines }: Entry): unknown[] => [
  journal,
  date,
  label,
  reference,
  referenceDate,
  source ?? null,
  lines.map(({ account, party, label: own, debit, credit, item, dueDate, vatRate, vatBase }) => {
    const line: unknown[] = [account, party ?? null, own, debit, credit]
    if (item !== undefined || dueDate !== undefined || vatRate !== undefined || vatBase !== undefined) {
      line.push(item ?? null, dueDate ?? null, vatRate ?? null, vatBase ?? null)
    }
    return line
  }),
]

export const linkOf = (before: string, { number, fiscalYear, postedOn, entry }: Linked): string =>
  sha256(JSON.stringify([before, number, fiscalYear, postedOn, ...said(entry)]))

/** The same events, each entry with its link. */
export function chained<Event extends { readonly type: string }>(last: string, events: readonly Event[]): Event[] {
  let before = last
  return events.map((event) => {
    if (!isPosted(event)) return event
    before = event.hash ?? linkOf(before, event)
    return { ...event, hash: before }
  })
}

const isPosted = <Event extends { readonly type: string }>(event: Event): event is Event & Posted =>
  event.type === 'EntryPosted'

export type BrokenLink = { readonly posted: PostedEntry; readonly expected: string }

/** The first entry whose link does not follow from what is written; undefined when all do. */
export function firstBrokenLink(entries: Iterable<PostedEntry>): BrokenLink | undefined {
  let before = CHAIN_START
  for (const posted of entries) {
    const expected = linkOf(before, posted)
    if (posted.hash !== expected) return { posted, expected }
    before = posted.hash
  }
  return undefined
}
