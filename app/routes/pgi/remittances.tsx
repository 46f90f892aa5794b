import { loadList } from '#services/pgi/load-list.server.ts'
import { ListPage } from '#ui/pgi/list-page.tsx'
import { remittancesList } from '#ui/pgi/lists/payables.ts'
import { PgiAction } from '#ui/pgi/pgi-action.tsx'
import type { Route } from './+types/remittances'

export { unlessOnlyListChanged as shouldRevalidate } from '#ui/list/use-list-state.ts'

export const meta = () => [{ title: 'Remises en banque · PGI' }]

export const loader = ({ request, params }: Route.LoaderArgs) => loadList(request, params.attempt, remittancesList)

export default function Remittances({ loaderData }: Route.ComponentProps) {
  return (
    <ListPage
      list={remittancesList}
      {...loaderData}
      actions={<PgiAction place="remises-en-banque/nouvelle">Nouvelle remise</PgiAction>}
    />
  )
}
