import { loadPaymentForm } from '#services/pgi/load-payment-form.server.ts'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import { PaymentForm } from '#ui/pgi/payment-form.tsx'
import { PgiPage } from '#ui/pgi/pgi-page.tsx'
import { ReadOnlyNote } from '#ui/pgi/read-only-note.tsx'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/payment-new'

export const meta = () => [{ title: 'Payer un fournisseur · PGI' }]

export const loader = ({ request, params }: Route.LoaderArgs) => loadPaymentForm(request, params.attempt)

export default function NewPayment({ loaderData }: Route.ComponentProps) {
  const { facts, supplier } = loaderData
  return (
    <PgiPage
      facts={facts}
      back={{ label: PLACES.payments.label, place: PLACES.payments.slug }}
      title="Payer un fournisseur"
      subtitle="L’argent versé, affecté aux factures bonnes à payer. Une facture à contrôler ou en litige attend."
    >
      {facts.readOnly ? (
        <ReadOnlyNote />
      ) : (
        <PgiProvider facts={facts}>
          <PaymentForm key={supplier ?? ''} {...loaderData} />
        </PgiProvider>
      )}
    </PgiPage>
  )
}
