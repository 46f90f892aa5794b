import { loadList } from '#services/pgi/load-list.server.ts'
import { ListPage } from '#ui/pgi/list-page.tsx'
import { goodsReturnsList } from '#ui/pgi/lists/purchases.ts'
import type { Route } from './+types/goods-returns'

export { unlessOnlyListChanged as shouldRevalidate } from '#ui/list/use-list-state.ts'

export const meta = () => [{ title: 'Retours fournisseurs · PGI' }]

export const loader = ({ request, params }: Route.LoaderArgs) => loadList(request, params.attempt, goodsReturnsList)

export default function GoodsReturns({ loaderData }: Route.ComponentProps) {
  return <ListPage list={goodsReturnsList} {...loaderData} />
}
