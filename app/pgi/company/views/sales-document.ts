import { z } from 'zod'
import type { Day } from '#base/dates.ts'
import { lineAmount } from '#base/discounts.ts'
import type { Cents, Thousandths } from '#base/money.ts'
import { zDay } from '#base/schema.ts'
import { entryId, entryOf } from '../../accounting/state.ts'
import { type DocumentContent, type DocumentLine, documentId, type Totals } from '../../sales/document.ts'
import { remainingOf } from '../../sales/remaining.ts'
import { invoicesCredited, returnableOf } from '../../sales/return.ts'
import type { SalesDocument } from '../../sales/state.ts'
import { totalsOf } from '../../sales/totals.ts'
import type { Company } from '../company.ts'
import { type DepositRow, depositRow, depositsAbout } from './deposits.ts'
import { matchingOf } from './open-items.ts'
import { type DocumentRow, documentRow } from './sales-documents.ts'
import { column, columns, view } from './view.ts'

export type DocumentLineRow = DocumentLine & {
  /** Counted from 0. */
  readonly line: number
  /** Net of VAT, after the line's own discount. */
  readonly amount: Cents
  /** What may still go to a next document. */
  readonly remaining: Thousandths
  /** What was delivered of it and may still come back. */
  readonly returnable: Thousandths
  readonly sources: readonly string[]
}
export type Settlement = {
  readonly letter: string
  readonly date: Day
  /** What settled it (or what it settled): a receipt, a credit note… */
  readonly item: string
  readonly reference: string
  readonly amount: Cents
}
export type DocumentAnswer = DocumentRow & {
  readonly content: DocumentContent
  readonly totals: Totals
  readonly lines: readonly DocumentLineRow[]
  /** The documents it was made from, and those made from it. */
  readonly before: readonly DocumentRow[]
  readonly after: readonly DocumentRow[]
  /** Of a credit note: the invoices that it corrects, through the return notes that it comes from. */
  readonly credited: readonly DocumentRow[]
  readonly entries: readonly {
    readonly id: string
    readonly number: number
    readonly journal: string
    readonly date: Day
  }[]
  readonly settlements: readonly Settlement[]
  /** The deposits of its sale, whichever invoice takes them off. */
  readonly deposits: readonly DepositRow[]
  /** The alert on the credit limit was read and passed over. */
  readonly overLimit: boolean
}

/** One sales document, whole, by its id (`invoice-12`) or its number (`FA2026-00012`). Null when there is none. */
export const salesDocument = view({
  args: z.object({ at: zDay, document: documentId.optional(), number: z.string().max(20).optional() }),
  run(company, { at, document: id, number }): DocumentAnswer | null {
    const found = id ?? (number === undefined ? undefined : company.sales.byNumber.get(number))
    const document = found === undefined ? undefined : company.sales.documents.get(found)
    if (!document) return null
    return {
      ...documentRow(company, document, at),
      content: document.content,
      totals: document.totals ?? totalsOf(document.content),
      lines: linesOf(company, document),
      before: linked(company, document.sources, at),
      after: linked(company, document.successors, at),
      credited:
        document.kind === 'creditNote' ? linked(company, invoicesCredited(company.sales, document.content), at) : [],
      entries: entriesOf(company, document.document),
      settlements: settlementsOf(company, document.document),
      deposits: depositsAbout(company, document.document).map((deposit) => depositRow(company, deposit, at)),
      overLimit: document.overLimit ?? false,
    }
  },
  table: {
    columns: [
      ...columns('text', 'article', 'label'),
      column('quantity', 'quantity'),
      column('unitPrice', 'money'),
      column('discount', 'rate'),
      column('vatRate', 'rate'),
      column('amount', 'money'),
      column('remaining', 'quantity'),
    ],
    rows: (document) => document?.lines ?? [],
  },
})

const linesOf = ({ sales }: Company, document: SalesDocument): DocumentLineRow[] =>
  document.content.lines.map((each, line) => ({
    ...each,
    line,
    amount: lineAmount(each),
    remaining: remainingOf(document, line),
    returnable: returnableOf(sales, document, line),
    sources: each.origin ? [document.document, each.origin.document] : [document.document],
  }))

const linked = (company: Company, ids: SalesDocument['sources'], at: Day): DocumentRow[] =>
  ids.flatMap((id) => {
    const document = company.sales.documents.get(id)
    return document ? [documentRow(company, document, at)] : []
  })

export function entriesOf({ accounting }: Company, source: string): DocumentAnswer['entries'] {
  const posted = entryOf(accounting, source)
  if (!posted) return []
  const { journal, date } = posted.entry
  return [{ id: entryId(posted.number), number: posted.yearNumber, journal, date }]
}

export function settlementsOf(company: Company, item: string): Settlement[] {
  const matching = matchingOf(company, item)
  if (!matching) return []
  return matching.allocations.flatMap(({ debit, credit, amount }) => {
    if (debit !== item && credit !== item) return []
    const other = debit === item ? credit : debit
    const reference = company.treasury.items.get(other)?.reference ?? other
    return [{ letter: matching.letter, date: matching.date, item: other, reference, amount }]
  })
}
