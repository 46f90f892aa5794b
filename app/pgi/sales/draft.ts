/** Writes the content of a draft: what a person typed, completed from the records of the customer and the articles. */
import { addDays } from '#base/dates.ts'
import { shippingVatRate } from '#base/discounts.ts'
import { basisPoints, cents, thousandths } from '#base/money.ts'
import { defined } from '#base/record.ts'
import { no, ok, type Result } from '#base/result.ts'
import type { ContentInput, LineInput } from './commands.ts'
import type { DocumentContent, DocumentKind, DocumentLine, Origin } from './document.ts'
import type { Context, CustomerFacts, SalesFacts } from './facts.ts'
import type { SalesRefusal } from './refusal.ts'

/** Offers stand a month when nothing is said. */
const QUOTE_DAYS = 30

/** Sales of goods; and, on a credit note, a rebate granted afterwards (PCG art. 1222-70: 709 when after the invoice). */
const accountOfFreeLine = (kind: DocumentKind): string => (kind === 'creditNote' ? '709700' : '707000')

export function customerFor(kind: DocumentKind, code: string, facts: SalesFacts): Result<CustomerFacts, SalesRefusal> {
  const customer = facts.customer(code)
  if (!customer) return no({ code: 'unknown_customer', customer: code })
  if (customer.standing === 'archived') return no({ code: 'customer_is_archived', customer: code })
  // An offer is what turns a prospect into a customer; anything further needs a customer.
  if (customer.standing === 'prospect' && kind !== 'quote')
    return no({ code: 'customer_is_a_prospect', customer: code })
  return ok(customer)
}

/** `present` is the content of the draft being revised: a line that keeps its origin takes from it what is not said. */
export function contentOf(
  kind: DocumentKind,
  input: ContentInput,
  context: Context,
  facts: SalesFacts,
  present?: DocumentContent,
): Result<DocumentContent, SalesRefusal> {
  const found = customerFor(kind, input.customer, facts)
  if (!found.ok) return found
  const customer = found.value

  const lines: DocumentLine[] = []
  for (const [index, line] of input.lines.entries()) {
    const written = lineOf(kind, line, index, facts, present)
    if (!written.ok) return written
    lines.push(written.value)
  }
  const date = input.date ?? present?.date ?? context.today
  const validUntil = input.validUntil ?? (kind === 'quote' ? addDays(date, QUOTE_DAYS) : undefined)
  if (validUntil !== undefined && validUntil < date) return no({ code: 'valid_until_before_date', date, validUntil })
  const { deliveryDate } = input
  if (kind !== 'invoice' && kind !== 'creditNote' && deliveryDate !== undefined && deliveryDate < date) {
    return no({ code: 'delivery_before_date', date, deliveryDate })
  }
  return ok(
    defined({
      customer: input.customer,
      billedTo: customer.billedTo,
      date,
      lines,
      discount: input.discount ?? present?.discount ?? customer.discount,
      shipping: input.shipping ?? cents(0),
      shippingVatRate: shippingVatRate(lines),
      settlementDiscount: input.settlementDiscount ?? basisPoints(0),
      terms: input.terms ?? present?.terms ?? customer.terms,
      method: customer.method,
      reference: input.reference,
      validUntil,
      deliveryDate,
      salesperson: customer.salesperson,
      note: input.note,
    }),
  )
}

export const sameOrigin = (one: Origin | undefined, two: Origin | undefined): boolean =>
  one?.document === two?.document && one?.line === two?.line

function lineOf(
  kind: DocumentKind,
  input: LineInput,
  index: number,
  facts: SalesFacts,
  present: DocumentContent | undefined,
): Result<DocumentLine, SalesRefusal> {
  if (input.origin) return lineFromOrigin(kind, input, index, present)
  if (input.article !== undefined) {
    const article = facts.article(input.article)
    if (!article) return no({ code: 'unknown_article', line: index, article: input.article })
    if (article.archived) return no({ code: 'article_is_archived', line: index, article: input.article })
    return ok({
      article: input.article,
      label: input.label ?? article.label,
      quantity: input.quantity,
      unitPrice: input.unitPrice ?? article.unitPrice,
      discount: input.discount ?? basisPoints(0),
      vatRate: input.vatRate ?? article.vatRate,
      salesAccount: article.salesAccount,
      goods: article.goods,
    })
  }
  const { label, unitPrice, vatRate } = input
  if (label === undefined) return no({ code: 'line_is_incomplete', line: index, missing: 'label' })
  if (unitPrice === undefined) return no({ code: 'line_is_incomplete', line: index, missing: 'unitPrice' })
  if (vatRate === undefined) return no({ code: 'line_is_incomplete', line: index, missing: 'vatRate' })
  return ok({
    label,
    quantity: input.quantity,
    unitPrice,
    discount: input.discount ?? basisPoints(0),
    vatRate,
    salesAccount: accountOfFreeLine(kind),
    goods: false,
  })
}

function lineFromOrigin(
  kind: DocumentKind,
  input: LineInput,
  index: number,
  present: DocumentContent | undefined,
): Result<DocumentLine, SalesRefusal> {
  const origin = present?.lines.find((line) => sameOrigin(line.origin, input.origin))
  if (!origin) return no({ code: 'unknown_origin', line: index })
  if (input.article !== undefined && input.article !== origin.article) {
    return no({ code: 'article_differs_from_origin', line: index, expected: origin.article ?? null })
  }
  // A return note says quantities: its prices are those of what was delivered.
  if (kind === 'returnNote') {
    return ok({ ...origin, quantity: thousandths(input.quantity), returned: input.returned ?? origin.returned })
  }
  const unitPrice = input.unitPrice ?? origin.unitPrice
  // A credit note gives back what was billed, never more.
  if (kind === 'creditNote' && unitPrice > origin.unitPrice) {
    return no({ code: 'price_exceeds_origin', line: index, unitPrice: origin.unitPrice })
  }
  return ok({
    ...origin,
    label: input.label ?? origin.label,
    quantity: thousandths(input.quantity),
    unitPrice,
    discount: input.discount ?? origin.discount,
    vatRate: input.vatRate ?? origin.vatRate,
  })
}
