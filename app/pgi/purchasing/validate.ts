/** Gives a document its number, and says why not. */
import type { Day } from '#base/dates.ts'
import { dueDateOf } from '#base/due-date.ts'
import type { Cents } from '#base/money.ts'
import { no, ok, type Result } from '#base/result.ts'
import { excessOverOrder } from './deposit.ts'
import { supplierFor } from './draft.ts'
import type { PurchasingEvent } from './events.ts'
import type { Context, PurchasingFacts } from './facts.ts'
import { goodsGoingBack } from './goods.ts'
import { nextNumber, referenceKey } from './number.ts'
import type { PurchasingRefusal } from './refusal.ts'
import type { PurchaseDocument, PurchasingState } from './state.ts'
import { totalsOf } from './totals.ts'

export function validate(
  state: PurchasingState,
  draft: PurchaseDocument,
  context: Context,
  facts: PurchasingFacts,
): Result<PurchasingEvent[], PurchasingRefusal> {
  const { document, kind, content } = draft
  const supplier = supplierFor(content.supplier, facts)
  if (!supplier.ok) return supplier
  const totals = totalsOf(content)
  const refusal =
    refusalOfDate(state, draft, context, facts) ??
    refusalOfReference(state, draft) ??
    refusalOfTotal(draft, totals.gross) ??
    refusalOfStock(draft, facts) ??
    excessOverOrder(state, document, content)
  if (refusal) return no(refusal)
  const fixed = { document, number: nextNumber(state, kind, content.date), content, totals }
  switch (kind) {
    case 'purchaseOrder':
      return ok([{ type: 'PurchaseOrderSent', ...fixed }])
    case 'goodsReceipt':
      return ok([{ type: 'GoodsReceiptRecorded', ...fixed }])
    case 'purchaseInvoice':
      return ok([{ type: 'PurchaseInvoiceRecorded', ...fixed, dueDate: dueOf(draft) }])
    case 'goodsReturn':
      return ok([{ type: 'GoodsReturnRecorded', ...fixed }])
    case 'supplierCreditNote':
      return ok([{ type: 'SupplierCreditNoteRecorded', ...fixed }])
  }
}

/** The terms count from the supplier's own date, not from the day we record the invoice (C. com. art. L441-10). */
const dueOf = ({ content: { date, referenceDate, dueDate, terms } }: PurchaseDocument): Day =>
  dueDate ?? dueDateOf(referenceDate ?? date, terms)

function refusalOfDate(
  state: PurchasingState,
  { content: { date }, sources }: PurchaseDocument,
  { today }: Context,
  facts: PurchasingFacts,
): PurchasingRefusal | undefined {
  if (date > today) return { code: 'date_in_future', date, today }
  if (!facts.isOpen(date)) return { code: 'date_outside_fiscal_year', date }
  for (const document of sources) {
    const last = state.documents.get(document)?.content.date
    if (last !== undefined && date < last) return { code: 'date_before_origin', date, document, last }
  }
  return undefined
}

/** An invoice and a credit note are known by the supplier's number; recorded twice, they would be paid twice. */
function refusalOfReference(
  state: PurchasingState,
  { kind, content: { supplier, reference, date, referenceDate, dueDate } }: PurchaseDocument,
): PurchasingRefusal | undefined {
  if (kind !== 'purchaseInvoice' && kind !== 'supplierCreditNote') return undefined
  if (reference === undefined) return { code: 'supplier_reference_missing', kind }
  if (referenceDate !== undefined && referenceDate > date) {
    return { code: 'supplier_date_after_record', date, referenceDate }
  }
  const document = state.byReference.get(referenceKey(kind, supplier, reference))
  if (document !== undefined) {
    const number = state.documents.get(document)?.number ?? document
    return { code: 'supplier_reference_taken', supplier, reference, document, number }
  }
  const from = referenceDate ?? date
  return dueDate !== undefined && dueDate < from
    ? { code: 'due_before_invoice', dueDate, referenceDate: from }
    : undefined
}

function refusalOfTotal({ kind }: PurchaseDocument, gross: Cents): PurchasingRefusal | undefined {
  const owed = kind === 'purchaseInvoice' || kind === 'supplierCreditNote'
  return owed && gross <= 0 ? { code: 'total_must_be_positive', gross } : undefined
}

function refusalOfStock({ kind, content }: PurchaseDocument, facts: PurchasingFacts): PurchasingRefusal | undefined {
  if (kind !== 'goodsReturn') return undefined
  for (const { article, quantity: wanted } of goodsGoingBack(content)) {
    const available = facts.stockOf(article)
    if (wanted > available) return { code: 'insufficient_stock', article, available, wanted }
  }
  return undefined
}
