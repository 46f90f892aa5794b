import { loadList } from '#services/pgi/load-list.server.ts'
import { ListPage } from '#ui/pgi/list-page.tsx'
import { orderProgressList } from '#ui/pgi/lists/order-progress.ts'
import type { Route } from './+types/order-progress'

export { unlessOnlyListChanged as shouldRevalidate } from '#ui/list/use-list-state.ts'

export const meta = () => [{ title: 'Suivi des commandes · PGI' }]

export const loader = ({ request, params }: Route.LoaderArgs) => loadList(request, params.attempt, orderProgressList)

export default function OrderProgress({ loaderData }: Route.ComponentProps) {
  return <ListPage list={orderProgressList} {...loaderData} />
}
