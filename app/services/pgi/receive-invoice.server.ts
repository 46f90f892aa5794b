import { PDF_LIMITS } from '#documents/electronic-invoice/pdf-file.ts'
import { purchaseId } from '#pgi'
import type { ReadingAnswer } from '#ui/pgi/received-reading.ts'
import { invoiceRefusalSaid } from '#wording/pgi/electronic-invoices.ts'
import { requireSameOrigin } from '../access/origin-check.server.ts'
import type { Desk } from '../attempts/open-desk.server.ts'
import { limitedBody } from '../desk/limited-body.ts'
import { sentInvoiceFile } from '../desk/sent-invoice.server.ts'
import { look } from './look.server.ts'
import { readReceived } from './read-received.ts'
import type { Reception } from './received-invoice.ts'

/**
 * Reads the invoice that is the body of a request, or that of the annex `?annexe=`; `?nom=` is the name of the first, `?sur=`
 * what it is said to be about. Nothing is kept.
 */
export async function receiveInvoice(request: Request, attempt: string): Promise<ReadingAnswer> {
  requireSameOrigin(request)
  const { desk } = await look(request, attempt)
  const params = new URL(request.url).searchParams
  const asked = purchaseId.safeParse(params.get('sur'))
  const about = params.get('sur') === 'rien' ? 'none' : asked.data
  const annex = params.get('annexe')
  if (annex !== null) return (await readAnnex(desk, annex, about)) ?? refused({ code: 'empty_invoice' })
  const body = await limitedBody(request, PDF_LIMITS.size)
  if (!body.ok) return refused({ code: 'invoice_too_large', size: body.error.size, limit: PDF_LIMITS.size })
  return answer(readReceived(desk.company, body.value, params.get('nom') ?? '', desk.today, about))
}

/** The electronic invoice that came as a document of the mission; undefined when there is none of that name, or not yet. */
export async function readAnnex(
  desk: Pick<Desk, 'run' | 'company' | 'today'>,
  annex: string,
  about?: Reception['about'],
): Promise<ReadingAnswer | undefined> {
  const file = await sentInvoiceFile(desk.run, annex)
  return file && answer(readReceived(desk.company, file.bytes, file.name, desk.today, about))
}

const answer = (read: ReturnType<typeof readReceived>): ReadingAnswer =>
  read.ok ? { ok: true, reading: read.value } : refused(read.error)

const refused = (refusal: Parameters<typeof invoiceRefusalSaid>[0]): ReadingAnswer => ({
  ok: false,
  code: refusal.code,
  said: invoiceRefusalSaid(refusal),
})
