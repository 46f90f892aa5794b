import { look } from '#services/pgi/look.server.ts'
import { PartyImport } from '#ui/pgi/crm/party-import.tsx'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import { PgiPage } from '#ui/pgi/pgi-page.tsx'
import { ReadOnlyNote } from '#ui/pgi/read-only-note.tsx'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/party-import'

export const meta = () => [{ title: 'Import de tiers · PGI' }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const { facts } = await look(request, params.attempt)
  return { facts }
}

export default function Import({ loaderData: { facts } }: Route.ComponentProps) {
  return (
    <PgiPage facts={facts} title={PLACES.partyImport.label} subtitle={PLACES.partyImport.purpose}>
      {facts.readOnly ? (
        <ReadOnlyNote />
      ) : (
        <PgiProvider facts={facts}>
          <PartyImport />
        </PgiProvider>
      )}
    </PgiPage>
  )
}
