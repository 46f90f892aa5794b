import { z } from 'zod'
import type { Day } from '#base/dates.ts'
import { type Cents, sumOf } from '#base/money.ts'
import { zDay } from '#base/schema.ts'
import type { Company } from '../company.ts'
import { byName, type Named, namedParty, partySource } from './named.ts'
import { accountAt, customersWithItems, suppliersWithItems } from './open-items.ts'
import { column, columns, view } from './view.ts'

export type PartyAccountRow = {
  readonly party: Named
  readonly side: 'customer' | 'supplier'
  /** Positive when debit: a customer owes it; a supplier is owed a negative one. */
  readonly balance: Cents
  /** Debits that no credit settles, whole or in part, and credits that settle nothing. */
  readonly openDebit: Cents
  readonly openCredit: Cents
  /** Lines without a letter, or whose group is not settled. */
  readonly openLines: number
  readonly lastMove: Day
  readonly sources: readonly string[]
}

function accountOf(
  company: Company,
  code: string,
  side: PartyAccountRow['side'],
  at: Day,
): PartyAccountRow | undefined {
  const items = accountAt(company, code, at)
  const last = items.at(-1)
  if (!last) return undefined
  const open = items.filter(({ balance }) => balance !== 0)
  return {
    party: namedParty(company, code),
    side,
    balance: sumOf(open, ({ balance }) => balance),
    openDebit: sumOf(
      open.filter(({ balance }) => balance > 0),
      ({ balance }) => balance,
    ),
    openCredit: sumOf(
      open.filter(({ balance }) => balance < 0),
      ({ balance }) => balance,
    ),
    openLines: open.length,
    lastMove: last.item.date,
    sources: [partySource(code)],
  }
}

/** Comptes de tiers: each customer and supplier who ever had a line, with what no letter settles. By name. */
export const partyAccounts = view({
  args: z.object({ at: zDay }),
  run(company, { at }) {
    const rows = [
      ...customersWithItems(company).map((code) => accountOf(company, code, 'customer', at)),
      ...suppliersWithItems(company).map((code) => accountOf(company, code, 'supplier', at)),
    ]
      .filter((row) => row !== undefined)
      .sort((left, right) => byName(left.party, right.party))
    return { at, rows, count: rows.length }
  },
  table: {
    columns: [
      ...columns('text', 'party.code', 'party.name', 'side'),
      ...columns('money', 'openDebit', 'openCredit', 'balance'),
      column('openLines', 'count'),
      column('lastMove', 'day'),
    ],
    rows: ({ rows }) => rows,
  },
})
