import { loadDocumentForm } from '#services/pgi/load-document-form.server.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { DocumentForm } from '#ui/pgi/document-form.tsx'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import { PgiAction } from '#ui/pgi/pgi-action.tsx'
import { PgiPage } from '#ui/pgi/pgi-page.tsx'
import { ReadOnlyNote } from '#ui/pgi/read-only-note.tsx'
import { documentName } from '#wording/pgi/kinds.ts'
import type { Route } from './+types/document-edit'

export const meta = () => [{ title: 'Modifier le brouillon · PGI' }]

export const loader = ({ request, params }: Route.LoaderArgs) =>
  loadDocumentForm(request, params.attempt, params.document)

export default function EditDocument({ loaderData }: Route.ComponentProps) {
  const { facts, kind, present } = loaderData
  if (facts.readOnly || present?.status !== 'draft') {
    return (
      <PgiPage facts={facts} title={documentName(kind, present?.number ?? null)}>
        {facts.readOnly ? (
          <ReadOnlyNote />
        ) : (
          <EmptyState
            title="Ce document ne se modifie plus"
            action={<PgiAction place={`ventes/${present?.document ?? ''}`}>Ouvrir le document</PgiAction>}
          >
            Seul un brouillon se modifie. Une facture validée se corrige par un avoir.
          </EmptyState>
        )}
      </PgiPage>
    )
  }
  return (
    <PgiProvider facts={facts}>
      <DocumentForm key={present.document} {...loaderData} />
    </PgiProvider>
  )
}
