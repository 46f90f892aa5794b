/** From one document to the next: the draft of a receipt from an order, of an invoice from receipts… */
import { shippingVatRate } from '#base/discounts.ts'
import { type Cents, cents, plus, type Thousandths } from '#base/money.ts'
import { defined, sameJson } from '#base/record.ts'
import { invariant, no, ok, type Result } from '#base/result.ts'
import type { PurchasingCommand } from './commands.ts'
import { excessOverLeft, isDeducted, proposedDeductions } from './deduction.ts'
import { creditLines, isDeposit, leftOfDeposit, takenBy } from './deposit.ts'
import type { PurchaseContent, PurchaseId, PurchaseKind, PurchaseLine } from './document.ts'
import { supplierFor } from './draft.ts'
import type { PurchasingEvent } from './events.ts'
import type { Context, PurchasingFacts } from './facts.ts'
import { invoicedLineOf } from './match.ts'
import { nextId } from './number.ts'
import type { PurchasingRefusal } from './refusal.ts'
import { remainingOf } from './remaining.ts'
import type { PurchaseDocument, PurchasingState } from './state.ts'
import { totalsOf } from './totals.ts'

type Transform = Extract<PurchasingCommand, { type: 'purchase.transform' }>

export const STEPS: Readonly<Record<PurchaseKind, readonly PurchaseKind[]>> = {
  purchaseOrder: ['goodsReceipt', 'purchaseInvoice'],
  goodsReceipt: ['purchaseInvoice', 'goodsReturn'],
  purchaseInvoice: ['supplierCreditNote'],
  goodsReturn: ['supplierCreditNote'],
  supplierCreditNote: [],
}

/** A supplier may bill more than was ordered or received: the control will say so. Nobody receives or returns more. */
export const mayExceed = (kind: PurchaseKind): boolean => kind === 'purchaseInvoice'

export function transform(
  state: PurchasingState,
  command: Transform,
  context: Context,
  facts: PurchasingFacts,
): Result<PurchasingEvent[], PurchasingRefusal> {
  const { to } = command
  const found = sourcesOf(state, command)
  if (!found.ok) return found
  const sources = found.value
  const refused = refusalOfSources(sources, to)
  if (refused) return no(refused)
  const [first] = sources
  invariant(first, 'a command names at least one document')
  const supplier = supplierFor(first.content.supplier, facts)
  if (!supplier.ok) return supplier

  const isWholeDeposit = to === 'supplierCreditNote' && command.lines === undefined && isDeposit(first)
  const lines = isWholeDeposit ? linesOfDeposit(state, first) : linesOf(state, sources, command)
  if (!lines.ok) return lines
  const {
    note: _,
    date: __,
    statedGross: ___,
    dueDate: ____,
    depositOn: _____,
    deductions: ______,
    ...carried
  } = first.content
  const written: PurchaseContent = defined({
    ...carried,
    // The record as it is today: what is written is what is true when the document is made.
    seller: supplier.value.seller,
    date: command.date ?? context.today,
    lines: lines.value,
    shipping: shippingOf(state, sources, command),
    shippingVatRate: shippingVatRate(lines.value),
    reference: command.reference,
    referenceDate: command.referenceDate,
    deliveryDate: undefined,
  })
  const deductions = to === 'purchaseInvoice' ? proposedDeductions(state, command.from, written) : []
  const content = deductions.length > 0 ? { ...written, deductions } : written
  const draft = { document: nextId(state, to), kind: to, content }
  const excess = excessOverLeft(state, draft)
  return excess ? no(excess) : ok([{ type: 'PurchaseDrafted', ...draft }])
}

/** All that no invoice took off of the deposit. */
function linesOfDeposit(state: PurchasingState, deposit: PurchaseDocument): Result<PurchaseLine[], PurchasingRefusal> {
  const left = leftOfDeposit(state, deposit)
  const lines = creditLines(deposit, left)
  if (lines.length > 0) return ok(lines)
  return no(isDeducted(deposit, left, totalsOf(deposit.content).gross, takenBy(state, deposit)))
}

function sourcesOf(state: PurchasingState, { from, to }: Transform): Result<PurchaseDocument[], PurchasingRefusal> {
  const sources: PurchaseDocument[] = []
  for (const id of new Set(from)) {
    const source = state.documents.get(id)
    if (!source) return no({ code: 'unknown_document', document: id })
    sources.push(source)
  }
  for (const { stage, document, number } of sources) {
    if (stage === 'draft') return no({ code: 'document_is_draft', document })
    if (stage === 'abandoned') return no({ code: 'document_is_abandoned', document })
    if (stage === 'closed' && to === 'goodsReceipt') {
      return no({ code: 'order_is_closed', document, number: number ?? document })
    }
  }
  return ok(sources)
}

function refusalOfSources(sources: readonly PurchaseDocument[], to: PurchaseKind): PurchasingRefusal | undefined {
  const astray = sources.find(({ kind }) => !STEPS[kind].includes(to))
  if (astray) return { code: 'wrong_purchase_step', from: astray.kind, to }
  if (to === 'supplierCreditNote' && sources.length > 1) {
    return { code: 'credit_note_of_several_documents', documents: sources.map(({ document }) => document) }
  }
  const suppliers = [...new Set(sources.map(({ content }) => content.supplier))]
  if (suppliers.length > 1) return { code: 'documents_of_several_suppliers', suppliers }
  for (const field of ['discount', 'settlementDiscount', 'terms', 'treatment'] as const) {
    if (sources.some(({ content }) => !sameJson(content[field], sources[0]?.content[field]))) {
      return { code: 'purchase_conditions_differ', field }
    }
  }
  return undefined
}

type Part = { readonly source: PurchaseDocument; readonly line: number; readonly quantity: Thousandths }

function linesOf(
  state: PurchasingState,
  sources: readonly PurchaseDocument[],
  command: Transform,
): Result<PurchaseLine[], PurchasingRefusal> {
  const { to } = command
  const left = sources.flatMap((source) =>
    source.content.lines.map((_, line) => ({ source, line, quantity: remainingOf(state, source, to, line) })),
  )
  const wanted = command.lines ? partOf(sources, command.lines) : ok(left.filter(({ quantity }) => quantity > 0))
  if (!wanted.ok) return wanted
  if (wanted.value.length === 0 || (!mayExceed(to) && left.every(({ quantity }) => quantity === 0))) {
    return no({ code: 'nothing_left_to_transform', documents: sources.map(({ document }) => document) })
  }
  for (const { source, line } of mayExceed(to) ? [] : wanted.value) {
    const asked = wanted.value.filter((other) => other.source === source && other.line === line)
    const sum = asked.reduce((total, { quantity }) => total + quantity, 0)
    const remaining = remainingOf(state, source, to, line)
    if (sum > remaining) return no({ code: 'quantity_exceeds_remaining', document: source.document, line, remaining })
  }
  return ok(
    wanted.value.map(({ source, line, quantity }) => {
      const from = source.content.lines[line]
      invariant(from, 'a line that has something left is there')
      const origin = { document: source.document, line }
      // What was returned is credited at the price it was billed at.
      const billed = to === 'supplierCreditNote' ? invoicedLineOf(state, origin) : undefined
      const { unitPrice, discount, vatRate, account } = billed ?? from
      return { ...from, unitPrice, discount, vatRate, account, quantity, origin }
    }),
  )
}

function partOf(
  sources: readonly PurchaseDocument[],
  lines: NonNullable<Transform['lines']>,
): Result<Part[], PurchasingRefusal> {
  const parts: Part[] = []
  for (const { document, line, quantity } of lines) {
    const source = document === undefined ? sources[0] : sources.find((each) => each.document === document)
    if (!source?.content.lines[line]) {
      const named: PurchaseId | undefined = document ?? sources[0]?.document
      invariant(named, 'a command names at least one document')
      return no({ code: 'unknown_line', document: named, line })
    }
    parts.push({ source, line, quantity })
  }
  return ok(parts)
}

/** Carriage goes once, with the first successor of its kind. A return, or part of an invoice, gives none back by itself. */
function shippingOf(state: PurchasingState, sources: readonly PurchaseDocument[], { to, lines }: Transform): Cents {
  if (to === 'goodsReturn' || (to === 'supplierCreditNote' && lines !== undefined)) return cents(0)
  const billed = (id: PurchaseId): boolean => {
    const document = state.documents.get(id)
    return document?.kind === to && document.content.shipping > 0
  }
  return plus(...sources.map(({ successors, content }) => (successors.some(billed) ? cents(0) : content.shipping)))
}
