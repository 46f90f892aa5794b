import { loadList } from '#services/pgi/load-list.server.ts'
import { ListPage } from '#ui/pgi/list-page.tsx'
import { priceRequestsList } from '#ui/pgi/lists/purchases.ts'
import { PgiAction } from '#ui/pgi/pgi-action.tsx'
import type { Route } from './+types/price-requests'

export { unlessOnlyListChanged as shouldRevalidate } from '#ui/list/use-list-state.ts'

export const meta = () => [{ title: 'Demandes de prix · PGI' }]

export const loader = ({ request, params }: Route.LoaderArgs) => loadList(request, params.attempt, priceRequestsList)

export default function PriceRequests({ loaderData }: Route.ComponentProps) {
  return (
    <ListPage
      list={priceRequestsList}
      {...loaderData}
      actions={<PgiAction place="demandes-de-prix/nouvelle">Nouvelle demande</PgiAction>}
    />
  )
}
