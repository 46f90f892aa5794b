import { loadList } from '#services/pgi/load-list.server.ts'
import { JoiningList } from '#ui/pgi/joining-list.tsx'
import { customerReturnsList } from '#ui/pgi/lists/sales-documents.ts'
import type { Route } from './+types/customer-returns'

export { unlessOnlyListChanged as shouldRevalidate } from '#ui/list/use-list-state.ts'

export const meta = () => [{ title: 'Retours clients · PGI' }]

export const loader = ({ request, params }: Route.LoaderArgs) => loadList(request, params.attempt, customerReturnsList)

export default function CustomerReturns({ loaderData }: Route.ComponentProps) {
  return (
    <JoiningList
      list={customerReturnsList}
      {...loaderData}
      to="creditNote"
      says={{ one: 'Établir l’avoir', several: 'Établir un seul avoir' }}
    />
  )
}
