import { loadList } from '#services/pgi/load-list.server.ts'
import { ListPage } from '#ui/pgi/list-page.tsx'
import { quotesList } from '#ui/pgi/lists/sales-documents.ts'
import { PgiAction } from '#ui/pgi/pgi-action.tsx'
import type { Route } from './+types/quotes'

export { unlessOnlyListChanged as shouldRevalidate } from '#ui/list/use-list-state.ts'

export const meta = () => [{ title: 'Devis · PGI' }]

export const loader = ({ request, params }: Route.LoaderArgs) => loadList(request, params.attempt, quotesList)

export default function Quotes({ loaderData }: Route.ComponentProps) {
  return (
    <ListPage
      list={quotesList}
      {...loaderData}
      actions={<PgiAction place="ventes/nouveau?type=devis">Nouveau devis</PgiAction>}
    />
  )
}
