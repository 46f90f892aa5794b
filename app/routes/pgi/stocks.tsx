import { loadList } from '#services/pgi/load-list.server.ts'
import { ListPage } from '#ui/pgi/list-page.tsx'
import { stocksList } from '#ui/pgi/lists/articles.ts'
import type { Route } from './+types/stocks'

export { unlessOnlyListChanged as shouldRevalidate } from '#ui/list/use-list-state.ts'

export const meta = () => [{ title: 'Stocks · PGI' }]

export const loader = ({ request, params }: Route.LoaderArgs) => loadList(request, params.attempt, stocksList)

export default function Stocks({ loaderData }: Route.ComponentProps) {
  return <ListPage list={stocksList} {...loaderData} />
}
