import { z } from 'zod'
import { zDay, zText } from '#base/schema.ts'
import { documentContent, documentId, documentKind, totals } from './document.ts'

const validated = { document: documentId, number: z.string(), content: documentContent, totals }

export const salesEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('DocumentDrafted'), document: documentId, kind: documentKind, content: documentContent }),
  z.object({ type: z.literal('DocumentRevised'), document: documentId, content: documentContent }),
  z.object({ type: z.literal('DraftAbandoned'), document: documentId }),
  z.object({ type: z.literal('QuoteSent'), ...validated }),
  z.object({ type: z.literal('QuoteAccepted'), document: documentId }),
  z.object({ type: z.literal('QuoteDeclined'), document: documentId, reason: zText.optional() }),
  z.object({ type: z.literal('OrderConfirmed'), ...validated, overLimit: z.boolean() }),
  z.object({ type: z.literal('GoodsDelivered'), ...validated }),
  z.object({ type: z.literal('CustomerReturnRecorded'), ...validated }),
  z.object({ type: z.literal('InvoiceIssued'), ...validated, dueDate: zDay, overLimit: z.boolean() }),
  z.object({ type: z.literal('CreditNoteIssued'), ...validated }),
])
export type SalesEvent = z.infer<typeof salesEvent>
