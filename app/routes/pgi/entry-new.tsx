import { ask } from '#pgi'
import { customersOf } from '#services/pgi/load-receipt-form.server.ts'
import { look } from '#services/pgi/look.server.ts'
import { EntryForm } from '#ui/pgi/entry-form.tsx'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import { PgiPage } from '#ui/pgi/pgi-page.tsx'
import { ReadOnlyNote } from '#ui/pgi/read-only-note.tsx'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/entry-new'

export const meta = () => [{ title: `${PLACES.entry.label} · PGI` }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const { desk, facts } = await look(request, params.attempt)
  const accounts = ask(desk.company, { view: 'chart-of-accounts' }).rows
  return {
    facts,
    accounts: accounts.map(({ account, label }) => ({ account, label })),
    customers: customersOf(desk.company),
  }
}

export default function NewEntry({ loaderData: { facts, accounts, customers } }: Route.ComponentProps) {
  return (
    <PgiPage
      facts={facts}
      back={{ label: PLACES.journals.label, place: PLACES.journals.slug }}
      title={PLACES.entry.label}
      subtitle={PLACES.entry.purpose}
    >
      {facts.readOnly ? (
        <ReadOnlyNote />
      ) : (
        <PgiProvider facts={facts}>
          <EntryForm accounts={accounts} customers={customers} />
        </PgiProvider>
      )}
    </PgiPage>
  )
}
