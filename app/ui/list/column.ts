import type { ReactNode } from 'react'

export type CellValue = string | number | null

export type Column<Row> = {
  id: string
  header: string
  /** What is searched and sorted; amounts give their cents, days their text. `null` sorts last. */
  value: (row: Row) => CellValue
  /** What is shown, when it is not the value itself. */
  cell?: (row: Row) => ReactNode
  /** Figures align at the end. */
  align?: 'start' | 'end' | 'center'
  /** Dates and the like, whose digits line up without being at the end. */
  figures?: true
  /** A CSS width; text that is longer ends with dots. */
  width?: string
  /** Takes what the others leave, instead of the first column. */
  grow?: boolean
  /** Cannot be sorted on. */
  unsorted?: boolean
  /** Is not searched. */
  unsearched?: boolean
  /** Not shown until chosen. */
  hidden?: boolean
}

export type Filter<Row> = {
  id: string
  /** The filter's name, for its menu: « Retard ». */
  label: string
  options: readonly {
    value: string
    /** What one chooses: « plus de 30 jours ». */
    label: string
    /** What the chip says once chosen: « Retard de plus de 30 jours ». */
    sentence: string
    test: (row: Row) => boolean
  }[]
}

export type Sort = { column: string; direction: 'ascending' | 'descending' }

export type ListState = {
  search: string
  sort: Sort | null
  /** Filter → chosen value. */
  filters: Readonly<Record<string, string>>
  /** Columns shown, when they were chosen; `null` leaves the list's own choice. */
  columns: readonly string[] | null
}
