/** From one document to the next: the draft of an order from a quote, of an invoice from delivery notes… */
import { shippingVatRate } from '#base/discounts.ts'
import { type Cents, cents, plus, type Thousandths } from '#base/money.ts'
import { defined, sameJson } from '#base/record.ts'
import { invariant, no, ok, type Result } from '#base/result.ts'
import type { SalesCommand } from './commands.ts'
import { excessOverLeft, isDeducted, proposedDeductions } from './deduction.ts'
import { creditLines, isDeposit, leftOfDeposit, takenBy } from './deposit.ts'
import type { DocumentContent, DocumentId, DocumentKind, DocumentLine } from './document.ts'
import { customerFor } from './draft.ts'
import type { SalesEvent } from './events.ts'
import type { Context, SalesFacts } from './facts.ts'
import { nextId } from './number.ts'
import type { SalesRefusal } from './refusal.ts'
import { remainingOf } from './remaining.ts'
import type { SalesDocument, SalesState } from './state.ts'
import { totalsOf } from './totals.ts'

type Transform = Extract<SalesCommand, { type: 'sales.transform' }>

const STEPS: Readonly<Record<DocumentKind, readonly DocumentKind[]>> = {
  quote: ['order', 'invoice'],
  order: ['deliveryNote', 'invoice', 'returnNote'],
  deliveryNote: ['invoice', 'returnNote'],
  returnNote: ['creditNote'],
  invoice: ['creditNote', 'returnNote'],
  creditNote: [],
}

export function transform(
  state: SalesState,
  command: Transform,
  context: Context,
  facts: SalesFacts,
): Result<SalesEvent[], SalesRefusal> {
  const found = sourcesOf(state, command)
  if (!found.ok) return found
  const sources = found.value
  const refused = refusalOfSources(sources, command.to, context)
  if (refused) return no(refused)
  const [first] = sources
  invariant(first, 'a command names at least one document')
  const customer = customerFor(command.to, first.content.customer, facts)
  if (!customer.ok) return customer

  const isWholeDeposit = command.to === 'creditNote' && command.lines === undefined && isDeposit(first)
  const lines = isWholeDeposit ? linesOfDeposit(state, first) : linesOf(sources, command)
  if (!lines.ok) return lines
  const { validUntil: _, note: __, date: ___, depositOn: ____, deductions: _____, ...carried } = first.content
  const written: DocumentContent = defined({
    ...carried,
    // The record as it is today: what is printed is what is true when the document is made.
    billedTo: customer.value.billedTo,
    date: command.date ?? context.today,
    lines: lines.value,
    shipping: shippingOf(state, sources, command.to, lines.value),
    shippingVatRate: shippingVatRate(lines.value),
    reference: sources.length === 1 ? first.content.reference : undefined,
    deliveryDate: command.to === 'order' || command.to === 'deliveryNote' ? first.content.deliveryDate : undefined,
  })
  const deductions = command.to === 'invoice' ? proposedDeductions(state, command.from, written) : []
  const content = deductions.length > 0 ? { ...written, deductions } : written
  const draft = { document: nextId(state, command.to), kind: command.to, content }
  const excess = excessOverLeft(state, draft)
  return excess ? no(excess) : ok([{ type: 'DocumentDrafted', ...draft }])
}

/** All that no invoice took off of the deposit. */
function linesOfDeposit(state: SalesState, deposit: SalesDocument): Result<DocumentLine[], SalesRefusal> {
  const left = leftOfDeposit(state, deposit)
  const lines = creditLines(deposit, left)
  if (lines.length > 0) return ok(lines)
  return no(isDeducted(deposit, left, totalsOf(deposit.content).gross, takenBy(state, deposit)))
}

export function sourcesOf(state: SalesState, { from }: Pick<Transform, 'from'>): Result<SalesDocument[], SalesRefusal> {
  const sources: SalesDocument[] = []
  for (const id of new Set(from)) {
    const source = state.documents.get(id)
    if (!source) return no({ code: 'unknown_document', document: id })
    sources.push(source)
  }
  for (const { stage, document } of sources) {
    if (stage === 'draft') return no({ code: 'document_is_draft', document })
    if (stage === 'abandoned') return no({ code: 'document_is_abandoned', document })
  }
  return ok(sources)
}

export function refusalOfSources(
  sources: readonly SalesDocument[],
  to: DocumentKind,
  { today }: Context,
): SalesRefusal | undefined {
  const astray = sources.find(({ kind }) => !STEPS[kind].includes(to))
  if (astray) return { code: 'wrong_step', from: astray.kind, to }
  const invoices = sources.filter(({ kind }) => kind === 'invoice')
  if (to === 'creditNote' && invoices.length > 0 && sources.length > 1) {
    return { code: 'credit_note_of_several_invoices', invoices: sources.map(({ document }) => document) }
  }
  const customers = [...new Set(sources.map(({ content }) => content.customer))]
  if (customers.length > 1) return { code: 'documents_of_several_customers', customers }
  for (const field of ['discount', 'settlementDiscount', 'terms'] as const) {
    if (sources.some(({ content }) => !sameJson(content[field], sources[0]?.content[field]))) {
      return { code: 'conditions_differ', field }
    }
  }
  for (const { kind, stage, document, number = document, content } of sources) {
    if (kind === 'returnNote' && content.lines.every(({ origin }) => !origin?.document.startsWith('invoice-'))) {
      return { code: 'return_was_not_invoiced', document, number }
    }
    if (kind !== 'quote') continue
    if (stage === 'declined') return { code: 'quote_was_declined', document }
    if (stage === 'validated' && content.validUntil !== undefined && content.validUntil < today) {
      return { code: 'quote_expired', document, validUntil: content.validUntil }
    }
  }
  return undefined
}

function linesOf(sources: readonly SalesDocument[], command: Transform): Result<DocumentLine[], SalesRefusal> {
  const left = sources.flatMap((source) =>
    source.content.lines.map((_, line) => ({ source, line, quantity: remainingOf(source, line) })),
  )
  const wanted = command.lines ? partOf(sources, command.lines) : ok(left.filter(({ quantity }) => quantity > 0))
  if (!wanted.ok) return wanted
  if (left.every(({ quantity }) => quantity === 0) || wanted.value.length === 0) {
    return no({ code: 'nothing_left_to_transform', documents: sources.map(({ document }) => document) })
  }
  for (const { source, line } of wanted.value) {
    const asked = wanted.value.filter((other) => other.source === source && other.line === line)
    const sum = asked.reduce((total, { quantity }) => total + quantity, 0)
    const remaining = remainingOf(source, line)
    if (sum > remaining) {
      return no({ code: 'quantity_exceeds_remaining', document: source.document, line, remaining })
    }
  }
  return ok(
    wanted.value.map(({ source, line, quantity }) => {
      const from = source.content.lines[line]
      invariant(from, 'a line that has something left is there')
      return { ...from, quantity, origin: { document: source.document, line } }
    }),
  )
}

type Part = { source: SalesDocument; line: number; quantity: Thousandths }

function partOf(
  sources: readonly SalesDocument[],
  lines: NonNullable<Transform['lines']>,
): Result<Part[], SalesRefusal> {
  const parts: Part[] = []
  for (const { document, line, quantity } of lines) {
    const source = document === undefined ? sources[0] : sources.find((each) => each.document === document)
    if (!source?.content.lines[line]) {
      const named: DocumentId | undefined = document ?? sources[0]?.document
      invariant(named, 'a command names at least one document')
      return no({ code: 'unknown_line', document: named, line })
    }
    parts.push({ source, line, quantity })
  }
  return ok(parts)
}

/**
 * Carriage is billed once: with the first successor of each document that has some. A credit note gives it back only
 * when it takes the whole invoice at once.
 */
function shippingOf(
  state: SalesState,
  sources: readonly SalesDocument[],
  to: DocumentKind,
  lines: readonly DocumentLine[],
): Cents {
  const whole = (source: SalesDocument) =>
    source.content.lines.every(({ quantity }, index) =>
      lines.some(({ origin, quantity: taken }) => origin?.line === index && taken === quantity),
    )
  return sources.reduce((sum, source) => {
    const carried = source.successors.some((id) => (state.documents.get(id)?.content.shipping ?? 0) > 0)
    const due = to === 'creditNote' ? whole(source) : !carried
    return due ? plus(sum, source.content.shipping) : sum
  }, cents(0))
}
