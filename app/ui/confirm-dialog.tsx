import { Button, Group, Modal } from '@mantine/core'
import type { ReactNode } from 'react'

export type ConfirmDialogProps = {
  opened: boolean
  /** A question that names what goes: « Supprimer le devis DE-0042 ? » */
  question: string
  /** What is lost, and what is not. */
  children?: ReactNode
  /** The verb of the act: « Supprimer le devis ». */
  confirmLabel: string
  cancelLabel?: string
  destructive?: boolean
  pending?: boolean
  onConfirm: () => void
  onCancel: () => void
}

/** Asks once. The focus starts on the harmless answer, and comes back where it was. */
export function ConfirmDialog({
  opened,
  question,
  children,
  confirmLabel,
  cancelLabel = 'Annuler',
  destructive = false,
  pending = false,
  onConfirm,
  onCancel,
}: ConfirmDialogProps) {
  return (
    <Modal opened={opened} onClose={onCancel} title={<strong>{question}</strong>}>
      {children}
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={onCancel} data-autofocus>
          {cancelLabel}
        </Button>
        <Button onClick={onConfirm} loading={pending} color={destructive ? 'red.9' : undefined}>
          {confirmLabel}
        </Button>
      </Group>
    </Modal>
  )
}
