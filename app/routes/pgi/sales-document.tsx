import { loadDocument } from '#services/pgi/load-document.server.ts'
import { DocumentPage } from '#ui/pgi/document-page.tsx'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import { documentName } from '#wording/pgi/kinds.ts'
import type { Route } from './+types/sales-document'

export const meta = ({ loaderData }: Route.MetaArgs) => [
  {
    title: loaderData
      ? `${documentName(loaderData.document.kind, loaderData.document.number, loaderData.document.isDeposit)} · PGI`
      : 'PGI',
  },
]

export const loader = ({ request, params }: Route.LoaderArgs) => loadDocument(request, params.attempt, params.document)

export default function SalesDocument({ loaderData }: Route.ComponentProps) {
  return (
    <PgiProvider facts={loaderData.facts}>
      <DocumentPage key={loaderData.document.id} {...loaderData} />
    </PgiProvider>
  )
}
