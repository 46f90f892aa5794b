import { loadCustomerItems } from '#services/pgi/load-receipt-form.server.ts'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import { PgiPage } from '#ui/pgi/pgi-page.tsx'
import { ReadOnlyNote } from '#ui/pgi/read-only-note.tsx'
import { ReceiptForm } from '#ui/pgi/receipt-form.tsx'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/receipt-new'

export const meta = () => [{ title: 'Nouveau règlement · PGI' }]

export const loader = ({ request, params }: Route.LoaderArgs) => loadCustomerItems(request, params.attempt)

export default function NewReceipt({ loaderData }: Route.ComponentProps) {
  const { facts, customer } = loaderData
  return (
    <PgiPage
      facts={facts}
      back={{ label: PLACES.receipts.label, place: PLACES.receipts.slug }}
      title="Nouveau règlement"
      subtitle="L’argent reçu d’un client, affecté aux factures qu’il paie. Ce qui n’est pas affecté reste au crédit de son compte."
    >
      {facts.readOnly ? (
        <ReadOnlyNote />
      ) : (
        <PgiProvider facts={facts}>
          <ReceiptForm key={customer ?? ''} {...loaderData} />
        </PgiProvider>
      )}
    </PgiPage>
  )
}
