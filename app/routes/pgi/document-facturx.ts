import { ask, documentId } from '#pgi'
import { fileResponse } from '#services/pgi/export-list.server.ts'
import { facturXFile } from '#services/pgi/facturx-file.server.ts'
import { look, notInPgi } from '#services/pgi/look.server.ts'
import { issueRefusalSaid } from '#wording/pgi/electronic-invoices.ts'
import type { Route } from './+types/document-facturx'

/** An invoice as a Factur-X; `?format=xml`, its XML alone. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const { desk } = await look(request, params.attempt)
  const id = documentId.safeParse(params.document)
  const document = ask(desk.company, {
    view: 'sales-document',
    at: desk.today,
    ...(id.success ? { document: id.data } : { number: params.document.slice(0, 20) }),
  })
  if (!document) throw notInPgi('Ce document n’existe pas dans le PGI.')
  const format = new URL(request.url).searchParams.get('format') === 'xml' ? 'xml' : 'pdf'
  const file = await facturXFile(desk.company, document, format)
  if (!file.ok) throw notInPgi(issueRefusalSaid(file.error).what)
  return fileResponse(file.value)
}
