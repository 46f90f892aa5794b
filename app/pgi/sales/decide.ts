import { thousandths } from '#base/money.ts'
import { sameJson } from '#base/record.ts'
import { no, ok, type Result } from '#base/result.ts'
import type { ContentInput, SalesCommand } from './commands.ts'
import { excessOverLeft, withDeductions } from './deduction.ts'
import { askDeposit, excessOverOrder, revisedDeposit } from './deposit.ts'
import type { DocumentContent, DocumentId } from './document.ts'
import { contentOf } from './draft.ts'
import type { SalesEvent } from './events.ts'
import type { Context, SalesFacts } from './facts.ts'
import { nextId } from './number.ts'
import { acceptQuote, declineQuote } from './quote.ts'
import type { SalesRefusal } from './refusal.ts'
import { remainingOf } from './remaining.ts'
import { revisedReturn, takeBack } from './return.ts'
import type { SalesDocument, SalesState } from './state.ts'
import { transform } from './transform.ts'
import { validate } from './validate.ts'

type Decision = Result<SalesEvent[], SalesRefusal>

export function decide(state: SalesState, command: SalesCommand, context: Context, facts: SalesFacts): Decision {
  switch (command.type) {
    case 'sales.draft': {
      const { kind } = command
      const typed = contentOf(kind, command.content, context, facts)
      if (!typed.ok) return typed
      const content = withDeductions(state, kind, typed.value, command.content.deductions ?? [])
      if (!content.ok) return content
      return ok([{ type: 'DocumentDrafted', document: nextId(state, kind), kind, content: content.value }])
    }
    case 'sales.revise':
      return withDraft(state, command.document, (draft) => revise(state, draft, command.content, context, facts))
    case 'sales.transform':
      return transform(state, command, context, facts)
    case 'sales.return':
      return takeBack(state, command, context, facts)
    case 'sales.deposit':
      return askDeposit(state, command, context, facts)
    case 'sales.validate':
      return withDraft(state, command.document, (draft) => validate(state, draft, command, context, facts))
    case 'sales.abandon':
      return withDraft(state, command.document, ({ document }) => ok([{ type: 'DraftAbandoned', document }]))
    case 'quote.accept':
      return acceptQuote(state, command, context)
    case 'quote.decline':
      return declineQuote(state, command)
  }
}

function withDraft(state: SalesState, id: DocumentId, then: (draft: SalesDocument) => Decision): Decision {
  const draft = state.documents.get(id)
  if (!draft) return no({ code: 'unknown_document', document: id })
  if (draft.stage === 'abandoned') return no({ code: 'document_is_abandoned', document: id })
  if (draft.number !== undefined) return no({ code: 'document_is_validated', document: id, number: draft.number })
  return then(draft)
}

function revise(
  state: SalesState,
  draft: SalesDocument,
  input: ContentInput,
  context: Context,
  facts: SalesFacts,
): Decision {
  const { document, content: present } = draft
  if (draft.sources.length > 0 && input.customer !== present.customer) {
    return no({ code: 'customer_differs_from_origin', customer: input.customer, expected: present.customer })
  }
  const revised = revisedContent(state, draft, input, context, facts)
  if (!revised.ok) return revised
  const content = revised.value
  const refusal =
    excessOverOrigin(state, present, content) ??
    excessOverOrder(state, document, content) ??
    excessOverLeft(state, { ...draft, content })
  if (refusal) return no(refusal)
  return sameJson(content, present)
    ? no({ code: 'nothing_changes' })
    : ok([{ type: 'DocumentRevised', document, content }])
}

function revisedContent(
  state: SalesState,
  { document, kind, content: present }: SalesDocument,
  input: ContentInput,
  context: Context,
  facts: SalesFacts,
): Result<DocumentContent, SalesRefusal> {
  const typed = contentOf(kind, input, context, facts, present)
  if (!typed.ok) return typed
  if (kind === 'returnNote') return revisedReturn(present, typed.value)
  const { depositOn, deductions = [] } = present
  const revised = depositOn === undefined ? typed : revisedDeposit(depositOn, typed.value)
  if (!revised.ok) return revised
  // Not said, the same deposits are taken off, as far as the invoice now allows.
  const kept = deductions.map(({ deposit }) => ({ deposit }))
  return withDeductions(state, kind, revised.value, input.deductions ?? kept, document)
}

/** A line may take what its origin has left, and what the draft itself had already taken. */
function excessOverOrigin(
  state: SalesState,
  present: DocumentContent,
  revised: DocumentContent,
): SalesRefusal | undefined {
  const taken = new Map<string, number>()
  for (const { origin, quantity } of revised.lines) {
    if (!origin) continue
    const key = `${origin.document}#${origin.line}`
    const sum = (taken.get(key) ?? 0) + quantity
    taken.set(key, sum)
    const source = state.documents.get(origin.document)
    const own = present.lines
      .filter((line) => line.origin?.document === origin.document && line.origin.line === origin.line)
      .reduce((total, line) => total + line.quantity, 0)
    const remaining = thousandths((source ? remainingOf(source, origin.line) : 0) + own)
    if (sum > remaining) {
      return { code: 'quantity_exceeds_remaining', document: origin.document, line: origin.line, remaining }
    }
  }
  return undefined
}
