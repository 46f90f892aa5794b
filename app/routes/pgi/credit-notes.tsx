import { loadList } from '#services/pgi/load-list.server.ts'
import { ListPage } from '#ui/pgi/list-page.tsx'
import { creditNotesList } from '#ui/pgi/lists/sales-documents.ts'
import { PgiAction } from '#ui/pgi/pgi-action.tsx'
import type { Route } from './+types/credit-notes'

export { unlessOnlyListChanged as shouldRevalidate } from '#ui/list/use-list-state.ts'

export const meta = () => [{ title: 'Avoirs · PGI' }]

export const loader = ({ request, params }: Route.LoaderArgs) => loadList(request, params.attempt, creditNotesList)

export default function CreditNotes({ loaderData }: Route.ComponentProps) {
  return (
    <ListPage
      list={creditNotesList}
      {...loaderData}
      actions={<PgiAction place="ventes/nouveau?type=avoirs">Nouvel avoir</PgiAction>}
    />
  )
}
