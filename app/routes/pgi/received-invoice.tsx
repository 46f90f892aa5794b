import { noteReading } from '#services/desk/note-reading.server.ts'
import { sentInvoicesIn } from '#services/desk/sent-invoice.server.ts'
import { look, notInPgi } from '#services/pgi/look.server.ts'
import { readAnnex } from '#services/pgi/receive-invoice.server.ts'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import { PgiPage } from '#ui/pgi/pgi-page.tsx'
import { ReadOnlyNote } from '#ui/pgi/read-only-note.tsx'
import { ReceivedInvoicePage } from '#ui/pgi/received-invoice-page.tsx'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/received-invoice'

export const meta = () => [{ title: `${PLACES.receivedInvoice.label} · PGI` }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const { desk, facts } = await look(request, params.attempt)
  const received = sentInvoicesIn(desk.run)
  const annex = new URL(request.url).searchParams.get('annexe')
  if (annex === null || facts.readOnly) return { facts, received, opened: null }
  const answer = await readAnnex(desk, annex)
  if (!answer) throw notInPgi('Cette facture n’est pas, ou pas encore, dans votre bureau.')
  await noteReading(desk, annex)
  return { facts, received, opened: { annex, answer } }
}

export default function ReceivedInvoice({ loaderData: { facts, received, opened } }: Route.ComponentProps) {
  return (
    <PgiProvider facts={facts}>
      <PgiPage
        facts={facts}
        back={{ label: PLACES.purchaseInvoices.label, place: PLACES.purchaseInvoices.slug }}
        title={PLACES.receivedInvoice.label}
        subtitle={PLACES.receivedInvoice.purpose}
      >
        {facts.readOnly ? (
          <ReadOnlyNote />
        ) : (
          <ReceivedInvoicePage key={opened?.annex ?? ''} received={received} opened={opened} />
        )}
      </PgiPage>
    </PgiProvider>
  )
}
