/** The draft that a received electronic invoice makes. */
import { no, ok, type Result } from '#base/result.ts'
import type { PurchaseInput, PurchasingCommand } from './commands.ts'
import { withDeductions } from './deduction.ts'
import { excessOverOrder, orderFor, revisedDeposit } from './deposit.ts'
import type { PurchaseContent, PurchaseId, PurchaseKind, PurchaseLine, PurchaseOrigin } from './document.ts'
import { contentOf, type Present, sameOrigin } from './draft.ts'
import type { PurchasingEvent } from './events.ts'
import { excessOverOrigin } from './excess.ts'
import type { Context, PurchasingFacts } from './facts.ts'
import { nextId, referenceKey } from './number.ts'
import type { PurchasingRefusal } from './refusal.ts'
import type { PurchasingState } from './state.ts'
import { STEPS } from './transform.ts'

type Receive = Extract<PurchasingCommand, { type: 'purchase.receive' }>

export function receive(
  state: PurchasingState,
  { kind, content: input, depositOn, file }: Receive,
  context: Context,
  facts: PurchasingFacts,
): Result<PurchasingEvent[], PurchasingRefusal> {
  const content =
    depositOn === undefined
      ? invoiceContent(state, kind, input, file, context, facts)
      : depositContent(state, kind, input, depositOn, file, context, facts)
  if (!content.ok) return content
  const { supplier, reference } = input
  if (reference === undefined) return no({ code: 'supplier_reference_missing', kind })
  const document = state.byReference.get(referenceKey(kind, supplier, reference))
  if (document !== undefined) {
    const number = state.documents.get(document)?.number ?? document
    return no({ code: 'supplier_reference_taken', supplier, reference, document, number })
  }
  return ok([{ type: 'PurchaseDrafted', document: nextId(state, kind), kind, content: content.value }])
}

function invoiceContent(
  state: PurchasingState,
  kind: Receive['kind'],
  input: PurchaseInput,
  file: Receive['file'],
  context: Context,
  facts: PurchasingFacts,
): Result<PurchaseContent, PurchasingRefusal> {
  const { supplier } = input
  const lines: PurchaseLine[] = []
  const present: Present = { lines, file }
  for (const [line, { origin }] of input.lines.entries()) {
    if (!origin || lines.some((each) => sameOrigin(each.origin, origin))) continue
    const found = lineAt(state, kind, supplier, origin, line)
    if (!found.ok) return found
    lines.push(found.value)
  }
  const written = contentOf(kind, input, context, facts, present)
  if (!written.ok) return written
  const excess = excessOverOrigin(state, kind, { lines: [] }, written.value)
  if (excess) return no(excess)
  return withDeductions(state, kind, written.value, input.deductions ?? [])
}

/** An advance on an order: its lines say what the supplier wrote, and are no purchase yet. */
function depositContent(
  state: PurchasingState,
  kind: Receive['kind'],
  input: PurchaseInput,
  depositOn: PurchaseId,
  file: Receive['file'],
  context: Context,
  facts: PurchasingFacts,
): Result<PurchaseContent, PurchasingRefusal> {
  const found = orderFor(state, depositOn)
  if (!found.ok) return found
  const order = found.value
  if (kind !== 'purchaseInvoice') return no({ code: 'wrong_purchase_step', from: order.kind, to: kind })
  const expected = order.content.supplier
  if (input.supplier !== expected) {
    return no({ code: 'supplier_differs_from_origin', supplier: input.supplier, expected })
  }
  const linked = input.lines.findIndex(({ origin }) => origin !== undefined)
  if (linked >= 0) return no({ code: 'unknown_origin', line: linked })
  if (input.deductions !== undefined && input.deductions.length > 0) {
    return no({ code: 'deductions_on_invoices_only', kind })
  }
  const written = contentOf(kind, input, context, facts, { lines: [], file })
  if (!written.ok) return written
  const { treatment } = order.content
  const deposit = revisedDeposit({ depositOn, treatment }, written.value)
  if (!deposit.ok) return deposit
  const excess = excessOverOrder(state, nextId(state, kind), deposit.value)
  return excess ? no(excess) : deposit
}

/** The line that an origin names, when a document of this kind may be made from it. */
function lineAt(
  state: PurchasingState,
  kind: PurchaseKind,
  supplier: string,
  origin: PurchaseOrigin,
  index: number,
): Result<PurchaseLine, PurchasingRefusal> {
  const { document, line } = origin
  const source = state.documents.get(document)
  if (!source) return no({ code: 'unknown_document', document })
  if (source.stage === 'draft') return no({ code: 'document_is_draft', document })
  if (source.stage === 'abandoned') return no({ code: 'document_is_abandoned', document })
  if (!STEPS[source.kind].includes(kind)) return no({ code: 'wrong_purchase_step', from: source.kind, to: kind })
  const expected = source.content.supplier
  if (supplier !== expected) return no({ code: 'supplier_differs_from_origin', supplier, expected })
  const found = source.content.lines[line]
  return found ? ok({ ...found, origin }) : no({ code: 'unknown_origin', line: index })
}
