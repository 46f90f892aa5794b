import { look } from '#services/pgi/look.server.ts'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import { PgiPage } from '#ui/pgi/pgi-page.tsx'
import { ReadOnlyNote } from '#ui/pgi/read-only-note.tsx'
import { ReceivedInvoicePage } from '#ui/pgi/received-invoice-page.tsx'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/received-invoice'

export const meta = () => [{ title: `${PLACES.receivedInvoice.label} · PGI` }]

export const loader = async ({ request, params }: Route.LoaderArgs) => ({
  facts: (await look(request, params.attempt)).facts,
})

export default function ReceivedInvoice({ loaderData: { facts } }: Route.ComponentProps) {
  return (
    <PgiProvider facts={facts}>
      <PgiPage
        facts={facts}
        back={{ label: PLACES.purchaseInvoices.label, place: PLACES.purchaseInvoices.slug }}
        title={PLACES.receivedInvoice.label}
        subtitle={PLACES.receivedInvoice.purpose}
      >
        {facts.readOnly ? <ReadOnlyNote /> : <ReceivedInvoicePage />}
      </PgiPage>
    </PgiProvider>
  )
}
