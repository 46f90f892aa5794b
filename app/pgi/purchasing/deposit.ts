/** A supplier's deposit invoice: part of an order, asked for in advance (facture d’acompte). */
import {
  askedFor,
  baseWithin,
  type DepositShare,
  depositOf,
  fitsIn,
  grossOf,
  grossOfAll,
  lessTaxed,
  type Taxed,
} from '#base/deposits.ts'
import { basisPoints, type Cents, cents, thousandths } from '#base/money.ts'
import { rateText } from '#base/rate-text.ts'
import { defined } from '#base/record.ts'
import { no, ok, type Result } from '#base/result.ts'
import { ACCOUNTS } from '#content/law/chart-of-accounts.ts'
import type { PurchasingCommand } from './commands.ts'
import { isSelfAssessed, type PurchaseContent, type PurchaseId, type PurchaseLine } from './document.ts'
import { supplierFor } from './draft.ts'
import type { PurchasingEvent } from './events.ts'
import type { Context, PurchasingFacts } from './facts.ts'
import { nextId } from './number.ts'
import type { PurchasingRefusal } from './refusal.ts'
import { remainingOf } from './remaining.ts'
import type { PurchaseDocument, PurchasingState } from './state.ts'
import { totalsOf } from './totals.ts'

type Ask = Extract<PurchasingCommand, { type: 'purchase.deposit' }>

export const isDeposit = ({ content }: Pick<PurchaseDocument, 'content'>): boolean => content.depositOn !== undefined

/** What a line of a deposit, or of its credit note, is booked on: it is no expense yet. */
export const isDepositLine = ({ account }: Pick<PurchaseLine, 'account'>): boolean => account === ACCOUNTS.depositsPaid

const vatOf = ({ totals, content }: PurchaseDocument): readonly Taxed[] => (totals ?? totalsOf(content)).vat

const present = (state: PurchasingState, ids: readonly PurchaseId[]): PurchaseDocument[] =>
  ids.flatMap((id) => state.documents.get(id) ?? [])

/** A document and those that it comes from, up to the order. */
export function lineageOf(state: PurchasingState, ids: readonly PurchaseId[]): ReadonlySet<PurchaseId> {
  const found = new Set<PurchaseId>()
  const waiting = [...ids]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue
    found.add(id)
    const document = state.documents.get(id)
    waiting.push(...(document?.content.lines.flatMap(({ origin }) => origin?.document ?? []) ?? []))
    if (document?.content.depositOn !== undefined) waiting.push(document.content.depositOn)
  }
  return found
}

/** The deposits asked on a purchase, drafts included, in the order they were asked. */
export const depositsOn = (state: PurchasingState, lineage: ReadonlySet<PurchaseId>): PurchaseDocument[] =>
  [...lineage].flatMap((id) =>
    present(state, state.documents.get(id)?.successors ?? []).filter(({ content }) => content.depositOn === id),
  )

/** What is left to deduct of a deposit: no credit note gave it back, no invoice but `without` took it off. Drafts count. */
export function leftOfDeposit(state: PurchasingState, deposit: PurchaseDocument, without?: PurchaseId): Taxed[] {
  const taken = present(state, deposit.successors).flatMap((successor) =>
    successor.document === without ? [] : takenOff(deposit, successor),
  )
  return lessTaxed(vatOf(deposit), taken)
}

const takenOff = ({ document }: PurchaseDocument, successor: PurchaseDocument): readonly Taxed[] =>
  successor.kind === 'supplierCreditNote'
    ? vatOf(successor)
    : (successor.content.deductions ?? []).flatMap(({ deposit, vat }) => (deposit === document ? vat : []))

/** Whoever took something off a deposit last, by its number. */
export function takenBy(
  state: PurchasingState,
  { successors, document }: PurchaseDocument,
  without?: PurchaseId,
): string {
  const last = present(state, successors).findLast((each) => each.document !== without)
  return last?.number ?? last?.document ?? document
}

/** What no invoice billed of an order, drafts included; carriage goes with the first. */
function notInvoiced(state: PurchasingState, order: PurchaseDocument): readonly Taxed[] {
  const lines = order.content.lines.flatMap((line, index) => {
    const quantity = remainingOf(state, order, 'purchaseInvoice', index)
    return quantity > 0 ? [{ ...line, quantity }] : []
  })
  if (lines.length === 0) return []
  const invoices = present(state, order.successors).flatMap((successor) =>
    successor.kind === 'goodsReceipt' ? present(state, successor.successors) : [successor],
  )
  const carried = invoices.some(({ kind, content }) => kind === 'purchaseInvoice' && content.shipping > 0)
  return totalsOf({ ...order.content, lines, shipping: carried ? cents(0) : order.content.shipping }).vat
}

/** What may still be asked in advance: not invoiced, and covered by no other deposit. */
export function leftOfOrder(state: PurchasingState, order: PurchaseDocument, without?: PurchaseId): Taxed[] {
  const others = depositsOn(state, new Set([order.document])).filter(({ document }) => document !== without)
  return lessTaxed(
    notInvoiced(state, order),
    others.flatMap((deposit) => leftOfDeposit(state, deposit)),
  )
}

/** No VAT is asked on a deposit where the buyer declares it (CGI art. 269-2 d): none is recorded here. */
export function orderFor(state: PurchasingState, id: PurchaseId): Result<PurchaseDocument, PurchasingRefusal> {
  const order = state.documents.get(id)
  if (!order) return no({ code: 'unknown_document', document: id })
  const { document, kind, stage, number = id, content } = order
  if (stage === 'draft') return no({ code: 'document_is_draft', document })
  if (stage === 'abandoned') return no({ code: 'document_is_abandoned', document })
  if (kind !== 'purchaseOrder') return no({ code: 'deposit_not_on_order', document, kind })
  if (stage === 'closed') return no({ code: 'order_is_closed', document, number })
  return isSelfAssessed(content) ? no({ code: 'deposit_self_assessed', document, number }) : ok(order)
}

export function recordDeposit(
  state: PurchasingState,
  { from, share, date, reference, referenceDate, terms }: Ask,
  context: Context,
  facts: PurchasingFacts,
): Result<PurchasingEvent[], PurchasingRefusal> {
  const found = orderFor(state, from)
  if (!found.ok) return found
  const order = found.value
  const { supplier: code, treatment, method, shippingVatRate } = order.content
  const supplier = supplierFor(code, facts)
  if (!supplier.ok) return supplier
  const parts = depositOf(vatOf(order), leftOfOrder(state, order), share)
  if (parts === null) return no(exceeds(order, leftOfOrder(state, order), askedFor(vatOf(order), share)))
  if (parts.length === 0) return no({ code: 'total_must_be_positive', gross: cents(0) })
  const content: PurchaseContent = defined({
    supplier: code,
    seller: supplier.value.seller,
    treatment,
    date: date ?? context.today,
    lines: linesOf(order, parts, share),
    discount: basisPoints(0),
    shipping: cents(0),
    shippingVatRate,
    settlementDiscount: basisPoints(0),
    terms: terms ?? { days: 0, endOfMonth: false },
    method,
    reference,
    referenceDate,
    depositOn: order.document,
  })
  return ok([{ type: 'PurchaseDrafted', document: nextId(state, 'purchaseInvoice'), kind: 'purchaseInvoice', content }])
}

const exceeds = (order: PurchaseDocument, left: readonly Taxed[], asked: Cents): PurchasingRefusal => {
  const { document, number = document } = order
  return { code: 'deposit_exceeds_order', document, number, left: cents(Math.max(0, grossOfAll(left))), asked }
}

function linesOf({ number = '' }: PurchaseDocument, parts: readonly Taxed[], share: DepositShare): PurchaseLine[] {
  const label = `Acompte${'rate' in share ? ` de ${rateText(share.rate)}` : ''} sur commande ${number}`
  return parts.map(({ rate, base }) => ({
    label: parts.length > 1 ? `${label} – TVA ${rateText(rate)}` : label,
    quantity: thousandths(1_000),
    unitPrice: base,
    discount: basisPoints(0),
    vatRate: rate,
    account: ACCOUNTS.depositsPaid,
    goods: false,
  }))
}

/** A revised deposit is still one: its account, no carriage, no discount, and no more than is left of its order. */
export function revisedDeposit(
  { depositOn, treatment }: Pick<PurchaseContent, 'depositOn' | 'treatment'>,
  content: PurchaseContent,
): Result<PurchaseContent, PurchasingRefusal> {
  const lines: PurchaseLine[] = []
  for (const [index, line] of content.lines.entries()) {
    if (line.article !== undefined) return no({ code: 'article_on_deposit', line: index, article: line.article })
    lines.push({ ...line, account: ACCOUNTS.depositsPaid })
  }
  const none = { discount: basisPoints(0), settlementDiscount: basisPoints(0), shipping: cents(0) }
  return ok({ ...content, ...none, lines, treatment, depositOn })
}

/** Rate by rate: a rate that the order does not have has nothing left. */
export function excessOverOrder(
  state: PurchasingState,
  document: PurchaseId,
  content: PurchaseContent,
): PurchasingRefusal | undefined {
  const order = content.depositOn === undefined ? undefined : state.documents.get(content.depositOn)
  if (!order) return undefined
  const left = leftOfOrder(state, order, document)
  const asked = totalsOf(content).vat
  return fitsIn(asked, left) ? undefined : exceeds(order, left, grossOfAll(asked))
}

/** The lines of the credit note of a deposit: what no invoice took off. */
export const creditLines = (deposit: PurchaseDocument, left: readonly Taxed[]): PurchaseLine[] =>
  deposit.content.lines.flatMap((line, index) => {
    const part = left.find(({ rate }) => rate === line.vatRate)
    const unitPrice = part ? baseWithin(part.base, part.rate, grossOf(part)) : cents(0)
    return unitPrice > 0 ? [{ ...line, unitPrice, origin: { document: deposit.document, line: index } }] : []
  })
