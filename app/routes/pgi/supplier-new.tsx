import { useNavigate } from 'react-router'
import { look } from '#services/pgi/look.server.ts'
import { type PgiFacts, PgiProvider, pgiAddress } from '#ui/pgi/facts.tsx'
import { PgiPage } from '#ui/pgi/pgi-page.tsx'
import { ReadOnlyNote } from '#ui/pgi/read-only-note.tsx'
import { RefusalNote } from '#ui/pgi/refusal-note.tsx'
import {
  askedSupplier,
  type SupplierForm,
  SupplierRecordForm,
  supplierForm,
  supplierInput,
} from '#ui/pgi/supplier-form.tsx'
import { useCommand } from '#ui/pgi/use-command.ts'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/supplier-new'

export const meta = () => [{ title: 'Nouveau fournisseur · PGI' }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const { facts } = await look(request, params.attempt)
  const asked = new URL(request.url).searchParams
  const said = (name: string) => (asked.get(name) ?? '').slice(0, 200)
  return { facts, asked: askedSupplier(said('nom'), said('siren'), said('tva'), said('adresse').split('\n')) }
}

export default function NewSupplier({ loaderData: { facts, asked } }: Route.ComponentProps) {
  return (
    <PgiProvider facts={facts}>
      <PgiPage
        facts={facts}
        back={{ label: PLACES.suppliers.label, place: PLACES.suppliers.slug }}
        title="Nouveau fournisseur"
        subtitle={PLACES.suppliers.purpose}
      >
        {facts.readOnly ? <ReadOnlyNote /> : <Creation facts={facts} asked={asked} />}
      </PgiPage>
    </PgiProvider>
  )
}

function Creation({ facts, asked }: { facts: PgiFacts; asked: Partial<SupplierForm> }) {
  const navigate = useNavigate()
  const command = useCommand({
    onDone: ({ supplier }) => supplier && navigate(pgiAddress(facts, `fournisseurs/${supplier}`)),
  })
  return (
    <SupplierRecordForm
      initial={{ ...supplierForm(), ...asked }}
      submitLabel="Créer la fiche"
      pending={command.pending}
      note={<RefusalNote said={command.refused?.said} />}
      onSubmit={(form) => command.send({ type: 'supplier.create', fields: supplierInput(form) })}
    />
  )
}
