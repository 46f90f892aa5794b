/** The customer answers an offer. */
import { defined } from '#base/record.ts'
import { no, ok, type Result } from '#base/result.ts'
import type { SalesCommand } from './commands.ts'
import type { DocumentId } from './document.ts'
import type { SalesEvent } from './events.ts'
import type { Context } from './facts.ts'
import type { SalesRefusal } from './refusal.ts'
import type { SalesDocument, SalesState } from './state.ts'

type Decision = Result<SalesEvent[], SalesRefusal>

function sentQuote(state: SalesState, id: DocumentId): Result<SalesDocument, SalesRefusal> {
  const quote = state.documents.get(id)
  if (!quote) return no({ code: 'unknown_document', document: id })
  if (quote.kind !== 'quote') return no({ code: 'not_a_quote', document: id, kind: quote.kind })
  if (quote.stage === 'draft') return no({ code: 'document_is_draft', document: id })
  if (quote.stage === 'abandoned') return no({ code: 'document_is_abandoned', document: id })
  if (quote.stage !== 'validated') return no({ code: 'quote_already_answered', document: id, answer: quote.stage })
  return ok(quote)
}

export function acceptQuote(
  state: SalesState,
  { document }: Extract<SalesCommand, { type: 'quote.accept' }>,
  { today }: Context,
): Decision {
  const quote = sentQuote(state, document)
  if (!quote.ok) return quote
  const { validUntil } = quote.value.content
  if (validUntil !== undefined && validUntil < today) return no({ code: 'quote_expired', document, validUntil })
  return ok([{ type: 'QuoteAccepted', document }])
}

export function declineQuote(
  state: SalesState,
  { document, reason }: Extract<SalesCommand, { type: 'quote.decline' }>,
): Decision {
  const quote = sentQuote(state, document)
  if (!quote.ok) return quote
  const [successor] = quote.value.successors
  if (successor !== undefined) return no({ code: 'quote_already_followed', document, successor })
  return ok([defined({ type: 'QuoteDeclined' as const, document, reason })])
}
