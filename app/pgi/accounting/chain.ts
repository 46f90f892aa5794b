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

/** A text with its length before it, so that no text can be taken for the fields that follow. */
const told = (text: string | undefined): string => (text === undefined ? '-' : `${text.length}:${text}`)

/**
 * What a link is the digest of. The order of the fields is part of it and never changes; what came later is only there when it
 * says something. Written piece by piece rather than by JSON, which takes longer than the digest itself.
 */
function written({ journal, date, label, reference, referenceDate, source, lines }: Entry): string {
  let text = `${journal}|${date}|${told(label)}|${told(reference)}|${referenceDate}|${told(source)}`
  for (const line of lines) {
    const { account, party, debit, credit, item, dueDate, vatRate, vatBase } = line
    const own = line.label === label ? '=' : told(line.label)
    text += `\n${told(account)}|${told(party)}|${own}|${debit}|${credit}`
    if (item !== undefined || dueDate !== undefined || vatRate !== undefined || vatBase !== undefined) {
      text += `|${told(item)}|${dueDate ?? '-'}|${vatRate ?? '-'}|${vatBase ?? '-'}`
    }
  }
  return text
}

export const linkOf = (before: string, { number, fiscalYear, postedOn, entry }: Linked): string =>
  sha256(`${before}\n${number}|${fiscalYear}|${postedOn}|${written(entry)}`)

/** The same events, each entry with its link. */
export function chained<Event extends { readonly type: string }>(last: string, events: readonly Event[]): Event[] {
  let before = last
  return events.map((event) => {
    if (!isPosted(event)) return event
    if (event.hash !== undefined) {
      before = event.hash
      return event
    }
    before = linkOf(before, event)
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
