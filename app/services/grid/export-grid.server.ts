import { type ExportColumn, type ExportTable, tableToXlsx } from '#documents/export-table.ts'
import { defaultScale, notAssessed } from '#referentiel'
import { dayOfInstant } from '#ui/instants.ts'
import type { LoadedGrid } from './load-grid.server.ts'

const levelLabel = (code: string): string =>
  defaultScale.levels.find((level) => level.code === code)?.label ?? notAssessed.label

const KIND_NAMES = { training: 'Progression', certification: 'Certification' } as const

/** The grid as a table: for each column its share of the points and its level, then the mark of each unit. */
export function gridTable({ classGroup, grid, filters }: LoadedGrid): ExportTable {
  const columns: ExportColumn[] = [
    { key: 'student', label: 'Étudiant', kind: 'text' },
    ...grid.columns.flatMap(({ code }): ExportColumn[] => [
      { key: `${code} ratio`, label: `${code} – part des points`, kind: 'rate' },
      { key: `${code} level`, label: `${code} – niveau`, kind: 'text' },
    ]),
    ...grid.units.map((code): ExportColumn => ({ key: code, label: `${code} sur 20`, kind: 'number' })),
  ]
  const rows = grid.rows.map((row) => {
    const cells: Record<string, string | number | null> = { student: row.name }
    for (const { code } of grid.columns) {
      const cell = row.cells[code]
      cells[`${code} ratio`] = cell ? Math.round(cell.ratio * 10_000) : null
      cells[`${code} level`] = cell ? levelLabel(cell.level) : notAssessed.label
    }
    for (const { unit, ratio } of row.units) cells[unit] = Math.round(ratio * 2_000) / 100
    return cells
  })
  const title = `${KIND_NAMES[filters.kind]} ${classGroup.name}`
  return { title: grid.waiting > 0 ? `${title} (provisoire)` : title, columns, rows }
}

export async function exportGrid(loaded: LoadedGrid, now: Date): Promise<{ bytes: Uint8Array; name: string }> {
  const on = dayOfInstant(now)
  return {
    bytes: await tableToXlsx(gridTable(loaded), on),
    name: `grille-${loaded.filters.kind === 'training' ? 'progression' : 'certification'}-${loaded.classGroup.name}-${on}.xlsx`,
  }
}
