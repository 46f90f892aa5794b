import { loadList } from '#services/pgi/load-list.server.ts'
import { ListPage } from '#ui/pgi/list-page.tsx'
import { receiptsList } from '#ui/pgi/lists/receivables.ts'
import { PgiAction } from '#ui/pgi/pgi-action.tsx'
import type { Route } from './+types/receipts'

export { unlessOnlyListChanged as shouldRevalidate } from '#ui/list/use-list-state.ts'

export const meta = () => [{ title: 'Règlements · PGI' }]

export const loader = ({ request, params }: Route.LoaderArgs) => loadList(request, params.attempt, receiptsList)

export default function Receipts({ loaderData }: Route.ComponentProps) {
  return (
    <ListPage
      list={receiptsList}
      {...loaderData}
      actions={<PgiAction place="reglements/nouveau">Nouveau règlement</PgiAction>}
      panelActions={(row) => (
        <PgiAction place={`lettrage/${row.customer.code}`} second>
          Voir le compte
        </PgiAction>
      )}
    />
  )
}
