import type { Day } from '#base/dates.ts'
import { ask, type Company, type DocumentAnswer, type DocumentRow, documentId } from '#pgi'

const RANK = { quote: 0, order: 1, deliveryNote: 3, invoice: 4, returnNote: 5, creditNote: 6 } as const
/** A deposit follows its order. */
const rankOf = ({ kind, isDeposit }: DocumentRow): number => (isDeposit ? 2 : RANK[kind])

/** The documents that this one follows, itself, and those that follow it: from the quote to the credit notes. */
export function chainOf(company: Company, document: DocumentAnswer, at: Day): DocumentRow[] {
  const found = new Map<string, DocumentRow>([[document.id, document]])
  const climb = (from: DocumentAnswer, side: 'before' | 'after') => {
    for (const row of from[side]) {
      if (found.has(row.id)) continue
      found.set(row.id, row)
      const next = documentById(company, row.id, at)
      if (next) climb(next, side)
    }
  }
  climb(document, 'before')
  climb(document, 'after')
  return [...found.values()]
    .map((row) => ({
      id: row.id,
      kind: row.kind,
      number: row.number,
      date: row.date,
      customer: row.customer,
      reference: row.reference,
      salesperson: row.salesperson,
      net: row.net,
      vat: row.vat,
      gross: row.gross,
      isDeposit: row.isDeposit,
      deducted: row.deducted,
      toPay: row.toPay,
      status: row.status,
      dueDate: row.dueDate,
      balance: row.balance,
      transferred: row.transferred,
      sources: row.sources,
    }))
    .sort((left, right) => rankOf(left) - rankOf(right) || left.date.localeCompare(right.date, 'en'))
}

export function documentById(company: Company, id: string, at: Day): DocumentAnswer | null {
  const parsed = documentId.safeParse(id)
  return parsed.success ? ask(company, { view: 'sales-document', document: parsed.data, at }) : null
}
