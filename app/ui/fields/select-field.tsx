import { type ComboboxItem, type OptionsFilter, Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { folded } from '#base/sorting.ts'

export type SelectFieldProps = {
  label: ReactNode
  name?: string
  options: readonly { value: string; label: string; disabled?: boolean }[]
  value?: string | null
  defaultValue?: string | null
  onChange?: (value: string | null) => void
  hint?: ReactNode
  error?: ReactNode
  placeholder?: string
  required?: boolean
  disabled?: boolean
  /** May go back to nothing chosen. */
  clearable?: boolean
}

/** How many options are shown at once: typing finds the others. */
const SHOWN = 50

/** Finds options by any of their words, accents and case aside. */
export const byWords =
  (textOf: (option: ComboboxItem) => string): OptionsFilter =>
  ({ options, search }) => {
    const words = folded(search).split(' ').filter(Boolean)
    return options.filter((option) => {
      if (!('value' in option)) return false
      const text = folded(textOf(option))
      return words.every((word) => text.includes(word))
    })
  }

const byValueOrLabel = byWords((option) => `${option.value} ${option.label}`)

/** One value among many, found by typing. */
export function SelectField({ options, hint, ...select }: SelectFieldProps) {
  return (
    <Select
      {...select}
      data={[...options]}
      description={hint}
      searchable
      filter={byValueOrLabel}
      limit={SHOWN}
      selectFirstOptionOnChange
      nothingFoundMessage="Rien ne correspond"
      allowDeselect={false}
      clearButtonProps={{ 'aria-label': 'Effacer' }}
    />
  )
}
