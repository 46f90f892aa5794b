import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { Day } from '#base/dates.ts'
import { ask } from '#pgi'
import { look } from '#services/pgi/look.server.ts'
import { DayField } from '#ui/fields/day-field.tsx'
import { FieldRow } from '#ui/fields/field-row.tsx'
import { PgiProvider, pgiAddress } from '#ui/pgi/facts.tsx'
import { FolderField } from '#ui/pgi/filing/folder-choice.tsx'
import classes from '#ui/pgi/pgi.module.css'
import { PgiPage } from '#ui/pgi/pgi-page.tsx'
import { ReadOnlyNote } from '#ui/pgi/read-only-note.tsx'
import { RefusalNote } from '#ui/pgi/refusal-note.tsx'
import { useCommand } from '#ui/pgi/use-command.ts'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/paper-new'

export const meta = () => [{ title: 'Classer un document · PGI' }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const { desk, facts } = await look(request, params.attempt)
  const { rows } = ask(desk.company, { view: 'filing-plan', at: desk.today })
  return { facts, folders: rows.map(({ folder, path }) => ({ folder, path })) }
}

export default function NewPaper({ loaderData }: Route.ComponentProps) {
  const { facts } = loaderData
  return (
    <PgiProvider facts={facts}>
      <PgiPage
        facts={facts}
        width="form"
        back={{ label: PLACES.filing.label, place: PLACES.filing.slug }}
        title="Classer un document"
        subtitle="Ce que le PGI n’a pas fait\u202f: un courrier, un contrat signé, un fichier du bureau."
      >
        {facts.readOnly ? <ReadOnlyNote /> : <PaperForm {...loaderData} />}
      </PgiPage>
    </PgiProvider>
  )
}

function PaperForm({ facts, folders }: Route.ComponentProps['loaderData']) {
  const navigate = useNavigate()
  const [title, setTitle] = useState('')
  const [date, setDate] = useState<Day | null>(facts.today)
  const [folder, setFolder] = useState<string | null>(null)
  const [name, setName] = useState('')
  const [ended, setEnded] = useState<Day | null>(null)
  const command = useCommand({ fixed: false, onDone: () => navigate(pgiAddress(facts, PLACES.filing.slug)) })
  return (
    <form
      className={classes.stack}
      onSubmit={(event) => {
        event.preventDefault()
        if (folder === null || date === null) return
        command.send({
          type: 'paper.file',
          title: title.trim(),
          date,
          folder,
          ...(name.trim() === '' ? {} : { name: name.trim() }),
          ...(ended === null ? {} : { ended }),
        })
      }}
    >
      <RefusalNote said={command.refused?.said} />
      <TextInput
        label="Titre"
        required
        maxLength={200}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <FieldRow>
        <DayField label="Date du document" required value={date} onChange={setDate} opensAt={facts.today} />
        <DayField label="Fin du contrat ou départ" value={ended} onChange={setEnded} opensAt={facts.today} />
      </FieldRow>
      <FolderField folders={folders} value={folder} onChange={setFolder} />
      <TextInput
        label="Nom du fichier"
        description="Vide, le document prend le nom de la règle."
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <div>
        <Button type="submit" loading={command.pending} disabled={folder === null || date === null}>
          Classer
        </Button>
      </div>
    </form>
  )
}
