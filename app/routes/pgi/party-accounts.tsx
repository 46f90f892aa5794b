import { loadList } from '#services/pgi/load-list.server.ts'
import { ListPage } from '#ui/pgi/list-page.tsx'
import { partyAccountsList } from '#ui/pgi/lists/party-accounts.ts'
import type { Route } from './+types/party-accounts'

export { unlessOnlyListChanged as shouldRevalidate } from '#ui/list/use-list-state.ts'

export const meta = () => [{ title: 'Comptes de tiers et lettrage · PGI' }]

export const loader = ({ request, params }: Route.LoaderArgs) => loadList(request, params.attempt, partyAccountsList)

export default function PartyAccounts({ loaderData }: Route.ComponentProps) {
  return <ListPage list={partyAccountsList} {...loaderData} />
}
