import { type Day, firstOfMonth } from '#base/dates.ts'
import { type Cents, cents, sumOf, ZERO } from '#base/money.ts'
import { ask, type Company } from '#pgi'

export type KeyFigures = {
  receivables: Cents
  late: Cents
  lateCount: number
  billedThisMonth: Cents
  invoicesThisMonth: number
  ordersToDeliver: number
  drafts: number
  toTransfer: number
  belowThreshold: number
}

/** What one wants to know on opening the PGI. */
export function keyFiguresOf(company: Company, today: Day): KeyFigures {
  const { rows, total } = ask(company, { view: 'receivables-schedule', at: today })
  const late = rows.filter(({ daysLate }) => daysLate > 0)
  const month = ask(company, {
    view: 'sales-documents',
    at: today,
    kind: 'invoice',
    from: firstOfMonth(today),
    to: today,
  })
  const issued = month.rows.filter(({ number }) => number !== null)
  const orders = ask(company, { view: 'sales-documents', at: today, kind: 'order' }).rows
  return {
    receivables: total,
    late: cents(sumOf(late, ({ balance }) => balance)),
    lateCount: late.length,
    // A deposit is billed again, with the rest, by the invoice that deducts it.
    billedThisMonth: sumOf(issued, ({ net, isDeposit }) => (isDeposit ? ZERO : net)),
    invoicesThisMonth: issued.length,
    ordersToDeliver: orders.filter(({ status }) => status === 'confirmed' || status === 'partlyDelivered').length,
    drafts: ask(company, { view: 'sales-documents', at: today, status: 'draft' }).count,
    toTransfer: ask(company, { view: 'transfer-preview', until: today }).count,
    belowThreshold: ask(company, { view: 'articles', belowThreshold: true }).count,
  }
}
