/** Entries as the accounting views show them. */
import type { Day } from '#base/dates.ts'
import { type Cents, sumOf } from '#base/money.ts'
import { accountLabel } from '../../accounting/accounts.ts'
import type { DraftEntry, Entry } from '../../accounting/events.ts'
import type { JournalCode } from '../../accounting/journal-code.ts'
import { entryId, type PostedEntry } from '../../accounting/state.ts'
import type { Company } from '../company.ts'
import { type Named, namedParty } from './named.ts'
import { matchingOf } from './open-items.ts'

export type EntryLineRow = {
  /** Counted from 0. */
  readonly line: number
  readonly account: string
  readonly accountLabel: string
  readonly party: Named | null
  readonly label: string
  readonly debit: Cents
  readonly credit: Cents
  readonly letter: string | null
}
export type EntryRow = {
  /** `entry-12`; null while it is not posted, like `number` (in its fiscal year) and `postedOn`. */
  readonly id: string | null
  readonly number: number | null
  readonly postedOn: Day | null
  readonly journal: JournalCode
  readonly date: Day
  readonly reference: string
  readonly referenceDate: Day
  readonly label: string
  /** The document, receipt or reassignment it comes from; null when typed by hand. */
  readonly source: string | null
  readonly lines: readonly EntryLineRow[]
  /** Total of each side. */
  readonly amount: Cents
  readonly sources: readonly string[]
}
/** One line of an entry with what its entry says, for flat tables. */
export type FlatEntryRow = Omit<EntryRow, 'lines' | 'amount'> & EntryLineRow

function entryRow(company: Company, entry: Entry | DraftEntry): EntryRow {
  return {
    id: null,
    number: null,
    postedOn: null,
    journal: entry.journal,
    date: entry.date,
    reference: entry.reference,
    referenceDate: entry.referenceDate,
    label: entry.label,
    source: sourceOf(entry) ?? null,
    lines: entry.lines.map((line, index) => ({
      line: index,
      account: line.account,
      accountLabel: accountLabel(company.accounting, line.account),
      party: line.party === undefined ? null : namedParty(company, line.party),
      label: line.label,
      debit: line.debit,
      credit: line.credit,
      letter: line.item === undefined ? null : (matchingOf(company, line.item)?.letter ?? null),
    })),
    amount: sumOf(entry.lines, (line) => line.debit),
    sources: [sourceOf(entry) ?? []].flat(),
  }
}

const sourceOf = (entry: Entry | DraftEntry): string | undefined => ('source' in entry ? entry.source : undefined)

export const waitingEntryRow = entryRow
export const draftEntryRow = entryRow

export function postedEntryRow(company: Company, { number, yearNumber, postedOn, entry }: PostedEntry): EntryRow {
  const row = entryRow(company, entry)
  return { ...row, id: entryId(number), number: yearNumber, postedOn, sources: [entryId(number), ...row.sources] }
}

export const flattened = (entries: readonly EntryRow[]): FlatEntryRow[] =>
  entries.flatMap(({ lines, amount: _, ...entry }) => lines.map((line) => ({ ...entry, ...line })))
