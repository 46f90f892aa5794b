import { ask } from '#pgi'
import { customersOf } from '#services/pgi/load-receipt-form.server.ts'
import { look, notInPgi } from '#services/pgi/look.server.ts'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import { LedgerPage } from '#ui/pgi/ledger-page.tsx'
import type { Route } from './+types/party-ledger'

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: `Compte ${loaderData?.ledger.party.name ?? ''} · PGI` },
]

export async function loader({ request, params }: Route.LoaderArgs) {
  const { desk, facts } = await look(request, params.attempt, { view: 'party-ledger', args: { party: params.party } })
  const { company, today } = desk
  const ledger = ask(company, { view: 'party-ledger', party: params.party })
  if (!ledger) throw notInPgi('Aucun client ni fournisseur ne porte ce code.')
  return {
    facts,
    ledger,
    receipts: ask(company, { view: 'receipts', customer: params.party }).rows,
    matchings: ask(company, { view: 'matchings', customer: params.party, live: true }).rows,
    credit: ask(company, { view: 'customer-outstanding', customer: params.party, at: today }),
    customers: customersOf(company),
    isSupplier: company.crm.suppliers.has(params.party),
  }
}

export default function PartyLedger({ loaderData }: Route.ComponentProps) {
  return (
    <PgiProvider facts={loaderData.facts}>
      <LedgerPage key={loaderData.ledger.party.code} {...loaderData} />
    </PgiProvider>
  )
}
