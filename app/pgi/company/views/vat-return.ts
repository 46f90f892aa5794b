import { z } from 'zod'
import { addDays, addMonths, type Day } from '#base/dates.ts'
import { type BasisPoints, type Cents, cents, ZERO } from '#base/money.ts'
import { ACCOUNTS } from '#content/law/chart-of-accounts.ts'
import { type VatSection, vatBoxes } from '#content/law/vat-return.ts'
import { entryId, entryNumbered, entryOf } from '../../accounting/state.ts'
import { zMonth } from '../../accounting/vat/events.ts'
import type { VatAmount } from '../../accounting/vat/operations.ts'
import {
  addedUpBy,
  firstDayOf,
  netOfBooks,
  vatReturn as returnOf,
  type VatReturnFigures,
} from '../../accounting/vat/return.ts'
import type { Company } from '../company.ts'
import { accountSource, vatSource } from './named.ts'
import { column, columns, view } from './view.ts'

export type VatBoxRow = {
  readonly box: string
  /** The code of the line in the file sent to the administration. */
  readonly code: string
  readonly label: string
  readonly section: VatSection
  /** As it stands in the return: whole euros, in cents. Null where the form has no such column. */
  readonly base: Cents | null
  readonly tax: Cents | null
  /** What the books say, to the cent. */
  readonly exactBase: Cents
  readonly exactTax: Cents
  /** The figures of the books in whole euros, beside which what a person filled in may differ. */
  readonly expectedBase: Cents | null
  readonly expectedTax: Cents | null
  readonly sources: readonly string[]
}
export type VatReturnAnswer = {
  readonly month: string
  readonly status: 'open' | 'prepared' | 'declared'
  readonly regime: 'debits' | 'receipts'
  readonly rows: readonly VatBoxRow[]
  /** To pay, or credit to carry and refund asked; in cents, whole euros. */
  readonly due: Cents
  readonly carried: Cents
  readonly refund: Cents
  /** Net VAT by the books, to the cent: negative for a credit. */
  readonly books: Cents
  /** Lines of VAT whose rate is not known: they are in no box. */
  readonly undetermined: readonly { readonly entry: string; readonly account: string; readonly tax: Cents }[]
  /** Sales and receipts of the month that still wait for the transfer to the books. */
  readonly waiting: number
  /** The settlement entry, once declared. */
  readonly settlement: string | null
  /** Between the 15th and the 24th of the next month, by the company's place and kind. */
  readonly deadline: Day
}

/** Déclaration de TVA CA3 of a month, line by line; each opens the entries it comes from (`vat-box`). */
export const vatReturn = view({
  args: z.object({ month: zMonth }),
  run(company, { month }): VatReturnAnswer {
    const { vat, pending } = company.accounting
    const said = vat.declared.get(month) ?? vat.prepared.get(month)
    const refund = said?.refund ?? ZERO
    const figures = returnOf(company.accounting, month, refund)
    const boxes = said?.boxes ?? figures.boxes
    const whole = (value: number | undefined): Cents => cents((value ?? 0) * 100)
    const rows = vatBoxes.map(({ box, code, label, section, holds }): VatBoxRow => {
      const exact = figures.exact.get(box)
      const column = (field: 'base' | 'tax', from: typeof boxes): Cents | null =>
        holds === 'both' || holds === field ? whole(from[`${box}.${field}`]) : null
      return {
        box,
        code,
        label,
        section,
        base: column('base', boxes),
        tax: column('tax', boxes),
        exactBase: exact?.base ?? ZERO,
        exactTax: box === '22' ? figures.carried : (exact?.tax ?? ZERO),
        expectedBase: column('base', figures.boxes),
        expectedTax: column('tax', figures.boxes),
        sources: sourcesOf(box, figures),
      }
    })
    const settlement = entryOf(company.accounting, vatSource(month))
    return {
      month,
      status: vat.declared.has(month) ? 'declared' : vat.prepared.has(month) ? 'prepared' : 'open',
      regime: vat.regime,
      rows,
      due: whole(boxes['32.tax']),
      carried: whole(boxes['27.tax']),
      refund,
      books: netOfBooks(figures),
      undetermined: figures.undetermined.map(({ entry, account, tax }) => ({ entry: entryId(entry), account, tax })),
      waiting: [...pending.values()].filter(({ entry }) => entry.date.slice(0, 7) <= month).length,
      settlement: settlement ? entryId(settlement.number) : null,
      deadline: addDays(addMonths(firstDayOf(month), 1), LAST_DAY - 1),
    }
  },
  table: {
    columns: [...columns('text', 'box', 'code', 'label'), ...columns('money', 'base', 'tax', 'exactBase', 'exactTax')],
    rows: ({ rows }) => rows.filter(({ base, tax }) => (base ?? 0) !== 0 || (tax ?? 0) !== 0),
  },
})

/** The entries of a line, those of the lines that a total adds up, the account that a credit is carried in. */
function sourcesOf(box: string, { exact, carried }: VatReturnFigures): string[] {
  const parts = addedUpBy(box)
  const amounts = parts.flatMap((part) => exact.get(part)?.amounts ?? [])
  const entries = new Set(amounts.map(({ entry }) => entryId(entry)))
  return [...entries, ...(parts.includes('22') && carried > 0 ? [accountSource(ACCOUNTS.vatCredit)] : [])]
}

/** The latest of the days that the administration sets (15 to 24, by department and kind of company). */
const LAST_DAY = 24

export type VatBoxLineRow = {
  readonly box: string
  readonly entry: string
  readonly number: number
  readonly date: Day
  readonly reference: string
  readonly label: string
  readonly account: string
  readonly rate: BasisPoints | null
  readonly base: Cents
  readonly tax: Cents
  readonly sources: readonly string[]
}

/** What a line of the return is made of, entry by entry, to the cent. */
export const vatBox = view({
  args: z.object({ month: zMonth, box: z.string().regex(/^[0-9A-Z]{2}$/) }),
  run(company, { month, box }) {
    const amounts = returnOf(company.accounting, month).exact.get(box)
    const rows = (amounts?.amounts ?? []).flatMap((amount) => boxLine(company, amount))
    return { month, box, rows, base: amounts?.base ?? ZERO, tax: amounts?.tax ?? ZERO }
  },
  table: {
    columns: [
      column('number', 'count'),
      column('date', 'day'),
      ...columns('text', 'reference', 'account', 'label'),
      column('rate', 'rate'),
      ...columns('money', 'base', 'tax'),
    ],
    rows: ({ rows }) => rows,
  },
})

function boxLine(
  { accounting }: Company,
  { box, entry: number, line: index, rate, base, tax }: VatAmount,
): VatBoxLineRow[] {
  const posted = entryNumbered(accounting, number)
  const line = posted?.entry.lines[index]
  if (!posted || !line) return []
  const { date, reference } = posted.entry
  const entry = entryId(number)
  const sources = posted.entry.source === undefined ? [entry] : [entry, posted.entry.source]
  const { label, account } = line
  return [{ box, entry, number: posted.yearNumber, date, reference, label, account, rate, base, tax, sources }]
}
