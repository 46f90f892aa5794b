import { loadList } from '#services/pgi/load-list.server.ts'
import { ListPage } from '#ui/pgi/list-page.tsx'
import { agedPayablesList } from '#ui/pgi/lists/payables.ts'
import type { Route } from './+types/aged-payables'

export { unlessOnlyListChanged as shouldRevalidate } from '#ui/list/use-list-state.ts'

export const meta = () => [{ title: 'Balance âgée fournisseurs · PGI' }]

export const loader = ({ request, params }: Route.LoaderArgs) => loadList(request, params.attempt, agedPayablesList)

export default function AgedPayables({ loaderData }: Route.ComponentProps) {
  return <ListPage list={agedPayablesList} {...loaderData} />
}
