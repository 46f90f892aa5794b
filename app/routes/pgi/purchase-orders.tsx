import { loadList } from '#services/pgi/load-list.server.ts'
import { ListPage } from '#ui/pgi/list-page.tsx'
import { purchaseOrdersList } from '#ui/pgi/lists/purchases.ts'
import { PgiAction } from '#ui/pgi/pgi-action.tsx'
import type { Route } from './+types/purchase-orders'

export { unlessOnlyListChanged as shouldRevalidate } from '#ui/list/use-list-state.ts'

export const meta = () => [{ title: 'Commandes fournisseurs · PGI' }]

export const loader = ({ request, params }: Route.LoaderArgs) => loadList(request, params.attempt, purchaseOrdersList)

export default function PurchaseOrders({ loaderData }: Route.ComponentProps) {
  return (
    <ListPage
      list={purchaseOrdersList}
      {...loaderData}
      actions={<PgiAction place="achats/nouveau?type=commandes-fournisseurs">Nouvelle commande</PgiAction>}
    />
  )
}
