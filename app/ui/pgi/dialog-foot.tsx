import { Button, Group } from '@mantine/core'

/** The foot of a dialog that sends a command: give up, or do it. */
export function DialogFoot({
  pending,
  disabled,
  label,
  onClose,
}: {
  pending: boolean
  disabled?: boolean
  label: string
  onClose: () => void
}) {
  return (
    <Group justify="flex-end" gap="xs" mt="sm">
      <Button variant="default" onClick={onClose}>
        Annuler
      </Button>
      <Button type="submit" loading={pending} disabled={disabled}>
        {label}
      </Button>
    </Group>
  )
}
