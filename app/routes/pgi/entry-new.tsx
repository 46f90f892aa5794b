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
  const asked = new URL(request.url).searchParams.get('brouillon')
  const draft = ask(desk.company, { view: 'entry-drafts' }).rows.find((row) => row.draft === asked)
  const accounts = ask(desk.company, { view: 'chart-of-accounts' }).rows
  return {
    facts,
    accounts: accounts.map(({ account, label }) => ({ account, label })),
    customers: customersOf(desk.company),
    ...(draft ? { draft } : {}),
  }
}

export default function NewEntry({ loaderData: { facts, accounts, customers, draft } }: Route.ComponentProps) {
  return (
    <PgiPage
      facts={facts}
      back={
        draft
          ? { label: PLACES.drafts.label, place: PLACES.drafts.slug }
          : { label: PLACES.journals.label, place: PLACES.journals.slug }
      }
      title={PLACES.entry.label}
      subtitle={PLACES.entry.purpose}
    >
      {facts.readOnly ? (
        <ReadOnlyNote />
      ) : (
        <PgiProvider facts={facts}>
          <EntryForm key={draft?.draft} accounts={accounts} customers={customers} draft={draft} />
        </PgiProvider>
      )}
    </PgiPage>
  )
}
