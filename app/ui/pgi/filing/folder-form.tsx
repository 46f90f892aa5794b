import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { RETENTION_CODES, type RetentionCode } from '#content/law/retention.ts'
import { ACCESS_LEVELS, type AccessLevel, type FolderFields, type FolderRow } from '#pgi'
import { ACCESS_WORDS, RETENTION_WORDS } from '#wording/pgi/filing.ts'
import { SelectField } from '../../fields/select-field.tsx'
import classes from '../pgi.module.css'
import { RefusalNote } from '../refusal-note.tsx'
import type { CommandHook } from '../use-command.ts'
import { type FolderChoice, FolderField } from './folder-choice.tsx'

const isAccess = (value: string | null): value is AccessLevel => ACCESS_LEVELS.some((each) => each === value)
const isRetention = (value: string | null): value is RetentionCode => RETENTION_CODES.some((each) => each === value)

/** What a folder is; its code too when it is new. */
export function FolderForm({
  folders,
  row,
  command,
  submitLabel,
  onSubmit,
}: {
  folders: readonly FolderChoice[]
  row?: FolderRow
  command: CommandHook
  submitLabel: string
  onSubmit: (code: string, fields: FolderFields) => void
}) {
  const [code, setCode] = useState(row?.folder ?? '')
  const [label, setLabel] = useState(row?.label ?? '')
  const [parent, setParent] = useState<string | null>(row?.parent ?? null)
  const [access, setAccess] = useState<AccessLevel>(row?.access ?? 'restricted')
  const [retention, setRetention] = useState<RetentionCode>(row?.retention ?? 'accounting')
  const [readers, setReaders] = useState(row?.readers ?? '')
  return (
    <form
      className={classes.stack}
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit(code.trim().toUpperCase(), {
          label: label.trim(),
          retention,
          access,
          ...(parent === null ? {} : { parent }),
          ...(readers.trim() === '' ? {} : { readers: readers.trim() }),
        })
      }}
    >
      <RefusalNote said={command.refused?.said} />
      {!row && (
        <TextInput
          label="Code"
          description="Chiffres et capitales\u202f: 5.4"
          required
          maxLength={16}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
      )}
      <TextInput
        label="Libellé"
        required
        maxLength={200}
        value={label}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      <FolderField
        label="Dans le dossier"
        required={false}
        folders={folders.filter(({ folder }) => folder !== row?.folder)}
        value={parent}
        onChange={setParent}
      />
      <SelectField
        label="Conservation"
        required
        options={RETENTION_CODES.map((value) => ({ value, label: RETENTION_WORDS[value] }))}
        value={retention}
        onChange={(value) => isRetention(value) && setRetention(value)}
      />
      <SelectField
        label="Accès"
        required
        options={ACCESS_LEVELS.map((value) => ({ value, label: ACCESS_WORDS[value] }))}
        value={access}
        onChange={(value) => isAccess(value) && setAccess(value)}
      />
      <TextInput
        label="Lecteurs"
        maxLength={200}
        value={readers}
        onChange={(event) => setReaders(event.currentTarget.value)}
      />
      <Button type="submit" size="compact-md" loading={command.pending}>
        {submitLabel}
      </Button>
    </form>
  )
}
