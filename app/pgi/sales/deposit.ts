/** A deposit invoice: part of an order, or of an accepted quote, asked for in advance (facture d’acompte). */
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
import type { SalesCommand } from './commands.ts'
import type { DocumentContent, DocumentId, DocumentLine } from './document.ts'
import { customerFor } from './draft.ts'
import type { SalesEvent } from './events.ts'
import type { Context, SalesFacts } from './facts.ts'
import { nextId } from './number.ts'
import type { SalesRefusal } from './refusal.ts'
import type { SalesDocument, SalesState } from './state.ts'
import { totalsOf } from './totals.ts'

type Ask = Extract<SalesCommand, { type: 'sales.deposit' }>

export const isDeposit = ({ content }: Pick<SalesDocument, 'content'>): boolean => content.depositOn !== undefined

/** What a line of a deposit, or of its credit note, is booked on: it is no revenue yet. */
export const isDepositLine = ({ salesAccount }: Pick<DocumentLine, 'salesAccount'>): boolean =>
  salesAccount === ACCOUNTS.depositsReceived

const vatOf = ({ totals, content }: SalesDocument): readonly Taxed[] => (totals ?? totalsOf(content)).vat

const present = (state: SalesState, ids: readonly DocumentId[]): SalesDocument[] =>
  ids.flatMap((id) => state.documents.get(id) ?? [])

/** A document and those that it comes from, up to the quote. */
export function lineageOf(state: SalesState, ids: readonly DocumentId[]): ReadonlySet<DocumentId> {
  const found = new Set<DocumentId>()
  const waiting = [...ids]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue
    found.add(id)
    const document = state.documents.get(id)
    const origins = document?.content.lines.flatMap(({ origin }) => origin?.document ?? []) ?? []
    waiting.push(...origins)
    if (document?.content.depositOn !== undefined) waiting.push(document.content.depositOn)
  }
  return found
}

/** The deposits asked on a sale, drafts included, in the order they were asked. */
export const depositsOn = (state: SalesState, lineage: ReadonlySet<DocumentId>): SalesDocument[] =>
  [...lineage].flatMap((id) =>
    present(state, state.documents.get(id)?.successors ?? []).filter(({ content }) => content.depositOn === id),
  )

/** What is left to deduct of a deposit: no credit note gave it back, no invoice but `without` took it off. Drafts count. */
export function leftOfDeposit(state: SalesState, deposit: SalesDocument, without?: DocumentId): Taxed[] {
  const taken = present(state, deposit.successors).flatMap((successor) =>
    successor.document === without ? [] : takenOff(deposit, successor),
  )
  return lessTaxed(vatOf(deposit), taken)
}

const takenOff = ({ document }: SalesDocument, successor: SalesDocument): readonly Taxed[] =>
  successor.kind === 'creditNote'
    ? vatOf(successor)
    : (successor.content.deductions ?? []).flatMap(({ deposit, vat }) => (deposit === document ? vat : []))

/** Whoever took something off a deposit last, by its number. */
export function takenBy(state: SalesState, { successors, document }: SalesDocument, without?: DocumentId): string {
  const last = present(state, successors).findLast((each) => each.document !== without)
  return last?.number ?? last?.document ?? document
}

/** What no invoice billed of an order, nor any order of a quote, drafts included; carriage goes with the first. */
function notInvoiced(state: SalesState, source: SalesDocument): readonly Taxed[] {
  const gone = source.content.lines.map(() => 0)
  let carried = false
  const count = (successor: SalesDocument) => {
    for (const [index, { origin, quantity }] of successor.content.lines.entries()) {
      if (origin?.document !== source.document) continue
      const isDelivery = successor.kind === 'deliveryNote'
      gone[origin.line] = (gone[origin.line] ?? 0) + (isDelivery ? (successor.taken[index] ?? 0) : quantity)
    }
    const invoices = successor.kind === 'deliveryNote' ? present(state, successor.successors) : [successor]
    carried ||= invoices.some(({ content }) => content.shipping > 0)
  }
  for (const successor of present(state, source.successors)) count(successor)
  const lines = source.content.lines.flatMap((line, index) => {
    const quantity = line.quantity - (gone[index] ?? 0)
    return quantity > 0 ? [{ ...line, quantity: thousandths(quantity) }] : []
  })
  if (lines.length === 0) return []
  return totalsOf({ ...source.content, lines, shipping: carried ? cents(0) : source.content.shipping }).vat
}

/** What may still be asked in advance: not invoiced, and covered by no other deposit. */
function leftOfOrder(state: SalesState, source: SalesDocument, without?: DocumentId): Taxed[] {
  const others = depositsOn(state, lineageOf(state, [source.document])).filter(({ document }) => document !== without)
  return lessTaxed(
    notInvoiced(state, source),
    others.flatMap((deposit) => leftOfDeposit(state, deposit)),
  )
}

function sourceFor(state: SalesState, id: DocumentId): Result<SalesDocument, SalesRefusal> {
  const source = state.documents.get(id)
  if (!source) return no({ code: 'unknown_document', document: id })
  const { document, kind, stage, number = id } = source
  if (stage === 'draft') return no({ code: 'document_is_draft', document })
  if (stage === 'abandoned') return no({ code: 'document_is_abandoned', document })
  if (kind !== 'order' && kind !== 'quote') return no({ code: 'deposit_not_on_order', document, kind })
  if (stage === 'declined') return no({ code: 'quote_was_declined', document })
  if (kind !== 'quote') return ok(source)
  if (stage !== 'accepted') return no({ code: 'quote_not_accepted', document, number })
  const successor = present(state, source.successors).find((each) => !isDeposit(each))?.document
  return successor === undefined ? ok(source) : no({ code: 'quote_already_followed', document, successor })
}

export function askDeposit(
  state: SalesState,
  { from, share, date, terms }: Ask,
  context: Context,
  facts: SalesFacts,
): Result<SalesEvent[], SalesRefusal> {
  const found = sourceFor(state, from)
  if (!found.ok) return found
  const source = found.value
  const customer = customerFor('invoice', source.content.customer, facts)
  if (!customer.ok) return customer
  const parts = depositOf(vatOf(source), leftOfOrder(state, source), share)
  if (parts === null) return no(exceeds(source, leftOfOrder(state, source), askedFor(vatOf(source), share)))
  if (parts.length === 0) return no({ code: 'total_must_be_positive', gross: cents(0) })
  const { method, reference, salesperson, shippingVatRate } = source.content
  const content: DocumentContent = defined({
    customer: source.content.customer,
    billedTo: customer.value.billedTo,
    date: date ?? context.today,
    lines: linesOf(source, parts, share),
    discount: basisPoints(0),
    shipping: cents(0),
    shippingVatRate,
    settlementDiscount: basisPoints(0),
    terms: terms ?? { days: 0, endOfMonth: false },
    method,
    reference,
    salesperson,
    depositOn: source.document,
  })
  return ok([{ type: 'DocumentDrafted', document: nextId(state, 'invoice'), kind: 'invoice', content }])
}

const exceeds = (source: SalesDocument, left: readonly Taxed[], asked: Cents): SalesRefusal => {
  const { document, number = document } = source
  return { code: 'deposit_exceeds_order', document, number, left: cents(Math.max(0, grossOfAll(left))), asked }
}

function linesOf({ kind, number = '' }: SalesDocument, parts: readonly Taxed[], share: DepositShare): DocumentLine[] {
  const of = kind === 'quote' ? 'devis' : 'commande'
  const label = `Acompte${'rate' in share ? ` de ${rateText(share.rate)}` : ''} sur ${of} ${number}`
  return parts.map(({ rate, base }) => ({
    label: parts.length > 1 ? `${label} – TVA ${rateText(rate)}` : label,
    quantity: thousandths(1_000),
    unitPrice: base,
    discount: basisPoints(0),
    vatRate: rate,
    salesAccount: ACCOUNTS.depositsReceived,
    goods: false,
  }))
}

/** A revised deposit is still one: its account, no carriage, no discount, and no more than is left of its order. */
export function revisedDeposit(depositOn: DocumentId, content: DocumentContent): Result<DocumentContent, SalesRefusal> {
  const lines: DocumentLine[] = []
  for (const [index, line] of content.lines.entries()) {
    if (line.article !== undefined) return no({ code: 'article_on_deposit', line: index, article: line.article })
    lines.push({ ...line, salesAccount: ACCOUNTS.depositsReceived })
  }
  const none = { discount: basisPoints(0), settlementDiscount: basisPoints(0), shipping: cents(0) }
  return ok({ ...content, ...none, lines, depositOn })
}

/** Rate by rate: a rate that the order does not have has nothing left. */
export function excessOverOrder(
  state: SalesState,
  document: DocumentId,
  content: DocumentContent,
): SalesRefusal | undefined {
  const source = content.depositOn === undefined ? undefined : state.documents.get(content.depositOn)
  if (!source) return undefined
  const left = leftOfOrder(state, source, document)
  const asked = totalsOf(content).vat
  return fitsIn(asked, left) ? undefined : exceeds(source, left, grossOfAll(asked))
}

/** The lines of the credit note of a deposit: what no invoice took off. */
export const creditLines = (deposit: SalesDocument, left: readonly Taxed[]): DocumentLine[] =>
  deposit.content.lines.flatMap((line, index) => {
    const part = left.find(({ rate }) => rate === line.vatRate)
    const unitPrice = part ? baseWithin(part.base, part.rate, grossOf(part)) : cents(0)
    return unitPrice > 0 ? [{ ...line, unitPrice, origin: { document: deposit.document, line: index } }] : []
  })
