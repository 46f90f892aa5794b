/**
 * Two people who do the same work do not get the same identifiers: the first invoice validated takes the next number,
 * whoever the customer is. Before anything is compared, identifiers become what a person knows them by.
 */
import { byText } from '#base/sorting.ts'
import type { Company, Event } from '#pgi'
import { isRecord } from './paths.ts'

export type Meanings = {
  /** What an identifier stands for, or the text itself when it is not one. */
  of(id: string): string
  /** The same value with every identifier replaced, lists of texts in one order. */
  in(value: unknown): unknown
}

type Names = Map<string, string>

/** `world` is the company before anybody acted: what was numbered by then keeps its number. */
export function meaningsOf(company: Company, world: Company): Meanings {
  const names: Names = new Map()
  const ranks = new Map<string, number>()
  const of = (id: string): string => names.get(id) ?? knownName(world, id) ?? id
  for (const { event } of company.history.from(world.history.length)) nameNew(names, ranks, of, event)
  const numbers = [...names.keys()].filter((id) => NUMBER.test(id))

  const replaced = (text: string): string => {
    const whole = of(text)
    if (whole !== text || numbers.length === 0) return whole
    return numbers.reduce((left, number) => left.replaceAll(number, of(number)), text)
  }
  const inside = (value: unknown): unknown => {
    if (typeof value === 'string') return replaced(value)
    if (Array.isArray(value)) {
      const all = value.map(inside)
      return all.every((one): one is string => typeof one === 'string') ? all.sort(byText) : all
    }
    if (!isRecord(value)) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inside(inner)]))
  }
  return { of, in: inside }
}

/** Numbers of documents: `FA2026-00012`. */
const NUMBER = /^[A-Z]{2}\d{4}-\d+$/

/** Before the acts: documents and items are known by their reference, matchings by what they hold together. */
function knownName({ sales, purchasing, treasury }: Company, id: string): string | undefined {
  if (!IDENTIFIER.test(id)) return undefined
  const matching = treasury.matchings.get(id)
  if (matching) return together(matching.items, (item) => treasury.items.get(item)?.reference ?? item)
  return (
    treasury.items.get(id)?.reference ??
    treasury.receipts.get(id)?.reference ??
    treasury.remittances.get(id)?.reference ??
    sales.documents.get(id)?.number ??
    purchasing.documents.get(id)?.number ??
    purchasing.requests.get(id)?.number
  )
}

const IDENTIFIER = /^[a-zA-Z]+-\d+(?:\.\d+)?$/

/** A reassignment closes the receipt on one account and opens it on the other: two items. */
function nameReassignment(
  names: Names,
  of: (id: string) => string,
  { receipt, reassignment, from, to }: Extract<Event, { type: 'ReceiptReassigned' }>,
): void {
  names.set(reassignment, `${of(receipt)} ← ${from} → ${to}`)
  names.set(`${reassignment}.0`, `${of(receipt)} ← ${from}`)
  names.set(`${reassignment}.1`, `${of(receipt)} → ${to}`)
}

/** After: by kind, customer and rank, since a number only says who came first. */
function nameNew(names: Names, ranks: Map<string, number>, of: (id: string) => string, event: Event): void {
  const ranked = (id: string, kind: string, customer: string): void => {
    if (names.has(id)) return
    const key = `${kind} ${customer}`
    const rank = (ranks.get(key) ?? 0) + 1
    ranks.set(key, rank)
    names.set(id, `${key} ${rank}`)
  }
  switch (event.type) {
    case 'DocumentDrafted':
      ranked(event.document, event.kind, event.content.customer)
      break
    case 'QuoteSent':
    case 'OrderConfirmed':
    case 'GoodsDelivered':
    case 'InvoiceIssued':
    case 'CreditNoteIssued':
      ranked(event.document, event.document.replace(/-\d+$/, ''), event.content.customer)
      names.set(event.number, of(event.document))
      break
    case 'PriceRequestSent':
      ranked(event.request, 'priceRequest', event.content.suppliers.map(({ code }) => code).join(' '))
      names.set(event.number, of(event.request))
      break
    case 'PurchaseDrafted':
      ranked(event.document, event.kind, event.content.supplier)
      break
    case 'PurchaseOrderSent':
    case 'GoodsReceiptRecorded':
    case 'PurchaseInvoiceRecorded':
    case 'GoodsReturnRecorded':
    case 'SupplierCreditNoteRecorded':
      ranked(event.document, event.document.replace(/-\d+$/, ''), event.content.supplier)
      names.set(event.number, of(event.document))
      break
    case 'PaymentRecorded':
      ranked(event.payment, 'payment', event.supplier)
      break
    case 'RemittanceRecorded':
      ranked(event.remittance, 'remittance', event.kind)
      break
    case 'ReceiptRecorded':
      ranked(event.receipt, 'receipt', event.customer)
      break
    case 'ReceiptReassigned':
      nameReassignment(names, of, event)
      break
    case 'ItemOpened':
      if (of(event.item) === event.item) ranked(event.item, 'item', event.customer)
      break
    case 'ItemsMatched':
      names.set(event.matching, together(event.items, of))
      break
    default:
  }
}

const together = (items: readonly string[], of: (id: string) => string): string =>
  items.map(of).sort(byText).join(' + ')
