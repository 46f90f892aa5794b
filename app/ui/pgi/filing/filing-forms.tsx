import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Day } from '#base/dates.ts'
import type { FilingRow } from '#pgi'
import { DayField } from '../../fields/day-field.tsx'
import classes from '../pgi.module.css'
import { RefusalNote } from '../refusal-note.tsx'
import { useCommand } from '../use-command.ts'
import { type FolderChoice, FolderField } from './folder-choice.tsx'

type Props = { row: FilingRow; folders: readonly FolderChoice[]; today: Day }

/** A document that waits: without a name of its own it takes the one of the rule. */
export function FileForm({ row, folders }: Props) {
  const [folder, setFolder] = useState<string | null>(null)
  const [name, setName] = useState('')
  const command = useCommand()
  return (
    <form
      className={classes.stack}
      onSubmit={(event) => {
        event.preventDefault()
        if (folder === null) return
        const own = name.trim() === '' ? {} : { name: name.trim() }
        command.send({ type: 'document.file', document: row.document, folder, ...own })
      }}
    >
      <RefusalNote said={command.refused?.said} />
      <FolderField folders={folders} value={folder} onChange={setFolder} />
      <TextInput
        label="Nom du fichier"
        description="Vide, le document prend le nom de la règle."
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" size="compact-md" loading={command.pending} disabled={folder === null}>
        Classer
      </Button>
    </form>
  )
}

/** A document that is filed: moved, renamed, taken out, or destroyed once its term is over. */
export function FiledForm({ row, folders, today }: Props) {
  const [folder, setFolder] = useState<string | null>(row.folder)
  const [name, setName] = useState(row.name ?? '')
  const [ended, setEnded] = useState<Day | null>(null)
  const command = useCommand()
  const { document } = row
  return (
    <form
      className={classes.stack}
      onSubmit={(event) => {
        event.preventDefault()
        if (folder === null) return
        const over = ended === null ? {} : { ended }
        command.send({ type: 'document.reclassify', document, changes: { folder, name: name.trim(), ...over } })
      }}
    >
      <RefusalNote said={command.refused?.said} />
      <FolderField folders={folders} value={folder} onChange={setFolder} />
      <TextInput
        label="Nom du fichier"
        required
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {row.status === 'running' && (
        <DayField label="Fin du contrat ou départ" value={ended} onChange={setEnded} opensAt={today} />
      )}
      <Button type="submit" size="compact-md" loading={command.pending}>
        Reclasser
      </Button>
      <Button
        size="compact-md"
        variant="default"
        loading={command.pending}
        onClick={() => command.send({ type: 'document.unfile', document })}
      >
        Retirer du classement
      </Button>
      <Button
        size="compact-md"
        variant="default"
        loading={command.pending}
        onClick={() => command.send({ type: 'document.destroy', document })}
      >
        Détruire
      </Button>
    </form>
  )
}
