/** Gives a draft its number and fixes it for ever. */
import type { Day } from '#base/dates.ts'
import { dueDateOf } from '#base/due-date.ts'
import { type Cents, minus, plus, thousandths } from '#base/money.ts'
import { no, ok, type Result } from '#base/result.ts'
import type { SalesCommand } from './commands.ts'
import { toPay } from './deduction.ts'
import { excessOverOrder } from './deposit.ts'
import type { Totals } from './document.ts'
import { customerFor } from './draft.ts'
import type { SalesEvent } from './events.ts'
import type { Context, SalesFacts } from './facts.ts'
import { nextNumber, seriesOf } from './number.ts'
import type { SalesRefusal } from './refusal.ts'
import type { SalesDocument, SalesState } from './state.ts'
import { totalsOf } from './totals.ts'

type Validate = Extract<SalesCommand, { type: 'sales.validate' }>

export function validate(
  state: SalesState,
  draft: SalesDocument,
  { overLimit }: Validate,
  context: Context,
  facts: SalesFacts,
): Result<SalesEvent[], SalesRefusal> {
  const { document, kind, content } = draft
  const customer = customerFor(kind, content.customer, facts)
  if (!customer.ok) return customer
  const totals = totalsOf(content)
  const refusal =
    refusalOfDate(state, draft, context, facts) ??
    refusalOfTotal(draft, totals) ??
    refusalOfStock(draft, facts) ??
    excessOverOrder(state, document, content) ??
    (overLimit ? undefined : refusalOfCredit(draft, totals, customer.value.creditLimit, facts))
  if (refusal) return no(refusal)
  const fixed = { document, number: nextNumber(state, kind, content.date), content, totals }
  switch (kind) {
    case 'quote':
      return ok([{ type: 'QuoteSent', ...fixed }])
    case 'order':
      return ok([{ type: 'OrderConfirmed', ...fixed, overLimit }])
    case 'deliveryNote':
      return ok([{ type: 'GoodsDelivered', ...fixed }])
    case 'returnNote':
      return ok([{ type: 'CustomerReturnRecorded', ...fixed }])
    case 'invoice':
      return ok([{ type: 'InvoiceIssued', ...fixed, dueDate: dueDateOf(content.date, content.terms), overLimit }])
    case 'creditNote':
      return ok([{ type: 'CreditNoteIssued', ...fixed }])
  }
}

function refusalOfDate(
  state: SalesState,
  { kind, content: { date }, sources }: SalesDocument,
  { today }: Context,
  facts: SalesFacts,
): SalesRefusal | undefined {
  if (date > today) return { code: 'date_in_future', date, today }
  if (!facts.isOpen(date)) return { code: 'date_outside_fiscal_year', date }
  for (const document of sources) {
    const last = state.documents.get(document)?.content.date
    if (last !== undefined && date < last) return { code: 'date_before_origin', date, document, last }
  }
  if (kind !== 'invoice' && kind !== 'creditNote') return undefined
  // The sequence is chronological (CGI ann. II art. 242 nonies A, 7°).
  const last: Day | undefined = state.series.get(seriesOf(kind, date))?.date
  return last !== undefined && date < last ? { code: 'date_before_last_number', date, last } : undefined
}

function refusalOfTotal({ kind }: SalesDocument, { gross }: Totals): SalesRefusal | undefined {
  const billed = kind === 'invoice' || kind === 'creditNote'
  return billed && gross <= 0 ? { code: 'total_must_be_positive', gross } : undefined
}

/** The goods that leave with this document: a delivery note's, and an invoice's that no delivery note delivered. */
export const goodsLeaving = ({ kind, content }: Pick<SalesDocument, 'kind' | 'content'>) =>
  kind === 'deliveryNote' || kind === 'invoice'
    ? content.lines.flatMap(({ article, goods, quantity, origin }) =>
        goods && article !== undefined && !origin?.document.startsWith('deliveryNote-') ? [{ article, quantity }] : [],
      )
    : []

/** The goods that go back on the shelf: a return note's, but the damaged ones; a credit note's, unless a return note took them. */
export const goodsReturning = ({ kind, content }: Pick<SalesDocument, 'kind' | 'content'>) =>
  kind === 'creditNote' || kind === 'returnNote'
    ? content.lines.flatMap(({ article, goods, quantity, origin, returned }) => {
        const isShelved = returned?.condition !== 'damaged' && !origin?.document.startsWith('returnNote-')
        return goods && article !== undefined && isShelved ? [{ article, quantity }] : []
      })
    : []

function refusalOfStock(draft: SalesDocument, facts: SalesFacts): SalesRefusal | undefined {
  const wanted = new Map<string, number>()
  for (const { article, quantity } of goodsLeaving(draft)) {
    wanted.set(article, (wanted.get(article) ?? 0) + quantity)
  }
  for (const [article, quantity] of wanted) {
    const available = facts.stockOf(article)
    if (quantity > available) return { code: 'insufficient_stock', article, available, wanted: thousandths(quantity) }
  }
  return undefined
}

function refusalOfCredit(
  { kind, document, content }: SalesDocument,
  totals: Totals,
  limit: Cents | undefined,
  facts: SalesFacts,
): SalesRefusal | undefined {
  if (limit === undefined || (kind !== 'order' && kind !== 'invoice')) return undefined
  // Money asked in advance of an order that is already counted.
  if (content.depositOn !== undefined) return undefined
  const outstanding = facts.outstandingWithout(content.customer, document)
  const due = toPay(totals, content)
  const excess = minus(plus(outstanding, due), limit)
  return excess > 0 ? { code: 'credit_limit_exceeded', limit, outstanding, document: due, excess } : undefined
}
