import { loadList } from '#services/pgi/load-list.server.ts'
import { ListPage } from '#ui/pgi/list-page.tsx'
import { payrollBookList } from '#ui/pgi/lists/payroll.ts'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/payroll-book'

export { unlessOnlyListChanged as shouldRevalidate } from '#ui/list/use-list-state.ts'

export const meta = () => [{ title: `${PLACES.payrollBook.label} · PGI` }]

export const loader = ({ request, params }: Route.LoaderArgs) => loadList(request, params.attempt, payrollBookList)

export default function PayrollBook({ loaderData }: Route.ComponentProps) {
  return <ListPage list={payrollBookList} {...loaderData} />
}
