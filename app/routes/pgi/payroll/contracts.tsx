import { loadList } from '#services/pgi/load-list.server.ts'
import { ListPage } from '#ui/pgi/list-page.tsx'
import { contractsList } from '#ui/pgi/lists/payroll.ts'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/contracts'

export { unlessOnlyListChanged as shouldRevalidate } from '#ui/list/use-list-state.ts'

export const meta = () => [{ title: `${PLACES.contracts.label} · PGI` }]

export const loader = ({ request, params }: Route.LoaderArgs) => loadList(request, params.attempt, contractsList)

export default function Contracts({ loaderData }: Route.ComponentProps) {
  return <ListPage list={contractsList} {...loaderData} />
}
