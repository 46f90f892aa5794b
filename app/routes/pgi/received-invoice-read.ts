import { receiveInvoice } from '#services/pgi/receive-invoice.server.ts'
import type { Route } from './+types/received-invoice-read'

/** Where a received electronic invoice is sent to be read; the answer is a `ReadingAnswer`. */
export const action = async ({ request, params }: Route.ActionArgs): Promise<Response> =>
  Response.json(await receiveInvoice(request, params.attempt))
