import type { FolderRow } from '#pgi'
import { SelectField } from '../../fields/select-field.tsx'

export type FolderChoice = Pick<FolderRow, 'folder' | 'path'>

export function FolderField({
  folders,
  value,
  onChange,
  label = 'Dossier',
  required = true,
}: {
  folders: readonly FolderChoice[]
  value: string | null
  onChange: (folder: string | null) => void
  label?: string
  required?: boolean
}) {
  return (
    <SelectField
      label={label}
      required={required}
      clearable={!required}
      options={folders.map(({ folder, path }) => ({ value: folder, label: `${folder} ${path}` }))}
      value={value}
      onChange={onChange}
    />
  )
}
