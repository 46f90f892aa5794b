import { ask, documentId } from '#pgi'
import { fileResponse } from '#services/pgi/export-list.server.ts'
import { look, notInPgi } from '#services/pgi/look.server.ts'
import { printedSalesDocument } from '#services/pgi/printed-sales-document.ts'
import { printer } from '#services/pgi/printer.server.ts'
import type { Route } from './+types/document-print'

/** The document on paper. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const { desk } = await look(request, params.attempt)
  const id = documentId.safeParse(params.document)
  const document = id.success
    ? ask(desk.company, { view: 'sales-document', at: desk.today, document: id.data })
    : ask(desk.company, { view: 'sales-document', at: desk.today, number: params.document.slice(0, 20) })
  if (!document) throw notInPgi('Ce document n’existe pas dans le PGI.')
  const printed = printedSalesDocument(desk.company, document)
  const file = { bytes: printer()(printed), type: 'application/pdf', name: `${document.number ?? document.id}.pdf` }
  return fileResponse(file, 'inline')
}
