import { loadList } from '#services/pgi/load-list.server.ts'
import { ListPage } from '#ui/pgi/list-page.tsx'
import { supplierCreditNotesList } from '#ui/pgi/lists/purchases.ts'
import { PgiAction } from '#ui/pgi/pgi-action.tsx'
import type { Route } from './+types/supplier-credit-notes'

export { unlessOnlyListChanged as shouldRevalidate } from '#ui/list/use-list-state.ts'

export const meta = () => [{ title: 'Avoirs fournisseurs · PGI' }]

export const loader = ({ request, params }: Route.LoaderArgs) =>
  loadList(request, params.attempt, supplierCreditNotesList)

export default function SupplierCreditNotes({ loaderData }: Route.ComponentProps) {
  return (
    <ListPage
      list={supplierCreditNotesList}
      {...loaderData}
      actions={<PgiAction place="achats/nouveau?type=avoirs-fournisseurs">Nouvel avoir</PgiAction>}
    />
  )
}
