import { loadList } from '#services/pgi/load-list.server.ts'
import { JoiningList } from '#ui/pgi/joining-list.tsx'
import { deliveriesList } from '#ui/pgi/lists/sales-documents.ts'
import { PgiAction } from '#ui/pgi/pgi-action.tsx'
import type { Route } from './+types/deliveries'

export { unlessOnlyListChanged as shouldRevalidate } from '#ui/list/use-list-state.ts'

export const meta = () => [{ title: 'Livraisons · PGI' }]

export const loader = ({ request, params }: Route.LoaderArgs) => loadList(request, params.attempt, deliveriesList)

export default function Deliveries({ loaderData }: Route.ComponentProps) {
  return (
    <JoiningList
      list={deliveriesList}
      {...loaderData}
      to="invoice"
      says={{ one: 'Facturer', several: 'Facturer ensemble' }}
      actions={<PgiAction place="ventes/nouveau?type=livraisons">Nouveau bon de livraison</PgiAction>}
    />
  )
}
