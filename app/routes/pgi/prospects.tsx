import { loadList } from '#services/pgi/load-list.server.ts'
import { ListPage } from '#ui/pgi/list-page.tsx'
import { prospectsList } from '#ui/pgi/lists/customers.ts'
import { PgiAction } from '#ui/pgi/pgi-action.tsx'
import type { Route } from './+types/prospects'

export { unlessOnlyListChanged as shouldRevalidate } from '#ui/list/use-list-state.ts'

export const meta = () => [{ title: 'Prospects · PGI' }]

export const loader = ({ request, params }: Route.LoaderArgs) => loadList(request, params.attempt, prospectsList)

export default function Prospects({ loaderData }: Route.ComponentProps) {
  return (
    <ListPage
      list={prospectsList}
      {...loaderData}
      actions={<PgiAction place="clients/nouveau?type=prospect">Nouveau prospect</PgiAction>}
    />
  )
}
