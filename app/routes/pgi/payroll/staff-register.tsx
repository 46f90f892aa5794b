import { loadList } from '#services/pgi/load-list.server.ts'
import { ListPage } from '#ui/pgi/list-page.tsx'
import { registerList } from '#ui/pgi/lists/payroll.ts'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/staff-register'

export { unlessOnlyListChanged as shouldRevalidate } from '#ui/list/use-list-state.ts'

export const meta = () => [{ title: `${PLACES.staffRegister.label} · PGI` }]

export const loader = ({ request, params }: Route.LoaderArgs) => loadList(request, params.attempt, registerList)

export default function StaffRegister({ loaderData }: Route.ComponentProps) {
  return <ListPage list={registerList} {...loaderData} />
}
