import { loadDocumentForm } from '#services/pgi/load-document-form.server.ts'
import { DocumentForm } from '#ui/pgi/document-form.tsx'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import { PgiPage } from '#ui/pgi/pgi-page.tsx'
import { ReadOnlyNote } from '#ui/pgi/read-only-note.tsx'
import { DOCUMENT_KINDS } from '#wording/pgi/kinds.ts'
import type { Route } from './+types/document-new'

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: `${loaderData ? DOCUMENT_KINDS[loaderData.kind].fresh : 'Nouveau document'} · PGI` },
]

export const loader = ({ request, params }: Route.LoaderArgs) => loadDocumentForm(request, params.attempt)

export default function NewDocument({ loaderData }: Route.ComponentProps) {
  const { facts, kind } = loaderData
  if (facts.readOnly) {
    return (
      <PgiPage facts={facts} title={DOCUMENT_KINDS[kind].fresh}>
        <ReadOnlyNote />
      </PgiPage>
    )
  }
  return (
    <PgiProvider facts={facts}>
      <DocumentForm key={kind} {...loaderData} />
    </PgiProvider>
  )
}
