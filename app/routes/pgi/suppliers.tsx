import { loadList } from '#services/pgi/load-list.server.ts'
import { ListPage } from '#ui/pgi/list-page.tsx'
import { suppliersList } from '#ui/pgi/lists/purchases.ts'
import { PgiAction } from '#ui/pgi/pgi-action.tsx'
import type { Route } from './+types/suppliers'

export { unlessOnlyListChanged as shouldRevalidate } from '#ui/list/use-list-state.ts'

export const meta = () => [{ title: 'Fournisseurs · PGI' }]

export const loader = ({ request, params }: Route.LoaderArgs) => loadList(request, params.attempt, suppliersList)

export default function Suppliers({ loaderData }: Route.ComponentProps) {
  return (
    <ListPage
      list={suppliersList}
      {...loaderData}
      actions={<PgiAction place="fournisseurs/nouveau">Nouveau fournisseur</PgiAction>}
    />
  )
}
