import { Button, Group, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { plural } from '#wording/formats.ts'
import { ConfirmDialog } from '../confirm-dialog.tsx'
import { RefusalNote } from './refusal-note.tsx'
import type { CommandHook, Outcome } from './use-command.ts'

/** The alert on the credit limit: the figures, then the choice. Passing over it is kept in the document's history. */
export function CreditDialog({
  refused,
  pending,
  onConfirm,
  onCancel,
}: {
  refused: Extract<Outcome, { ok: false }> | null
  pending: boolean
  onConfirm: () => void
  onCancel: () => void
}) {
  return (
    <Modal opened={refused !== null} onClose={onCancel} title={<strong>Plafond de crédit dépassé</strong>}>
      <RefusalNote said={refused?.said} tone="alert" />
      <p>Si vous passez outre, le document gardera la trace de l’alerte.</p>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onCancel} data-autofocus>
          Ne pas valider
        </Button>
        <Button onClick={onConfirm} loading={pending}>
          Valider quand même
        </Button>
      </Group>
    </Modal>
  )
}

export function DeclineDialog({
  opened,
  name,
  command,
  onConfirm,
  onClose,
}: {
  opened: boolean
  name: string
  command: CommandHook
  onConfirm: (reason: string) => void
  onClose: () => void
}) {
  const [reason, setReason] = useState('')
  return (
    <Modal opened={opened} onClose={onClose} title={<strong>{`${name}\u202f: refusé par le client\u202f?`}</strong>}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onConfirm(reason.trim())
        }}
      >
        <RefusalNote said={command.refused?.said} />
        <TextInput
          label="Motif du refus"
          description="Facultatif. Sert à comprendre pourquoi les offres n’aboutissent pas."
          value={reason}
          maxLength={200}
          data-autofocus
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="lg" gap="xs">
          <Button variant="default" onClick={onClose}>
            Annuler
          </Button>
          <Button type="submit" loading={command.pending}>
            Enregistrer le refus
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

export function AbandonDialog({
  opened,
  of,
  lines,
  command,
  onConfirm,
  onClose,
}: {
  opened: boolean
  /** « du devis » */
  of: string
  lines: number
  command: CommandHook
  onConfirm: () => void
  onClose: () => void
}) {
  return (
    <ConfirmDialog
      opened={opened}
      question={`Abandonner le brouillon ${of}\u202f?`}
      confirmLabel="Abandonner le brouillon"
      destructive
      pending={command.pending}
      onConfirm={onConfirm}
      onCancel={onClose}
    >
      {`Il n’a pas de numéro et n’a été envoyé à personne. ${plural(lines, 'ligne sera perdue', 'lignes seront perdues')}.`}
      <RefusalNote said={command.refused?.said} />
    </ConfirmDialog>
  )
}
