import { loadList } from '#services/pgi/load-list.server.ts'
import { ListPage } from '#ui/pgi/list-page.tsx'
import { customersList } from '#ui/pgi/lists/customers.ts'
import { PgiAction } from '#ui/pgi/pgi-action.tsx'
import type { Route } from './+types/customers'

export { unlessOnlyListChanged as shouldRevalidate } from '#ui/list/use-list-state.ts'

export const meta = () => [{ title: 'Clients · PGI' }]

export const loader = ({ request, params }: Route.LoaderArgs) => loadList(request, params.attempt, customersList)

export default function Customers({ loaderData }: Route.ComponentProps) {
  return (
    <ListPage
      list={customersList}
      {...loaderData}
      actions={<PgiAction place="clients/nouveau">Nouveau client</PgiAction>}
    />
  )
}
