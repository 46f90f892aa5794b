import type { Filter, ListState } from '../../list/column.ts'

/** Archived records stay out of a list until one asks for them. Nothing is proposed while there is none. */
export const filterByArchiving = <Row extends { archived: boolean }>(rows: readonly Row[]): Filter<Row>[] =>
  rows.some((row) => row.archived)
    ? [
        {
          id: 'fiches',
          label: 'Archivage',
          options: [
            { value: 'actives', label: 'en usage', sentence: 'Fiches en usage', test: (row) => !row.archived },
            { value: 'archivees', label: 'archivées', sentence: 'Fiches archivées', test: (row) => row.archived },
          ],
        },
      ]
    : []

export const IN_USE: Pick<ListState, 'filters'> = { filters: { fiches: 'actives' } }
