// @exemplary: three-way match, told line by line from what the three documents say.
/**
 * Control of a supplier's invoice against its order and its receipts (rapprochement commande, réception, facture). Nothing
 * is decided here: a discrepancy is what differs, and by how much; a person disputes or approves.
 */
import { lineAmount } from '#base/discounts.ts'
import { type Cents, cents, minus, plus, proportion, rateOf, type Thousandths, thousandths, ZERO } from '#base/money.ts'
import type { PurchaseId, PurchaseLine, PurchaseOrigin } from './document.ts'
import type { PurchaseDocument, PurchasingState } from './state.ts'
import { totalsOf } from './totals.ts'

/** `expected` and `found` are thousandths, cents or basis points, as the code says; `amount` is net of VAT, signed. */
export type Discrepancy = {
  readonly code:
    | 'not_ordered'
    | 'quantity_over_received'
    | 'quantity_over_ordered'
    | 'price'
    | 'vat_rate'
    | 'discount'
    | 'settlement_discount'
    | 'carriage'
    | 'stated_total'
  /** Counted from 0; null for what concerns the whole invoice. */
  readonly line: number | null
  readonly expected: number | null
  readonly found: number
  /** What it costs if nothing is said: positive when the supplier bills too much. */
  readonly amount: Cents
}

export type MatchedLine = {
  readonly line: number
  readonly order: PurchaseOrigin | null
  readonly ordered: Thousandths | null
  /** Received of the order's line, returns taken off. */
  readonly received: Thousandths
  /** Invoiced of the order's line by this invoice and those before it, credit notes taken off. */
  readonly invoiced: Thousandths
  /** Net of the line's discount. */
  readonly orderedPrice: Cents | null
  readonly invoicedPrice: Cents
  readonly discrepancies: readonly Discrepancy[]
}

export type Match = {
  readonly lines: readonly MatchedLine[]
  readonly discrepancies: readonly Discrepancy[]
  readonly amount: Cents
}

/** The order's line that a line goes back to, through receipts and returns. */
export function rootOf(state: PurchasingState, origin: PurchaseOrigin | undefined): PurchaseOrigin | undefined {
  let reached = origin
  while (reached && !reached.document.startsWith('purchaseOrder-')) {
    const before: PurchaseOrigin | undefined = state.documents.get(reached.document)?.content.lines[reached.line]
      ?.origin
    if (!before) return reached
    reached = before
  }
  return reached
}

const isLine = (one: PurchaseOrigin | undefined, two: PurchaseOrigin): boolean =>
  one?.document === two.document && one.line === two.line

/** Every validated document that goes back to one order's line, or to one receipt's without order. */
function* descendants(state: PurchasingState, root: PurchaseId): Generator<PurchaseDocument> {
  const seen = new Set<PurchaseId>()
  const waiting = [root]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const document = state.documents.get(id)
    if (!document || seen.has(id)) continue
    seen.add(id)
    waiting.push(...document.successors)
    if (document.stage === 'validated' || document.stage === 'closed') yield document
  }
}

type Flow = { received: number; invoiced: Map<PurchaseId, number> }

/** What was received, and invoiced by each invoice, of one root line. A credit note at a lower price takes no quantity off. */
function flowOf(state: PurchasingState, root: PurchaseOrigin): Flow {
  const flow: Flow = { received: 0, invoiced: new Map() }
  for (const { document, kind, content } of descendants(state, root.document)) {
    for (const { origin, quantity, unitPrice } of content.lines) {
      if (document === root.document || !isLine(rootOf(state, origin), root)) continue
      if (kind === 'goodsReceipt') flow.received += quantity
      else if (kind === 'goodsReturn') flow.received -= quantity
      else if (kind === 'purchaseInvoice') flow.invoiced.set(document, (flow.invoiced.get(document) ?? 0) + quantity)
      else if (kind === 'supplierCreditNote') {
        const billed = creditedInvoice(state, origin, root)
        if (billed && unitPrice >= billed.unitPrice) {
          flow.invoiced.set(billed.invoice, (flow.invoiced.get(billed.invoice) ?? 0) - quantity)
        }
      }
    }
  }
  const [rootDocument] = [state.documents.get(root.document)]
  if (rootDocument?.kind === 'goodsReceipt') flow.received += rootDocument.content.lines[root.line]?.quantity ?? 0
  return flow
}

/** The invoice that a credit note corrects: the one it was made from, or the first that billed what was returned. */
function creditedInvoice(
  state: PurchasingState,
  origin: PurchaseOrigin | undefined,
  root: PurchaseOrigin,
): { invoice: PurchaseId; unitPrice: Cents } | undefined {
  if (!origin) return undefined
  const direct = state.documents.get(origin.document)
  if (direct?.kind === 'purchaseInvoice') {
    const line = direct.content.lines[origin.line]
    return line && { invoice: direct.document, unitPrice: line.unitPrice }
  }
  for (const invoice of descendants(state, root.document)) {
    if (invoice.kind !== 'purchaseInvoice') continue
    const line = invoice.content.lines.find((each) => isLine(rootOf(state, each.origin), root))
    if (line) return { invoice: invoice.document, unitPrice: line.unitPrice }
  }
  return undefined
}

/** The line that billed what a line of a receipt, of a return or of an order is about. */
export function invoicedLineOf(state: PurchasingState, origin: PurchaseOrigin): PurchaseLine | undefined {
  const direct = state.documents.get(origin.document)
  if (direct?.kind === 'purchaseInvoice') return direct.content.lines[origin.line]
  const root = rootOf(state, origin)
  if (!root) return undefined
  for (const { kind, content } of descendants(state, root.document)) {
    if (kind !== 'purchaseInvoice') continue
    const line = content.lines.find((each) => isLine(rootOf(state, each.origin), root))
    if (line) return line
  }
  return undefined
}

/** The invoice whose goods a return sends back, if it came. */
export function invoiceOf(state: PurchasingState, origin: PurchaseOrigin | undefined): PurchaseId | undefined {
  const root = origin && rootOf(state, origin)
  return root && creditedInvoice(state, origin, root)?.invoice
}

const netPrice = ({ unitPrice, discount }: PurchaseLine): Cents => minus(unitPrice, rateOf(unitPrice, discount))

export function matchOf(state: PurchasingState, invoice: PurchaseDocument): Match {
  const lines = invoice.content.lines.map((line, index) => matchedLine(state, invoice, line, index))
  const discrepancies = [...lines.flatMap((line) => line.discrepancies), ...ofTheWhole(state, invoice)]
  return { lines, discrepancies, amount: plus(ZERO, ...discrepancies.map(({ amount }) => amount)) }
}

function matchedLine(
  state: PurchasingState,
  invoice: PurchaseDocument,
  line: PurchaseLine,
  index: number,
): MatchedLine {
  const invoicedPrice = netPrice(line)
  const root = rootOf(state, line.origin)
  const source = root && state.documents.get(root.document)
  const from = root && source?.content.lines[root.line]
  if (!root || !from) {
    const found = { code: 'not_ordered' as const, line: index, expected: null, found: line.quantity }
    const amount = lineAmount(line)
    return {
      line: index,
      order: null,
      ordered: null,
      received: thousandths(0),
      invoiced: line.quantity,
      orderedPrice: null,
      invoicedPrice,
      // A deposit bills no line of its order: its control is its total.
      discrepancies: invoice.content.depositOn === undefined ? [{ ...found, amount }] : [],
    }
  }
  const isOrder = source.kind === 'purchaseOrder'
  const flow = flowOf(state, root)
  const before = earlierInvoices(state, invoice)
  let invoiced =
    flow.invoiced.get(invoice.document) ?? (invoice.stage === 'draft' ? quantityOf(state, invoice, root) : 0)
  for (const id of before) invoiced += flow.invoiced.get(id) ?? 0
  const received = thousandths(Math.max(0, flow.received))
  const matched = {
    line: index,
    order: isOrder ? root : null,
    ordered: isOrder ? from.quantity : null,
    received,
    invoiced: thousandths(Math.max(0, invoiced)),
    orderedPrice: isOrder ? netPrice(from) : null,
    invoicedPrice,
  }
  return {
    ...matched,
    discrepancies: [
      ...ofQuantity(matched, line, isFirst(state, invoice, index, root)),
      ...ofPrice(matched, line, from),
    ],
  }
}

/** Two lines of one invoice may go back to one order's line: what is too much is said once, on the first. */
const isFirst = (state: PurchasingState, invoice: PurchaseDocument, index: number, root: PurchaseOrigin): boolean =>
  invoice.content.lines.findIndex((each) => isLine(rootOf(state, each.origin), root)) === index

const quantityOf = (state: PurchasingState, { content }: PurchaseDocument, root: PurchaseOrigin): number =>
  content.lines.reduce((sum, { origin, quantity }) => (isLine(rootOf(state, origin), root) ? sum + quantity : sum), 0)

function earlierInvoices(state: PurchasingState, invoice: PurchaseDocument): PurchaseId[] {
  const all = [...(state.bySupplier.get(invoice.content.supplier) ?? [])].filter((id) =>
    id.startsWith('purchaseInvoice-'),
  )
  const rank = all.indexOf(invoice.document)
  return all.slice(0, rank)
}

type Matched = Omit<MatchedLine, 'discrepancies'>

function ofQuantity(
  { line: index, ordered, received, invoiced }: Matched,
  line: PurchaseLine,
  first: boolean,
): Discrepancy[] {
  if (!first) return []
  // What is not goods is not received on a shelf: it is compared with the order.
  const [code, expected] =
    line.goods || ordered === null || received > 0
      ? (['quantity_over_received', received] as const)
      : (['quantity_over_ordered', ordered] as const)
  if (invoiced <= expected) return []
  const excess = Math.min(invoiced - expected, line.quantity)
  const amount = cents(proportion(lineAmount(line), excess, line.quantity))
  return [{ code, line: index, expected, found: invoiced, amount }]
}

function ofPrice(
  { line: index, orderedPrice, invoicedPrice }: Matched,
  line: PurchaseLine,
  from: PurchaseLine,
): Discrepancy[] {
  const found: Discrepancy[] = []
  if (orderedPrice !== null && orderedPrice !== invoicedPrice) {
    const expected = lineAmount({ ...from, quantity: line.quantity })
    const amount = minus(lineAmount(line), expected)
    found.push({ code: 'price', line: index, expected: orderedPrice, found: invoicedPrice, amount })
  }
  if (line.vatRate !== from.vatRate) {
    found.push({ code: 'vat_rate', line: index, expected: from.vatRate, found: line.vatRate, amount: ZERO })
  }
  return found
}

function ofTheWhole(state: PurchasingState, invoice: PurchaseDocument): Discrepancy[] {
  const { content } = invoice
  const orders = ordersOf(state, invoice)
  const [order] = orders
  const found: Discrepancy[] = []
  const totals = invoice.totals ?? totalsOf(content)
  if (order) {
    if (content.discount < order.content.discount) {
      const expected = order.content.discount
      const amount = minus(rateOf(totals.lines, expected), totals.discount)
      found.push({ code: 'discount', line: null, expected, found: content.discount, amount })
    }
    if (content.settlementDiscount < order.content.settlementDiscount) {
      const expected = order.content.settlementDiscount
      const amount = minus(rateOf(totals.netCommercial, expected), totals.settlementDiscount)
      found.push({ code: 'settlement_discount', line: null, expected, found: content.settlementDiscount, amount })
    }
    const expected = carriageLeft(state, invoice, orders)
    if (content.shipping > expected) {
      const amount = minus(content.shipping, expected)
      found.push({ code: 'carriage', line: null, expected, found: content.shipping, amount })
    }
  }
  if (content.statedGross !== undefined && content.statedGross !== totals.gross) {
    const amount = minus(content.statedGross, totals.gross)
    found.push({ code: 'stated_total', line: null, expected: totals.gross, found: content.statedGross, amount })
  }
  return found
}

function ordersOf(state: PurchasingState, { content }: PurchaseDocument): PurchaseDocument[] {
  const ids = content.lines.flatMap(({ origin }) => rootOf(state, origin)?.document ?? [])
  return [...new Set(ids)].flatMap((id) => {
    const document = state.documents.get(id)
    return document?.kind === 'purchaseOrder' ? [document] : []
  })
}

/** The carriage agreed with the orders, less what earlier invoices of theirs billed. */
function carriageLeft(state: PurchasingState, invoice: PurchaseDocument, orders: readonly PurchaseDocument[]): Cents {
  const before = new Set(earlierInvoices(state, invoice))
  let left = 0
  for (const order of orders) {
    left += order.content.shipping
    for (const other of descendants(state, order.document)) {
      if (before.has(other.document)) left -= other.content.shipping
    }
  }
  return cents(Math.max(0, left))
}
