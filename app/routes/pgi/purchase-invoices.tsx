import { loadList } from '#services/pgi/load-list.server.ts'
import { ListPage } from '#ui/pgi/list-page.tsx'
import { purchaseInvoicesList } from '#ui/pgi/lists/purchases.ts'
import { PgiAction } from '#ui/pgi/pgi-action.tsx'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/purchase-invoices'

export { unlessOnlyListChanged as shouldRevalidate } from '#ui/list/use-list-state.ts'

export const meta = () => [{ title: 'Factures fournisseurs · PGI' }]

export const loader = ({ request, params }: Route.LoaderArgs) => loadList(request, params.attempt, purchaseInvoicesList)

export default function PurchaseInvoices({ loaderData }: Route.ComponentProps) {
  return (
    <ListPage
      list={purchaseInvoicesList}
      {...loaderData}
      actions={
        <>
          <PgiAction place="achats/nouveau?type=factures-fournisseurs">Nouvelle facture</PgiAction>
          <PgiAction place={PLACES.receivedInvoice.slug} second>
            Recevoir une facture électronique
          </PgiAction>
        </>
      }
    />
  )
}
