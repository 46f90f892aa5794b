import { z } from 'zod'
import { type Cents, cents, minus, rateOf, ZERO } from '#base/money.ts'
import { byText } from '#base/sorting.ts'
import { accountLabel } from '../../accounting/accounts.ts'
import { sumsIn } from '../../accounting/book.ts'
import { linesOf } from '../../accounting/ledger.ts'
import { entryId } from '../../accounting/state.ts'
import { zMonth } from '../../accounting/vat/events.ts'
import { vatOf } from '../../accounting/vat/operations.ts'
import { firstDayOf, lastDayOf, returnMonthOf, vatReturn } from '../../accounting/vat/return.ts'
import type { Company } from '../company.ts'
import { accountSource } from './named.ts'
import { columns, view } from './view.ts'

/** Why an amount of a VAT account is not in the return of its month, or is and raises a question. */
export type VatGap = 'settlement' | 'opening' | 'other_month' | 'rate_unknown' | 'tax_differs_from_base'

export type VatGapRow = {
  readonly account: string
  readonly entry: string
  readonly reason: VatGap
  /** Credit less debit, as in the account; for a tax that differs from its base, by how much. */
  readonly amount: Cents
  readonly sources: readonly string[]
}
export type VatControlRow = {
  readonly account: string
  readonly label: string
  /** Movements of the month in the books, credit less debit. */
  readonly books: Cents
  /** What the return of the month took. */
  readonly declared: Cents
  readonly difference: Cents
  readonly gaps: readonly VatGapRow[]
  readonly sources: readonly string[]
}

/** A tax may differ from base × rate by what rounding each line leaves. */
const TOLERANCE = 5

/** Contrôle de la TVA: each account of VAT beside the return of the month, and what explains the difference. */
export const vatControl = view({
  args: z.object({ month: zMonth }),
  run(company, { month }) {
    const { accounting } = company
    const figures = vatReturn(accounting, month)
    const accounts = [...accounting.totals.keys()].filter((account) => /^445(2|3|6[26]|71)/.test(account)).sort(byText)
    const rows = accounts.flatMap((account): VatControlRow[] => {
      const book = accounting.totals.get(account)
      const sums = book && sumsIn(book, { from: firstDayOf(month), to: lastDayOf(month) })
      const books = sums ? minus(sums.credit, sums.debit) : ZERO
      const declared = cents(figures.lines.reduce((sum, line) => (line.account === account ? sum + line.tax : sum), 0))
      const gaps = gapsOf(company, month, account)
      if (books === 0 && declared === 0 && gaps.length === 0) return []
      const label = accountLabel(accounting, account)
      return [
        {
          account,
          label,
          books,
          declared,
          difference: minus(books, declared),
          gaps,
          sources: [accountSource(account)],
        },
      ]
    })
    const taxes = [...figures.exact.values()]
      .flatMap(({ amounts }) => amounts)
      .filter(
        ({ rate, base, tax }) =>
          rate !== null && base !== 0 && tax !== 0 && Math.abs(tax - rateOf(base, rate)) > TOLERANCE,
      )
      .map(({ entry, line, base, tax, rate }): VatGapRow => {
        const account = accounting.entries.at(entry - 1)?.entry.lines[line]?.account ?? ''
        const amount = minus(tax, rate === null ? ZERO : rateOf(base, rate))
        return { account, entry: entryId(entry), reason: 'tax_differs_from_base', amount, sources: [entryId(entry)] }
      })
    const gaps = [...rows.flatMap((row) => row.gaps), ...taxes]
    return { month, rows, gaps, agrees: gaps.every(({ reason }) => reason === 'settlement' || reason === 'opening') }
  },
  table: {
    columns: [...columns('text', 'account', 'label'), ...columns('money', 'books', 'declared', 'difference')],
    rows: ({ rows }) => rows,
  },
})

/** Each line of the account in the month that the return leaves out, and each that it takes from another month. */
function gapsOf({ accounting }: Company, month: string, account: string): VatGapRow[] {
  const book = accounting.totals.get(account)
  if (!book) return []
  const gaps: VatGapRow[] = []
  for (const { posted, index, line } of linesOf(book, account)) {
    const isOfMonth = posted.entry.date.slice(0, 7) === month
    const goesHere = returnMonthOf(accounting, posted) === month
    if (!isOfMonth && !goesHere) continue
    const vat = vatOf(posted)
    const isTaken = vat.lines.some((each) => each.line === index)
    const isUndetermined = vat.undetermined.some((each) => each.line === index)
    const entry = entryId(posted.number)
    const gap = (reason: VatGap): void => {
      gaps.push({ account, entry, reason, amount: minus(line.credit, line.debit), sources: [entry] })
    }
    if (isTaken && isOfMonth !== goesHere) gap('other_month')
    else if (!isTaken && isOfMonth) gap(posted.entry.journal === 'AN' ? 'opening' : 'settlement')
    else if (isUndetermined) gap('rate_unknown')
  }
  return gaps
}
