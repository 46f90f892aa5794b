import { loadList } from '#services/pgi/load-list.server.ts'
import { ListPage } from '#ui/pgi/list-page.tsx'
import { invoicesList } from '#ui/pgi/lists/sales-documents.ts'
import { PgiAction } from '#ui/pgi/pgi-action.tsx'
import type { Route } from './+types/invoices'

export { unlessOnlyListChanged as shouldRevalidate } from '#ui/list/use-list-state.ts'

export const meta = () => [{ title: 'Factures · PGI' }]

export const loader = ({ request, params }: Route.LoaderArgs) => loadList(request, params.attempt, invoicesList)

export default function Invoices({ loaderData }: Route.ComponentProps) {
  return (
    <ListPage
      list={invoicesList}
      {...loaderData}
      actions={<PgiAction place="ventes/nouveau?type=factures">Nouvelle facture</PgiAction>}
    />
  )
}
