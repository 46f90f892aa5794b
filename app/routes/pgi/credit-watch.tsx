import { loadList } from '#services/pgi/load-list.server.ts'
import { ListPage } from '#ui/pgi/list-page.tsx'
import { creditWatchList } from '#ui/pgi/lists/credit-watch.ts'
import type { Route } from './+types/credit-watch'

export { unlessOnlyListChanged as shouldRevalidate } from '#ui/list/use-list-state.ts'

export const meta = () => [{ title: 'Encours et plafonds · PGI' }]

export const loader = ({ request, params }: Route.LoaderArgs) => loadList(request, params.attempt, creditWatchList)

export default function CreditWatch({ loaderData }: Route.ComponentProps) {
  return <ListPage list={creditWatchList} {...loaderData} />
}
