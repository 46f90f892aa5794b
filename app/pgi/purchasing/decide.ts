import { sameJson } from '#base/record.ts'
import { no, ok, type Result } from '#base/result.ts'
import type { PurchaseInput, PurchasingCommand } from './commands.ts'
import { approve, closeOrder, dispute } from './control.ts'
import { excessOverLeft, withDeductions } from './deduction.ts'
import { excessOverOrder, recordDeposit, revisedDeposit } from './deposit.ts'
import type { PurchaseContent, PurchaseId } from './document.ts'
import { contentOf } from './draft.ts'
import type { PurchasingEvent } from './events.ts'
import { excessOverOrigin } from './excess.ts'
import type { Context, PurchasingFacts } from './facts.ts'
import { nextId } from './number.ts'
import { recordOffer, retainOffer, sendRequest } from './offer.ts'
import { receive } from './receive.ts'
import type { PurchasingRefusal } from './refusal.ts'
import type { PurchaseDocument, PurchasingState } from './state.ts'
import { transform } from './transform.ts'
import { validate } from './validate.ts'

type Decision = Result<PurchasingEvent[], PurchasingRefusal>

export function decide(
  state: PurchasingState,
  command: PurchasingCommand,
  context: Context,
  facts: PurchasingFacts,
): Decision {
  switch (command.type) {
    case 'priceRequest.send':
      return sendRequest(state, command, context, facts)
    case 'offer.record':
      return recordOffer(state, command, context, facts)
    case 'offer.retain':
      return retainOffer(state, command, context, facts)
    case 'purchase.draft': {
      const { kind } = command
      const typed = contentOf(kind, command.content, context, facts)
      if (!typed.ok) return typed
      const content = withDeductions(state, kind, typed.value, command.content.deductions ?? [])
      if (!content.ok) return content
      return ok([{ type: 'PurchaseDrafted', document: nextId(state, kind), kind, content: content.value }])
    }
    case 'purchase.receive':
      return receive(state, command, context, facts)
    case 'purchase.revise':
      return withDraft(state, command.document, (draft) => revise(state, draft, command.content, context, facts))
    case 'purchase.transform':
      return transform(state, command, context, facts)
    case 'purchase.deposit':
      return recordDeposit(state, command, context, facts)
    case 'purchase.validate':
      return withDraft(state, command.document, (draft) => validate(state, draft, context, facts))
    case 'purchase.abandon':
      return withDraft(state, command.document, ({ document }) => ok([{ type: 'PurchaseAbandoned', document }]))
    case 'purchase.close':
      return closeOrder(state, command)
    case 'purchase.dispute':
      return dispute(state, command, context)
    case 'purchase.approve':
      return approve(state, command, context)
  }
}

function withDraft(state: PurchasingState, id: PurchaseId, then: (draft: PurchaseDocument) => Decision): Decision {
  const draft = state.documents.get(id)
  if (!draft) return no({ code: 'unknown_document', document: id })
  if (draft.stage === 'abandoned') return no({ code: 'document_is_abandoned', document: id })
  if (draft.number !== undefined) return no({ code: 'document_is_validated', document: id, number: draft.number })
  return then(draft)
}

function revise(
  state: PurchasingState,
  draft: PurchaseDocument,
  input: PurchaseInput,
  context: Context,
  facts: PurchasingFacts,
): Decision {
  const { document, kind, content: present } = draft
  if (draft.sources.length > 0 && input.supplier !== present.supplier) {
    return no({ code: 'supplier_differs_from_origin', supplier: input.supplier, expected: present.supplier })
  }
  const revised = revisedContent(state, draft, input, context, facts)
  if (!revised.ok) return revised
  const content = revised.value
  const refusal =
    excessOverOrigin(state, kind, present, content) ??
    excessOverOrder(state, document, content) ??
    excessOverLeft(state, { ...draft, content })
  if (refusal) return no(refusal)
  return sameJson(content, present)
    ? no({ code: 'nothing_changes' })
    : ok([{ type: 'PurchaseRevised', document, content }])
}

function revisedContent(
  state: PurchasingState,
  { document, kind, content: present }: PurchaseDocument,
  input: PurchaseInput,
  context: Context,
  facts: PurchasingFacts,
): Result<PurchaseContent, PurchasingRefusal> {
  const typed = contentOf(kind, input, context, facts, present)
  if (!typed.ok) return typed
  const { depositOn, deductions = [] } = present
  const revised = depositOn === undefined ? typed : revisedDeposit(present, typed.value)
  if (!revised.ok) return revised
  // Not said, the same deposits are taken off, as far as the invoice now allows.
  const kept = deductions.map(({ deposit }) => ({ deposit }))
  return withDeductions(state, kind, revised.value, input.deductions ?? kept, document)
}
