import { Button } from '@mantine/core'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { CommandInput } from '#pgi'
import { ConfirmDialog } from '../confirm-dialog.tsx'
import { usePgi } from './facts.tsx'
import { RefusalNote } from './refusal-note.tsx'
import { useCommand } from './use-command.ts'

export type RecordKeepingProps = {
  code: string
  /** Who or what it is about: « Métalpro », « Bureau droit ». */
  name: string
  /** « la fiche », « l’article » */
  noun: string
  archived: boolean
  /** Whether something on screen names it: then it is archived, and deleting it is not offered. */
  used: boolean
  /** Where it no longer appears once archived: « dans les achats ». */
  where: string
  /** The list that one goes back to once it is deleted. */
  list: string
  archive: CommandInput
  restore: CommandInput
  remove: CommandInput
}

/** Archives a record, brings it back, or deletes one that never served. */
export function RecordKeeping(props: RecordKeepingProps) {
  const { code, name, noun, archived, used, where, list } = props
  const { to } = usePgi()
  const navigate = useNavigate()
  const [asking, setAsking] = useState<'archive' | 'remove'>()
  const act = useCommand({ onDone: () => setAsking(undefined) })
  const removal = useCommand({ onDone: () => navigate(to(list)) })
  const close = () => {
    act.forget()
    removal.forget()
    setAsking(undefined)
  }
  return (
    <>
      {archived ? (
        <Button size="compact-md" loading={act.pending} onClick={() => act.send(props.restore)}>
          Rétablir
        </Button>
      ) : (
        <Button size="compact-md" variant="default" onClick={() => setAsking('archive')}>
          Archiver…
        </Button>
      )}
      {!used && (
        <Button size="compact-md" variant="default" onClick={() => setAsking('remove')}>
          Supprimer…
        </Button>
      )}
      <ConfirmDialog
        opened={asking === 'archive'}
        question={`Archiver ${noun} ${code}\u202f?`}
        confirmLabel={`Archiver ${noun}`}
        destructive
        pending={act.pending}
        onConfirm={() => act.send(props.archive)}
        onCancel={close}
      >
        {`${name} ne sera plus proposé ${where}. Son histoire reste consultable, et l’archivage se défait.`}
        <RefusalNote said={act.refused?.said} />
      </ConfirmDialog>
      <ConfirmDialog
        opened={asking === 'remove'}
        question={`Supprimer ${noun} ${code}\u202f?`}
        confirmLabel={`Supprimer ${noun}`}
        destructive
        pending={removal.pending}
        onConfirm={() => removal.send(props.remove)}
        onCancel={close}
      >
        {`${name} disparaît et son code ne servira plus. Seul se supprime ce qui n’a jamais servi\u202f; le reste s’archive.`}
        <RefusalNote said={removal.refused?.said} />
      </ConfirmDialog>
    </>
  )
}
