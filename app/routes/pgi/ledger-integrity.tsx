import { ask } from '#pgi'
import { look } from '#services/pgi/look.server.ts'
import { IntegrityPage } from '#ui/pgi/integrity-page.tsx'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/ledger-integrity'

export const meta = () => [{ title: `${PLACES.integrity.label} · PGI` }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const { desk, facts } = await look(request, params.attempt, { view: 'ledger-integrity' })
  return { facts, integrity: ask(desk.company, { view: 'ledger-integrity' }) }
}

export default function LedgerIntegrity({ loaderData }: Route.ComponentProps) {
  return <IntegrityPage {...loaderData} />
}
