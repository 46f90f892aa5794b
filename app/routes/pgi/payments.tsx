import { loadList } from '#services/pgi/load-list.server.ts'
import { ListPage } from '#ui/pgi/list-page.tsx'
import { paymentsList } from '#ui/pgi/lists/payables.ts'
import { PgiAction } from '#ui/pgi/pgi-action.tsx'
import type { Route } from './+types/payments'

export { unlessOnlyListChanged as shouldRevalidate } from '#ui/list/use-list-state.ts'

export const meta = () => [{ title: 'Règlements fournisseurs · PGI' }]

export const loader = ({ request, params }: Route.LoaderArgs) => loadList(request, params.attempt, paymentsList)

export default function Payments({ loaderData }: Route.ComponentProps) {
  return (
    <ListPage
      list={paymentsList}
      {...loaderData}
      actions={<PgiAction place="reglements-fournisseurs/nouveau">Nouveau règlement</PgiAction>}
      panelActions={(row) => (
        <PgiAction place={`lettrage/${row.supplier.code}`} second>
          Voir le compte
        </PgiAction>
      )}
    />
  )
}
