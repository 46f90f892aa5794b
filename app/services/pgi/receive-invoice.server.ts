import { PDF_LIMITS } from '#documents/electronic-invoice/pdf-file.ts'
import { purchaseId } from '#pgi'
import type { ReadingAnswer } from '#ui/pgi/received-reading.ts'
import { invoiceRefusalSaid } from '#wording/pgi/electronic-invoices.ts'
import { requireSameOrigin } from '../access/origin-check.server.ts'
import { limitedBody } from '../desk/limited-body.ts'
import { look } from './look.server.ts'
import { readReceived } from './read-received.ts'

/** Reads the invoice that is the body of a request; `?nom=` is its name, `?sur=` what it is said to be about. Nothing is kept. */
export async function receiveInvoice(request: Request, attempt: string): Promise<ReadingAnswer> {
  requireSameOrigin(request)
  const { desk } = await look(request, attempt)
  const body = await limitedBody(request, PDF_LIMITS.size)
  if (!body.ok) return refused({ code: 'invoice_too_large', size: body.error.size, limit: PDF_LIMITS.size })
  const params = new URL(request.url).searchParams
  const asked = purchaseId.safeParse(params.get('sur'))
  const about = params.get('sur') === 'rien' ? 'none' : asked.data
  const read = readReceived(desk.company, body.value, params.get('nom') ?? '', desk.today, about)
  return read.ok ? { ok: true, reading: read.value } : refused(read.error)
}

const refused = (refusal: Parameters<typeof invoiceRefusalSaid>[0]): ReadingAnswer => ({
  ok: false,
  code: refusal.code,
  said: invoiceRefusalSaid(refusal),
})
