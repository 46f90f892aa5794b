import { loadList } from '#services/pgi/load-list.server.ts'
import { ListPage } from '#ui/pgi/list-page.tsx'
import { goodsReceiptsList } from '#ui/pgi/lists/purchases.ts'
import type { Route } from './+types/goods-receipts'

export { unlessOnlyListChanged as shouldRevalidate } from '#ui/list/use-list-state.ts'

export const meta = () => [{ title: 'Bons de réception · PGI' }]

export const loader = ({ request, params }: Route.LoaderArgs) => loadList(request, params.attempt, goodsReceiptsList)

export default function GoodsReceipts({ loaderData }: Route.ComponentProps) {
  return <ListPage list={goodsReceiptsList} {...loaderData} />
}
