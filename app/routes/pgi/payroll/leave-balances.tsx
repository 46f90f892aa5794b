import { loadList } from '#services/pgi/load-list.server.ts'
import { ListPage } from '#ui/pgi/list-page.tsx'
import { leaveBalancesList } from '#ui/pgi/lists/payroll.ts'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/leave-balances'

export { unlessOnlyListChanged as shouldRevalidate } from '#ui/list/use-list-state.ts'

export const meta = () => [{ title: `${PLACES.leaveBalances.label} · PGI` }]

export const loader = ({ request, params }: Route.LoaderArgs) => loadList(request, params.attempt, leaveBalancesList)

export default function LeaveBalances({ loaderData }: Route.ComponentProps) {
  return <ListPage list={leaveBalancesList} {...loaderData} />
}
