import { loadCustomerItems } from '#services/pgi/load-receipt-form.server.ts'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import { PgiPage } from '#ui/pgi/pgi-page.tsx'
import { ReadOnlyNote } from '#ui/pgi/read-only-note.tsx'
import { ReminderForm } from '#ui/pgi/reminder-form.tsx'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/reminder-new'

export const meta = () => [{ title: 'Nouvelle relance · PGI' }]

export const loader = ({ request, params }: Route.LoaderArgs) => loadCustomerItems(request, params.attempt)

export default function NewReminder({ loaderData }: Route.ComponentProps) {
  const { facts, customer } = loaderData
  return (
    <PgiPage
      facts={facts}
      back={{ label: PLACES.reminders.label, place: PLACES.reminders.slug }}
      title="Nouvelle relance"
      subtitle="Trace la relance envoyée au client. La lettre ou le courriel s’écrit à part, dans la messagerie ou le traitement de texte."
    >
      {facts.readOnly ? (
        <ReadOnlyNote />
      ) : (
        <PgiProvider facts={facts}>
          <ReminderForm key={customer ?? ''} {...loaderData} />
        </PgiProvider>
      )}
    </PgiPage>
  )
}
