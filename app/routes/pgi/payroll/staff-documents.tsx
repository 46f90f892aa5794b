import { loadList } from '#services/pgi/load-list.server.ts'
import { ListPage } from '#ui/pgi/list-page.tsx'
import { staffDocumentsList } from '#ui/pgi/lists/payroll.ts'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/staff-documents'

export { unlessOnlyListChanged as shouldRevalidate } from '#ui/list/use-list-state.ts'

export const meta = () => [{ title: `${PLACES.staffDocuments.label} · PGI` }]

export const loader = ({ request, params }: Route.LoaderArgs) => loadList(request, params.attempt, staffDocumentsList)

export default function StaffDocuments({ loaderData }: Route.ComponentProps) {
  return <ListPage list={staffDocumentsList} {...loaderData} />
}
