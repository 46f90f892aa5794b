import { openDesk } from '#services/attempts/open-desk.server.ts'
import { noteReading } from '#services/desk/note-reading.server.ts'
import { sentInvoiceFile } from '#services/desk/sent-invoice.server.ts'
import { fileResponse } from '#services/pgi/export-list.server.ts'
import type { Route } from './+types/document-file'

/** The electronic invoice of an annex, as its supplier sent it. */
export async function loader({ request, params }: Route.LoaderArgs): Promise<Response> {
  const desk = await openDesk(request, params.attempt)
  const file = await sentInvoiceFile(desk.run, params.annex)
  if (!file) return new Response('Ce fichier n’est pas, ou pas encore, dans votre bureau.', { status: 404 })
  await noteReading(desk, params.annex)
  return fileResponse(file)
}
