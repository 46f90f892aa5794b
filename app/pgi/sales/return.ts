/** What a customer sends back (bon de retour): goods that were delivered, whether an invoice billed them or not. */
import { lineAmount } from '#base/discounts.ts'
import { allocate, type Cents, cents, sumOf, type Thousandths, thousandths } from '#base/money.ts'
import { defined } from '#base/record.ts'
import { invariant, no, ok, type Result } from '#base/result.ts'
import type { SalesCommand } from './commands.ts'
import type { DocumentContent, DocumentId, DocumentLine, Origin, Returned } from './document.ts'
import { customerFor } from './draft.ts'
import type { SalesEvent } from './events.ts'
import type { Context, SalesFacts } from './facts.ts'
import { nextId } from './number.ts'
import type { SalesRefusal } from './refusal.ts'
import { remainingOf } from './remaining.ts'
import type { SalesDocument, SalesState } from './state.ts'
import { refusalOfSources, sourcesOf } from './transform.ts'

type Return = Extract<SalesCommand, { type: 'sales.return' }>

/** A delivered line, and what may still come back of it. */
type Delivered = { readonly source: SalesDocument; readonly line: number; readonly left: Thousandths }

const isGoods = ({ content }: SalesDocument, line: number): boolean => content.lines[line]?.goods ?? false

/**
 * What was delivered of a line and did not come back: of an order, through its delivery notes and its own invoices. First what
 * no invoice billed, for which no credit note is owed; then what invoices billed.
 */
function deliveredOf(state: SalesState, source: SalesDocument, line: number): Delivered[] {
  if (source.stage !== 'validated' || !isGoods(source, line)) return []
  const own = { source, line, left: remainingOf(source, line) }
  if (source.kind === 'invoice') return [own]
  if (source.kind !== 'deliveryNote' && source.kind !== 'order') return []
  const followers = source.successors.flatMap((id) => {
    const successor = state.documents.get(id)
    if (!successor) return []
    return successor.content.lines.flatMap(({ origin }, index) =>
      origin?.document === source.document && origin.line === line ? deliveredOf(state, successor, index) : [],
    )
  })
  const all = source.kind === 'deliveryNote' ? [own, ...followers] : followers
  return [...all.filter(({ source: { kind } }) => kind !== 'invoice'), ...all.filter((each) => isInvoiced(each))]
}

const isInvoiced = ({ source }: Delivered): boolean => source.kind === 'invoice'

/** How much of a line may still be returned. */
export const returnableOf = (state: SalesState, source: SalesDocument, line: number): Thousandths =>
  thousandths(deliveredOf(state, source, line).reduce((sum, { left }) => sum + left, 0))

/** The invoice whose line is credited: the one that it comes from, or the one that billed what came back. */
export function invoiceCredited(state: SalesState, origin: Origin | undefined): DocumentId | undefined {
  if (!origin) return undefined
  const source = state.documents.get(origin.document)
  if (source?.kind !== 'returnNote') return origin.document
  return source.content.lines[origin.line]?.origin?.document
}

/** Each once, in the order of its lines. */
export const invoicesCredited = (state: SalesState, { lines }: Pick<DocumentContent, 'lines'>): DocumentId[] => [
  ...new Set(lines.flatMap(({ origin }) => invoiceCredited(state, origin) ?? [])),
]

/** What a credit note gives back of each invoice that it corrects: its total, shared as its lines are. */
export function partsCredited(
  state: SalesState,
  content: Pick<DocumentContent, 'lines'>,
  gross: Cents,
): { invoice: DocumentId; amount: Cents }[] {
  const invoices = invoicesCredited(state, content)
  const [only] = invoices
  if (only === undefined) return []
  if (invoices.length === 1) return [{ invoice: only, amount: gross }]
  const weights = invoices.map((invoice) =>
    sumOf(
      content.lines.filter(({ origin }) => invoiceCredited(state, origin) === invoice),
      lineAmount,
    ),
  )
  // Lines that are worth nothing leave it all to the first.
  const amounts = weights.some((weight) => weight > 0) ? allocate(gross, weights) : [gross]
  return invoices.map((invoice, rank) => ({ invoice, amount: amounts[rank] ?? cents(0) }))
}

type Wanted = { source: SalesDocument; line: number; quantity: Thousandths; returned: Returned }

export function takeBack(
  state: SalesState,
  command: Return,
  context: Context,
  facts: SalesFacts,
): Result<SalesEvent[], SalesRefusal> {
  const found = sourcesOf(state, command)
  if (!found.ok) return found
  const refused = refusalOfSources(found.value, 'returnNote', context)
  if (refused) return no(refused)
  const wanted = wantedOf(state, found.value, command)
  if (!wanted.ok) return wanted
  const lines = linesOf(state, wanted.value)
  if (!lines.ok) return lines
  const origins = sourcesOf(state, { from: lines.value.flatMap(({ origin }) => origin?.document ?? []) })
  if (!origins.ok) return origins
  const differing = refusalOfSources(origins.value, 'returnNote', context)
  if (differing) return no(differing)
  const [first] = origins.value
  invariant(first, 'a return takes back at least one line')
  const customer = customerFor('returnNote', first.content.customer, facts)
  if (!customer.ok) return customer
  const { validUntil: _, deliveryDate: __, depositOn: ___, deductions: ____, reference, ...carried } = first.content
  const content: DocumentContent = defined({
    ...carried,
    billedTo: customer.value.billedTo,
    date: command.date ?? context.today,
    lines: lines.value,
    shipping: cents(0),
    reference: origins.value.length === 1 ? reference : undefined,
    note: command.note,
  })
  return ok([{ type: 'DocumentDrafted', document: nextId(state, 'returnNote'), kind: 'returnNote', content }])
}

function wantedOf(
  state: SalesState,
  sources: readonly SalesDocument[],
  { lines, condition, reason }: Return,
): Result<Wanted[], SalesRefusal> {
  const [first] = sources
  invariant(first, 'a command names at least one document')
  const wanted: Wanted[] = []
  for (const part of lines ?? []) {
    const { document = first.document, line, quantity } = part
    const source = sources.find((each) => each.document === document)
    const named = source?.content.lines[line]
    if (!source || !named) return no({ code: 'unknown_line', document, line })
    if (!named.goods) return no({ code: 'service_is_not_returned', line, label: named.label })
    const returned = { condition: part.condition ?? condition, reason: part.reason ?? reason }
    wanted.push({ source, line, quantity, returned })
  }
  if (lines) return ok(wanted)
  for (const source of sources) {
    for (const line of source.content.lines.keys()) {
      const quantity = returnableOf(state, source, line)
      if (quantity > 0) wanted.push({ source, line, quantity, returned: { condition, reason } })
    }
  }
  return wanted.length > 0
    ? ok(wanted)
    : no({ code: 'nothing_left_to_return', documents: sources.map(({ document }) => document) })
}

/** Shares what comes back among the lines that delivered it. */
function linesOf(state: SalesState, wanted: readonly Wanted[]): Result<DocumentLine[], SalesRefusal> {
  const lines: DocumentLine[] = []
  const taken = new Map<string, number>()
  for (const { source, line, quantity, returned } of wanted) {
    let missing: number = quantity
    for (const each of deliveredOf(state, source, line)) {
      const key = `${each.source.document}#${each.line}`
      const before = taken.get(key) ?? 0
      const part = thousandths(Math.min(missing, each.left - before))
      const from = each.source.content.lines[each.line]
      if (part <= 0 || !from) continue
      missing -= part
      taken.set(key, before + part)
      lines.push({ ...from, quantity: part, returned, origin: { document: each.source.document, line: each.line } })
    }
    if (missing > 0) {
      const remaining = returnableOf(state, source, line)
      return no({ code: 'quantity_exceeds_remaining', document: source.document, line, remaining })
    }
  }
  return ok(lines)
}

/** A revised return keeps the conditions of what was delivered: its credit note gives back what was billed. */
export function revisedReturn(
  present: DocumentContent,
  content: DocumentContent,
): Result<DocumentContent, SalesRefusal> {
  const line = content.lines.findIndex(({ origin }) => origin === undefined)
  if (line >= 0) return no({ code: 'return_without_origin', line })
  const { discount, settlementDiscount, terms, shipping, shippingVatRate } = present
  return ok({ ...content, discount, settlementDiscount, terms, shipping, shippingVatRate })
}
