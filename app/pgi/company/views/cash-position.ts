import { z } from 'zod'
import { addDays, type Day } from '#base/dates.ts'
import { type Cents, cents, sumOf } from '#base/money.ts'
import { zCents, zDay, zText } from '#base/schema.ts'
import { balanceRows } from '../../accounting/ledger.ts'
import { debitOf } from '../../accounting/statements/balances.ts'
import { type CashMove, cashPositionOf } from '../../accounting/statements/cash-position.ts'
import type { Company } from '../company.ts'
import { namedParty } from './named.ts'
import { customersWithItems, openItemsAt, suppliersWithItems } from './open-items.ts'
import { column, columns, view } from './view.ts'

/** Without a due date, a supplier is expected to be paid thirty days after its invoice (C. com. art. L441-10). */
const USUAL_DAYS = 30

export type CashRow = {
  readonly date: Day
  readonly received: Cents
  readonly paid: Cents
  readonly balance: Cents
  readonly label: string
  readonly sources: readonly string[]
}

/** What customers owe, on the day each invoice falls due; what is already late is not counted on. */
function receipts(company: Company, at: Day): { expected: CashMove[]; late: Cents } {
  const open = customersWithItems(company)
    .flatMap((customer) => openItemsAt(company, customer, at))
    .filter(({ balance }) => balance > 0)
  const expected = open
    .filter(({ daysLate }) => daysLate === 0)
    .map(({ item, balance, dueDate }) => ({
      date: dueDate ?? item.date,
      amount: balance,
      label: `${item.label} – ${namedParty(company, item.customer).name}`,
      sources: [item.item],
    }))
  return {
    expected,
    late: sumOf(
      open.filter(({ daysLate }) => daysLate > 0),
      ({ balance }) => balance,
    ),
  }
}

/** What suppliers are owed, on the day each invoice falls due; what is already late is expected at once. */
function payments(company: Company, at: Day): CashMove[] {
  return suppliersWithItems(company)
    .flatMap((supplier) => openItemsAt(company, supplier, at))
    .filter(({ balance }) => balance < 0)
    .map(({ item, balance }) => ({
      date: item.dueDate ?? addDays(item.date, USUAL_DAYS),
      amount: balance,
      label: item.label,
      sources: [item.item],
    }))
}

/**
 * Position de trésorerie, day by day: what the bank and the till hold in the books, then what invoices let expect, and what `planned`
 * adds (wages, VAT, a loan’s instalment). `alert` is the first day under the threshold.
 */
export const cashPosition = view({
  args: z.object({
    at: zDay,
    days: z.int().min(1).max(366).default(90),
    threshold: zCents.default(cents(0)),
    planned: z
      .array(z.object({ date: zDay, amount: zCents, label: zText }))
      .max(200)
      .default([]),
  }),
  run(company, { at, days, threshold, planned }) {
    const balances = balanceRows(company.accounting, { to: at }, { prefix: '5' }).map(({ account, closing }) => ({
      account,
      balance: closing,
    }))
    const opening = debitOf(balances, '51 53 54 58')
    const { expected, late } = receipts(company, at)
    const last = addDays(at, days - 1)
    const moves = [...expected, ...payments(company, at), ...planned.map((each) => ({ ...each, sources: [] }))]
    const position = cashPositionOf(
      opening,
      at,
      days,
      moves.filter(({ date }) => date <= last),
      threshold,
    )
    const rows = position.days.map(
      ({ date, received, paid, balance, moves: own }): CashRow => ({
        date,
        received,
        paid,
        balance,
        label: own.map(({ label }) => label).join(' ; '),
        sources: own.flatMap(({ sources }) => sources),
      }),
    )
    return { at, opening, threshold, lateReceivables: late, rows, alert: position.alert, lowest: position.lowest }
  },
  table: {
    columns: [column('date', 'day'), ...columns('money', 'received', 'paid', 'balance'), column('label')],
    rows: ({ rows }) => rows,
  },
})
