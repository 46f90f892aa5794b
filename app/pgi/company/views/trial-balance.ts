import { z } from 'zod'
import { type Cents, sumOf } from '#base/money.ts'
import { zDay } from '#base/schema.ts'
import { accountLabel, needsParty } from '../../accounting/accounts.ts'
import { journalCode } from '../../accounting/journal-code.ts'
import { type BalanceRow, balanceRows, journalRows, netOf, onItsSide, partyRows } from '../../accounting/ledger.ts'
import { accountSource, namedParty, partySource, zPrefix } from './named.ts'
import { columns, view } from './view.ts'

type Figures = {
  /** Balance before the period, opening entries (AN) included, on its side. */
  readonly openingDebit: Cents
  readonly openingCredit: Cents
  /** Movements of the period. */
  readonly debit: Cents
  readonly credit: Cents
  readonly closingDebit: Cents
  readonly closingCredit: Cents
}
export type TrialBalanceRow = Figures & {
  readonly account: string
  readonly label: string
  /** Closing balance, positive when debit. */
  readonly balance: Cents
  readonly sources: readonly string[]
}
export type PartyBalanceRow = TrialBalanceRow & { readonly party: string }

/**
 * Balance générale (six columns), whole or of a range of accounts, and the auxiliary balances of 411 and 401 in `parties` (there,
 * `label` is the party's name; not told of one journal alone). The totals of each pair of columns are equal when no account
 * is left out.
 */
export const trialBalance = view({
  args: z.object({
    from: zDay.optional(),
    to: zDay.optional(),
    accounts: zPrefix.optional(),
    accountFrom: zPrefix.optional(),
    accountTo: zPrefix.optional(),
    journal: journalCode.optional(),
  }),
  run(company, { from, to, accounts, accountFrom, accountTo, journal }) {
    const { accounting } = company
    const period = { from, to }
    const range = { prefix: accounts, first: accountFrom, last: accountTo }
    const balances =
      journal === undefined ? balanceRows(accounting, period, range) : journalRows(accounting, period, range, journal)
    const rows = balances.map(
      (row): TrialBalanceRow => ({
        account: row.account,
        label: accountLabel(accounting, row.account),
        ...figuresOf(row),
        sources: [accountSource(row.account)],
      }),
    )
    const parties = rows
      .filter(({ account }) => journal === undefined && needsParty(account))
      .flatMap(({ account }) =>
        partyRows(accounting, period, account).map(
          (row): PartyBalanceRow => ({
            account,
            party: row.account,
            label: namedParty(company, row.account).name,
            ...figuresOf(row),
            sources: [partySource(row.account)],
          }),
        ),
      )
    return { rows, parties, totals: totalsOf(rows) }
  },
  table: {
    columns: [
      ...columns('text', 'account', 'label'),
      ...columns('money', 'openingDebit', 'openingCredit', 'debit', 'credit', 'closingDebit', 'closingCredit'),
    ],
    rows: ({ rows }) => rows,
  },
})

function figuresOf({ opening, movements, closing }: BalanceRow): Figures & { balance: Cents } {
  const before = onItsSide(netOf(opening))
  const after = onItsSide(closing)
  return {
    openingDebit: before.debit,
    openingCredit: before.credit,
    debit: movements.debit,
    credit: movements.credit,
    closingDebit: after.debit,
    closingCredit: after.credit,
    balance: closing,
  }
}

const totalsOf = (rows: readonly Figures[]): Figures => ({
  openingDebit: sumOf(rows, (row) => row.openingDebit),
  openingCredit: sumOf(rows, (row) => row.openingCredit),
  debit: sumOf(rows, (row) => row.debit),
  credit: sumOf(rows, (row) => row.credit),
  closingDebit: sumOf(rows, (row) => row.closingDebit),
  closingCredit: sumOf(rows, (row) => row.closingCredit),
})
