import { useNavigate } from 'react-router'
import { look } from '#services/pgi/look.server.ts'
import { type PgiFacts, PgiProvider, pgiAddress } from '#ui/pgi/facts.tsx'
import { emptyParty, partyInput } from '#ui/pgi/party-fields.ts'
import { PartyForm } from '#ui/pgi/party-form.tsx'
import { PgiPage } from '#ui/pgi/pgi-page.tsx'
import { ReadOnlyNote } from '#ui/pgi/read-only-note.tsx'
import { RefusalNote } from '#ui/pgi/refusal-note.tsx'
import { useCommand } from '#ui/pgi/use-command.ts'
import type { Route } from './+types/customer-new'

export const meta = () => [{ title: 'Nouvelle fiche · PGI' }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const { facts } = await look(request, params.attempt)
  return { facts, prospect: new URL(request.url).searchParams.get('type') === 'prospect' }
}

export default function NewCustomer({ loaderData: { facts, prospect } }: Route.ComponentProps) {
  return (
    <PgiProvider facts={facts}>
      <NewParty facts={facts} prospect={prospect} />
    </PgiProvider>
  )
}

function NewParty({ facts, prospect }: { facts: PgiFacts; prospect: boolean }) {
  const navigate = useNavigate()
  const command = useCommand({
    fixed: false,
    onDone: ({ party }) => party && navigate(pgiAddress(facts, `clients/${party}`)),
  })
  return (
    <PgiPage
      facts={facts}
      width="form"
      back={prospect ? { label: 'Prospects', place: 'prospects' } : { label: 'Clients', place: 'clients' }}
      title={prospect ? 'Nouveau prospect' : 'Nouveau client'}
      subtitle="Le PGI donne le code. Le SIREN évite deux fiches pour une même entreprise."
    >
      {facts.readOnly ? (
        <ReadOnlyNote />
      ) : (
        <PartyForm
          initial={emptyParty}
          submitLabel={prospect ? 'Créer le prospect' : 'Créer le client'}
          pending={command.pending}
          note={<RefusalNote said={command.refused?.said} />}
          onSubmit={(form) =>
            command.send({ type: prospect ? 'prospect.create' : 'customer.create', fields: partyInput(form) })
          }
        />
      )}
    </PgiPage>
  )
}
