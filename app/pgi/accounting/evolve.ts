import { addDays } from '#base/dates.ts'
import { invariant } from '#base/result.ts'
import { evolve as evolveBank } from './bank/evolve.ts'
import { AccountBook } from './book.ts'
import { linkOf } from './chain.ts'
import type { AccountingEvent, DraftEntry, Entry } from './events.ts'
import { type BusinessEvent, post } from './post.ts'
import { type AccountingState, type Draft, entryId, entryOf, type PostedEntry, partyKey } from './state.ts'
import { evolve as evolveVat } from './vat/evolve.ts'
import { deferredBy, releasedBy } from './vat/receipts.ts'
import type { YearEndEvent } from './year-end/events.ts'
import { evolveYearEnd } from './year-end/evolve.ts'
import { isClosingEntry } from './year-end/state.ts'

type Posted = Extract<AccountingEvent, { type: 'EntryPosted' }>

function withTotals(
  { totals, partyTotals, filling }: AccountingState,
  posted: PostedEntry,
): Pick<AccountingState, 'totals' | 'partyTotals'> {
  const { entry } = posted
  // The accounts of a closed year are emptied once its last day is over: that day still reads as it was before.
  const isClosing = isClosingEntry(entry)
  const date = isClosing ? addDays(entry.date, 1) : entry.date
  const isOpening = isClosing || entry.journal === 'AN'
  for (const line of entry.lines) {
    const { account, party } = line
    const book = totals.get(account) ?? AccountBook.empty
    const added = book.withLine(posted, date, line, isOpening, filling)
    // A book filled in place is in its map already.
    if (added !== book) totals = totals.set(account, added)
    if (party === undefined) continue
    const key = partyKey(account, party)
    const partyBook = partyTotals.get(key) ?? AccountBook.empty
    const addedBook = partyBook.withLine(posted, date, line, isOpening, filling)
    if (addedBook !== partyBook) partyTotals = partyTotals.set(key, addedBook)
  }
  return { totals, partyTotals }
}

function posted(state: AccountingState, event: Posted): AccountingState {
  const { number, fiscalYear, postedOn, entry, draft, reverses } = event
  const yearNumber = (state.entriesOfYear.get(fiscalYear) ?? 0) + 1
  const hash = event.hash ?? linkOf(state.lastHash, event)
  // Written whole each time: records that are put together piece by piece take longer to make, and more room.
  const record: PostedEntry =
    reverses === undefined
      ? { number, yearNumber, fiscalYear, postedOn, entry, hash }
      : { number, yearNumber, fiscalYear, postedOn, entry, hash, reverses }
  const { totals, partyTotals } = withTotals(state, record)
  const known: AccountingState = {
    ...state,
    entries: state.entries.push(record),
    entriesOfYear: state.entriesOfYear.set(fiscalYear, yearNumber),
    lastHash: hash,
    totals,
    partyTotals,
  }
  const kept = draft === undefined ? known : { ...known, drafts: ended(known, draft, { validated: number }) }
  const booked = reverses === undefined ? kept : { ...kept, reversed: kept.reversed.set(entryId(reverses), number) }
  if (entry.source === undefined) return booked
  return {
    ...booked,
    pending: state.pending.delete(entry.source),
    transferred: state.transferred.set(entry.source, number),
  }
}

const drafted = (state: AccountingState, draft: string, entry: DraftEntry): AccountingState => ({
  ...state,
  drafts: state.drafts.set(draft, { draft, entry }),
})

function ended({ drafts }: AccountingState, id: string, end: Draft['end']): AccountingState['drafts'] {
  const draft = drafts.get(id)
  invariant(draft, `an event names the draft ${id}, which never was`)
  return drafts.set(id, { draft: id, entry: draft.entry, end })
}

function waiting(state: AccountingState, entry: Entry | null): AccountingState {
  // A document that comes to nothing (free of charge) has nothing to book.
  if (entry === null || entry.source === undefined || entry.lines.length < 2) return state
  const pending = { source: entry.source, order: state.everPending, entry }
  return { ...state, pending: state.pending.set(entry.source, pending), everPending: state.everPending + 1 }
}

/** The number a person knows a source by, from its entry, posted or still to be. */
export function referenceOf(state: AccountingState, source: string): string {
  const entry = state.pending.get(source)?.entry ?? entryOf(state, source)?.entry
  return entry?.reference ?? source
}

/**
 * How history becomes the books. Listens to sales, stock, treasury and payroll too: what they did waits for the transfer. Events that
 * mean nothing in the books leave the state as it is.
 */
export function evolve(state: AccountingState, event: AccountingEvent | YearEndEvent | BusinessEvent): AccountingState {
  switch (event.type) {
    case 'AccountOpened':
      return { ...state, openedAccounts: state.openedAccounts.set(event.account, event.label) }
    case 'EntryPosted':
      return posted(state, event)
    case 'EntryDrafted':
    case 'EntryDraftRevised':
      return drafted(state, event.draft, event.entry)
    case 'EntryDraftDiscarded':
      return { ...state, drafts: ended(state, event.draft, 'discarded') }
    case 'BankStatementImported':
    case 'BankLinesPointed':
    case 'BankPointingUndone':
      return { ...state, bank: evolveBank(state.bank, event) }
    case 'VatReturnPrepared':
    case 'VatDeclared':
      return { ...state, vat: evolveVat(state.vat, event) }
    case 'FiscalYearOpened':
    case 'FiscalYearClosed':
    case 'AccrualRecorded':
    case 'AccrualReversed':
    case 'DebtProvided':
      return { ...state, yearEnd: evolveYearEnd(state.yearEnd, event) }
    case 'ItemsMatched':
    case 'MatchingUndone':
      return released(state, event)
    default: {
      const booked = waiting(
        state,
        post(event, (source) => referenceOf(state, source), state.vat.regime),
      )
      const deferred = deferredBy(event, state.vat)
      return deferred === state.vat ? booked : { ...booked, vat: deferred }
    }
  }
}

/** What settles an invoice of services makes its VAT due, where it is due on receipts. */
function released(
  state: AccountingState,
  event: Extract<BusinessEvent, { type: 'ItemsMatched' | 'MatchingUndone' }>,
): AccountingState {
  if (state.vat.regime === 'debits') return state
  const dateOf = (source: string) => (state.pending.get(source)?.entry ?? entryOf(state, source)?.entry)?.date
  const { vat, entries } = releasedBy(event, state.vat, { dateOf, referenceOf: (source) => referenceOf(state, source) })
  return entries.reduce(waiting, { ...state, vat })
}
