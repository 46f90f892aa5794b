import { Button } from '@mantine/core'
import { useState } from 'react'
import type { CommandInput } from '#pgi'
import { QuickDialog, type QuickField, type QuickValues } from './quick-form.tsx'
import { type Made, useCommand } from './use-command.ts'

/** A button that opens a short form, whose command is sent at once. */
export function NewButton({
  label,
  name,
  title = label,
  submitLabel = 'Enregistrer',
  second = false,
  fields,
  commandOf,
  onMade,
  children,
  despite,
}: {
  label: string
  /** The whole name of a button whose label alone would be that of others. */
  name?: string
  title?: string
  submitLabel?: string
  second?: boolean
  fields: readonly QuickField[]
  commandOf: (values: QuickValues) => CommandInput
  onMade?: (made: Made) => void
  children?: React.ReactNode
  /** For a command that the PGI may let pass when it is asked again. */
  despite?: { label: string; commandOf: (values: QuickValues) => CommandInput }
}) {
  const [opened, setOpened] = useState(false)
  const command = useCommand({
    fixed: false,
    onDone: (made) => {
      setOpened(false)
      onMade?.(made)
    },
  })
  return (
    <>
      <Button
        size="compact-md"
        variant={second ? 'default' : 'filled'}
        aria-label={name}
        onClick={() => setOpened(true)}
      >
        {label}
      </Button>
      <QuickDialog
        opened={opened}
        title={title}
        fields={fields}
        submitLabel={submitLabel}
        command={command}
        onSubmit={(values) => command.send(commandOf(values))}
        despite={despite && { label: despite.label, onConfirm: (values) => command.send(despite.commandOf(values)) }}
        onClose={() => {
          command.forget()
          setOpened(false)
        }}
      >
        {children}
      </QuickDialog>
    </>
  )
}
