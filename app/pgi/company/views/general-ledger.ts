import { z } from 'zod'
import type { Day } from '#base/dates.ts'
import { type Cents, cents, sumOf } from '#base/money.ts'
import { zDay } from '#base/schema.ts'
import { accountLabel } from '../../accounting/accounts.ts'
import { type JournalCode, journalCode } from '../../accounting/journal-code.ts'
import { type LedgerAccountLines, generalLedger as ledgerOf, netOf } from '../../accounting/ledger.ts'
import { entryId } from '../../accounting/state.ts'
import type { Company } from '../company.ts'
import { accountSource, type Named, namedParty, zPartyCode, zPrefix } from './named.ts'
import { matchingOf } from './open-items.ts'
import { column, columns, view } from './view.ts'

export type LedgerLineRow = {
  readonly account: string
  readonly accountLabel: string
  readonly date: Day
  readonly journal: JournalCode
  /** `entry-12`. */
  readonly entry: string
  /** In its fiscal year. */
  readonly number: number
  readonly reference: string
  readonly label: string
  readonly party: Named | null
  readonly debit: Cents
  readonly credit: Cents
  /** Running balance, positive when debit. */
  readonly balance: Cents
  readonly letter: string | null
  /** An opening balance (journal AN): part of `opening`, not of the movements. */
  readonly opening: boolean
  readonly sources: readonly string[]
}
export type LedgerAccountRow = {
  readonly account: string
  readonly label: string
  /** Balance before the period, opening entries included; positive when debit. */
  readonly opening: Cents
  readonly lines: readonly LedgerLineRow[]
  /** Movements of the period. */
  readonly debit: Cents
  readonly credit: Cents
  readonly closing: Cents
  readonly sources: readonly string[]
}

/** Grand livre: each account with its lines and running balance, for the accounts that begin with `account`, or from one to another. */
export const generalLedger = view({
  args: z.object({
    account: zPrefix.optional(),
    accountFrom: zPrefix.optional(),
    accountTo: zPrefix.optional(),
    journal: journalCode.optional(),
    party: zPartyCode.optional(),
    from: zDay.optional(),
    to: zDay.optional(),
  }),
  run(company, { account, accountFrom, accountTo, journal, party, from, to }) {
    const filter = { prefix: account, first: accountFrom, last: accountTo, journal, party }
    const accounts = ledgerOf(company.accounting, { from, to }, filter).map((ledger) => accountRow(company, ledger))
    return {
      accounts,
      debit: sumOf(accounts, (row) => row.debit),
      credit: sumOf(accounts, (row) => row.credit),
    }
  },
  table: {
    columns: [
      ...columns('text', 'account', 'accountLabel'),
      column('date', 'day'),
      column('journal'),
      column('number', 'count'),
      ...columns('text', 'reference', 'party.code', 'party.name', 'label'),
      ...columns('money', 'debit', 'credit', 'balance'),
      column('letter'),
    ],
    rows: ({ accounts }) => accounts.flatMap(({ lines }) => lines),
  },
})

function accountRow(company: Company, ledger: LedgerAccountLines): LedgerAccountRow {
  const { account } = ledger
  const label = accountLabel(company.accounting, account)
  const opened = sumOf(
    ledger.lines.filter(({ opening }) => opening),
    ({ line }) => cents(line.debit - line.credit),
  )
  const opening = netOf(ledger.opening)
  // The opening entries of the period are shown as lines too: the running balance begins before them.
  let balance = opening - opened
  const lines = ledger.lines.map(({ posted: { number, yearNumber, entry }, line, opening }): LedgerLineRow => {
    balance += line.debit - line.credit
    return {
      account,
      accountLabel: label,
      date: entry.date,
      journal: entry.journal,
      entry: entryId(number),
      number: yearNumber,
      reference: entry.reference,
      label: line.label,
      party: line.party === undefined ? null : namedParty(company, line.party),
      debit: line.debit,
      credit: line.credit,
      balance: cents(balance),
      letter: line.item === undefined ? null : (matchingOf(company, line.item)?.letter ?? null),
      opening,
      sources: entry.source === undefined ? [entryId(number)] : [entryId(number), entry.source],
    }
  })
  const { debit, credit } = ledger.movements
  return { account, label, opening, lines, debit, credit, closing: ledger.closing, sources: [accountSource(account)] }
}
