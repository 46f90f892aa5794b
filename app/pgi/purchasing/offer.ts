/** Suppliers are asked for prices, answer, and one of them is chosen. */
import { basisPoints, cents } from '#base/money.ts'
import { defined } from '#base/record.ts'
import { no, ok, type Result } from '#base/result.ts'
import type { PurchasingCommand } from './commands.ts'
import type { Seller } from './document.ts'
import { contentOf, supplierFor } from './draft.ts'
import type { PurchasingEvent } from './events.ts'
import type { Context, PurchasingFacts } from './facts.ts'
import { nextId, nextNumber, nextRequestId } from './number.ts'
import type { PurchasingRefusal } from './refusal.ts'
import type { RequestContent } from './request.ts'
import type { PurchasingState } from './state.ts'

type Decision = Result<PurchasingEvent[], PurchasingRefusal>
type CommandOf<Type extends PurchasingCommand['type']> = Extract<PurchasingCommand, { type: Type }>

/** What is neither an article nor said is bought at the standard rate, until the invoice says otherwise. */
const STANDARD_RATE = basisPoints(2000)

export function sendRequest(
  state: PurchasingState,
  command: CommandOf<'priceRequest.send'>,
  { today }: Context,
  facts: PurchasingFacts,
): Decision {
  const suppliers: Seller[] = []
  for (const code of command.suppliers) {
    const found = supplierFor(code, facts)
    if (!found.ok) return found
    if (suppliers.some((each) => each.code === code)) return no({ code: 'supplier_given_twice', supplier: code })
    suppliers.push(found.value.seller)
  }
  const lines: RequestContent['lines'] = []
  for (const [index, { article, label, quantity }] of command.lines.entries()) {
    const known = article === undefined ? undefined : facts.article(article)
    if (article !== undefined && !known) return no({ code: 'unknown_article', line: index, article })
    if (article !== undefined && known?.archived) return no({ code: 'article_is_archived', line: index, article })
    const said = label ?? known?.label
    if (said === undefined) return no({ code: 'line_is_incomplete', line: index, missing: 'label' })
    lines.push(defined({ article, label: said, quantity }))
  }
  const date = command.date ?? today
  const { answerBy, deliveryDate, note } = command
  if (answerBy !== undefined && answerBy < date) return no({ code: 'answer_before_date', date, answerBy })
  if (deliveryDate !== undefined && deliveryDate < date) return no({ code: 'delivery_before_date', date, deliveryDate })
  if (date > today) return no({ code: 'date_in_future', date, today })
  if (!facts.isOpen(date)) return no({ code: 'date_outside_fiscal_year', date })
  const content = defined({ suppliers, date, answerBy, deliveryDate, lines, note })
  const number = nextNumber(state, 'priceRequest', date)
  return ok([{ type: 'PriceRequestSent', request: nextRequestId(state), number, content }])
}

export function recordOffer(
  state: PurchasingState,
  command: CommandOf<'offer.record'>,
  { today }: Context,
  facts: PurchasingFacts,
): Decision {
  const { request: id, supplier, prices } = command
  const request = state.requests.get(id)
  if (!request) return no({ code: 'unknown_price_request', request: id })
  const found = supplierFor(supplier, facts)
  if (!found.ok) return found
  if (!request.content.suppliers.some(({ code }) => code === supplier)) {
    return no({ code: 'supplier_was_not_asked', request: id, supplier })
  }
  const expected = request.content.lines.length
  if (prices.length !== expected) {
    return no({ code: 'offer_does_not_fit_request', request: id, expected, given: prices.length })
  }
  if (prices.every((price) => price === null)) return no({ code: 'offer_offers_nothing', request: id })
  const date = command.date ?? today
  if (date > today) return no({ code: 'date_in_future', date, today })
  const offer = defined({
    supplier,
    date,
    reference: command.reference,
    prices: prices.map((price) => price && { unitPrice: price.unitPrice, discount: price.discount ?? basisPoints(0) }),
    discount: command.discount ?? basisPoints(0),
    shipping: command.shipping ?? cents(0),
    leadDays: command.leadDays,
    terms: command.terms ?? found.value.terms,
    validUntil: command.validUntil,
    note: command.note,
  })
  return ok([{ type: 'OfferRecorded', request: id, offer }])
}

/** The lines of a request as an offer prices them; those it does not offer are left out. */
export function retainOffer(
  state: PurchasingState,
  { request: id, supplier, reason }: CommandOf<'offer.retain'>,
  context: Context,
  facts: PurchasingFacts,
): Decision {
  const request = state.requests.get(id)
  if (!request) return no({ code: 'unknown_price_request', request: id })
  const offer = request.offers.find((each) => each.supplier === supplier)
  if (!offer) return no({ code: 'no_offer_from_supplier', request: id, supplier })
  const { validUntil } = offer
  if (validUntil !== undefined && validUntil < context.today) {
    return no({ code: 'offer_expired', request: id, supplier, validUntil })
  }
  const lines = request.content.lines.flatMap(({ article, label, quantity }, index) => {
    const price = offer.prices[index]
    if (!price) return []
    const vatRate = article === undefined ? STANDARD_RATE : undefined
    return [defined({ article, label, quantity, unitPrice: price.unitPrice, discount: price.discount, vatRate })]
  })
  const { deliveryDate } = request.content
  const wanted = deliveryDate !== undefined && deliveryDate >= context.today ? deliveryDate : undefined
  const content = contentOf(
    'purchaseOrder',
    {
      supplier,
      lines,
      discount: offer.discount,
      shipping: offer.shipping,
      terms: offer.terms,
      reference: offer.reference,
      deliveryDate: wanted,
    },
    context,
    facts,
  )
  if (!content.ok) return content
  const order = nextId(state, 'purchaseOrder')
  return ok([
    { type: 'PurchaseDrafted', document: order, kind: 'purchaseOrder', content: content.value },
    defined({ type: 'OfferRetained' as const, request: id, supplier, order, reason }),
  ])
}
