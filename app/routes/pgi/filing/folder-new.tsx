import { useNavigate } from 'react-router'
import { ask } from '#pgi'
import { look } from '#services/pgi/look.server.ts'
import { PgiProvider, pgiAddress } from '#ui/pgi/facts.tsx'
import { FolderForm } from '#ui/pgi/filing/folder-form.tsx'
import { PgiPage } from '#ui/pgi/pgi-page.tsx'
import { ReadOnlyNote } from '#ui/pgi/read-only-note.tsx'
import { useCommand } from '#ui/pgi/use-command.ts'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/folder-new'

export const meta = () => [{ title: 'Nouveau dossier · PGI' }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const { desk, facts } = await look(request, params.attempt)
  const { rows } = ask(desk.company, { view: 'filing-plan', at: desk.today })
  return { facts, folders: rows.map(({ folder, path }) => ({ folder, path })) }
}

export default function NewFolder({ loaderData }: Route.ComponentProps) {
  const { facts } = loaderData
  return (
    <PgiProvider facts={facts}>
      <PgiPage
        facts={facts}
        width="form"
        back={{ label: PLACES.filingPlan.label, place: PLACES.filingPlan.slug }}
        title="Nouveau dossier"
        subtitle={PLACES.filingPlan.purpose}
      >
        {facts.readOnly ? <ReadOnlyNote /> : <NewFolderForm {...loaderData} />}
      </PgiPage>
    </PgiProvider>
  )
}

function NewFolderForm({ facts, folders }: Route.ComponentProps['loaderData']) {
  const navigate = useNavigate()
  const command = useCommand({ fixed: false, onDone: () => navigate(pgiAddress(facts, PLACES.filingPlan.slug)) })
  return (
    <FolderForm
      folders={folders}
      command={command}
      submitLabel="Créer le dossier"
      onSubmit={(folder, fields) => command.send({ type: 'folder.create', folder, fields })}
    />
  )
}
