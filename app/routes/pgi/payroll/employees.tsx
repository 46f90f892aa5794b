import { loadList } from '#services/pgi/load-list.server.ts'
import { ListPage } from '#ui/pgi/list-page.tsx'
import { employeesList } from '#ui/pgi/lists/payroll.ts'
import { PgiAction } from '#ui/pgi/pgi-action.tsx'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/employees'

export { unlessOnlyListChanged as shouldRevalidate } from '#ui/list/use-list-state.ts'

export const meta = () => [{ title: `${PLACES.employees.label} · PGI` }]

export const loader = ({ request, params }: Route.LoaderArgs) => loadList(request, params.attempt, employeesList)

export default function Employees({ loaderData }: Route.ComponentProps) {
  return (
    <ListPage
      list={employeesList}
      {...loaderData}
      actions={<PgiAction place="paie/salaries/nouveau">Embaucher</PgiAction>}
    />
  )
}
