import { loadList } from '#services/pgi/load-list.server.ts'
import { ListPage } from '#ui/pgi/list-page.tsx'
import { ordersList } from '#ui/pgi/lists/sales-documents.ts'
import { PgiAction } from '#ui/pgi/pgi-action.tsx'
import type { Route } from './+types/orders'

export { unlessOnlyListChanged as shouldRevalidate } from '#ui/list/use-list-state.ts'

export const meta = () => [{ title: 'Commandes · PGI' }]

export const loader = ({ request, params }: Route.LoaderArgs) => loadList(request, params.attempt, ordersList)

export default function Orders({ loaderData }: Route.ComponentProps) {
  return (
    <ListPage
      list={ordersList}
      {...loaderData}
      actions={<PgiAction place="ventes/nouveau?type=commandes">Nouvelle commande</PgiAction>}
    />
  )
}
