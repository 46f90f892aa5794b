import { useNavigate } from 'react-router'
import { look } from '#services/pgi/look.server.ts'
import { type PgiFacts, PgiProvider, pgiAddress } from '#ui/pgi/facts.tsx'
import { HireForm } from '#ui/pgi/payroll/hire-form.tsx'
import { PgiPage } from '#ui/pgi/pgi-page.tsx'
import { ReadOnlyNote } from '#ui/pgi/read-only-note.tsx'
import { RefusalNote } from '#ui/pgi/refusal-note.tsx'
import { useCommand } from '#ui/pgi/use-command.ts'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/employee-new'

export const meta = () => [{ title: 'Embauche · PGI' }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const { facts } = await look(request, params.attempt)
  return { facts }
}

export default function NewEmployee({ loaderData: { facts } }: Route.ComponentProps) {
  return (
    <PgiProvider facts={facts}>
      <NewEmployeePage facts={facts} />
    </PgiProvider>
  )
}

function NewEmployeePage({ facts }: { facts: PgiFacts }) {
  const navigate = useNavigate()
  const command = useCommand({
    fixed: false,
    onDone: ({ employee }) => employee && navigate(pgiAddress(facts, `paie/salaries/${employee}`)),
  })
  return (
    <PgiPage
      facts={facts}
      width="form"
      back={{ label: PLACES.employees.label, place: PLACES.employees.slug }}
      title="Embauche"
      subtitle="Ouvre le dossier du salarié, son contrat et sa ligne au registre. Le PGI refuse ce que la loi interdit."
    >
      {facts.readOnly ? (
        <ReadOnlyNote />
      ) : (
        <HireForm
          pending={command.pending}
          note={<RefusalNote said={command.refused?.said} />}
          onSubmit={command.send}
        />
      )}
    </PgiPage>
  )
}
