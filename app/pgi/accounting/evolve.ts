import { cents } from '#base/money.ts'
import type { AccountingEvent, Entry } from './events.ts'
import { type BusinessEvent, post } from './post.ts'
import { type AccountingState, entryOf, NO_TOTAL, partyKey, type Total } from './state.ts'
import type { YearEndEvent } from './year-end/events.ts'
import { evolveYearEnd } from './year-end/evolve.ts'

const added = (total: Total | undefined, debit: number, credit: number): Total => {
  const { debit: oldDebit, credit: oldCredit } = total ?? NO_TOTAL
  return { debit: cents(oldDebit + debit), credit: cents(oldCredit + credit) }
}

function withTotals(state: AccountingState, entry: Entry): Pick<AccountingState, 'totals' | 'partyTotals'> {
  let { totals, partyTotals } = state
  for (const { account, party, debit, credit } of entry.lines) {
    totals = totals.set(account, added(totals.get(account), debit, credit))
    if (party === undefined) continue
    const key = partyKey(account, party)
    partyTotals = partyTotals.set(key, added(partyTotals.get(key), debit, credit))
  }
  return { totals, partyTotals }
}

/** The number a person knows a source by, from its entry, posted or still to be. */
export function referenceOf(state: AccountingState, source: string): string {
  const entry = state.pending.get(source)?.entry ?? entryOf(state, source)?.entry
  return entry?.reference ?? source
}

/**
 * How history becomes the books. Listens to sales, stock and treasury too: what they did waits for the transfer. Events that
 * mean nothing in the books leave the state as it is.
 */
export function evolve(state: AccountingState, event: AccountingEvent | YearEndEvent | BusinessEvent): AccountingState {
  switch (event.type) {
    case 'AccountOpened':
      return { ...state, openedAccounts: state.openedAccounts.set(event.account, event.label) }
    case 'EntryPosted': {
      const { number, fiscalYear, postedOn, entry } = event
      const yearNumber = (state.entriesOfYear.get(fiscalYear) ?? 0) + 1
      const posted = {
        ...state,
        entries: state.entries.push({ number, yearNumber, postedOn, entry }),
        entriesOfYear: state.entriesOfYear.set(fiscalYear, yearNumber),
        ...withTotals(state, entry),
      }
      if (entry.source === undefined) return posted
      return {
        ...posted,
        pending: state.pending.delete(entry.source),
        transferred: state.transferred.set(entry.source, number),
      }
    }
    case 'FiscalYearOpened':
    case 'FiscalYearClosed':
    case 'AccrualRecorded':
    case 'AccrualReversed':
    case 'DebtProvided':
      return { ...state, yearEnd: evolveYearEnd(state.yearEnd, event) }
    default: {
      const entry = post(event, (source) => referenceOf(state, source))
      // A document that comes to nothing (free of charge) has nothing to book.
      if (entry === null || entry.source === undefined || entry.lines.length < 2) return state
      const pending = { source: entry.source, order: state.everPending, entry }
      return {
        ...state,
        pending: state.pending.set(entry.source, pending),
        everPending: state.everPending + 1,
      }
    }
  }
}
