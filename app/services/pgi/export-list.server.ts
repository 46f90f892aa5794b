import Papa from 'papaparse'
import { type ExportTable, tableToCsv, tableToXlsx } from '#documents/export-table.ts'
import { ask, type Company } from '#pgi'
import type { ListContext } from '#ui/pgi/lists/list-definition.ts'
import { LISTS, type ListSlug } from '#ui/pgi/lists/registry.ts'

export type ExportFormat = 'xlsx' | 'csv' | 'tsv'
export type ExportedFile = { bytes: Uint8Array; type: string; name: string }

/** A list as it is on screen: same search, same filters, same order, same columns. */
export const exportedTable = (company: Company, slug: ListSlug, context: ListContext): ExportTable =>
  LISTS[slug].table((question) => ask(company, question), context)

export async function exportList(
  company: Company,
  slug: ListSlug,
  context: ListContext,
  format: ExportFormat,
): Promise<ExportedFile> {
  const table = exportedTable(company, slug, context)
  const { today } = context
  const name = `${company.identity.slug}-${slug}-${today}.${format}`
  switch (format) {
    case 'xlsx':
      return { bytes: await tableToXlsx(table, today), type: XLSX, name }
    case 'csv':
      return { bytes: tableToCsv(table), type: 'text/csv; charset=utf-8', name }
    case 'tsv':
      return { bytes: tableToTsv(table), type: 'text/tab-separated-values; charset=utf-8', name }
  }
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The same cells as the CSV, as a clipboard carries them to a sheet: a tab between cells, no byte order mark. */
function tableToTsv(table: ExportTable): Uint8Array {
  const csv = new TextDecoder().decode(tableToCsv(table))
  const { data } = Papa.parse<string[]>(csv, { delimiter: ';', skipEmptyLines: true })
  const lines = data.map((cells) => cells.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t'))
  return new TextEncoder().encode(`${lines.join('\r\n')}\r\n`)
}

/** A file to keep, or to look at in the browser. */
export const fileResponse = ({ bytes, type, name }: ExportedFile, shown: 'inline' | 'attachment' = 'attachment') =>
  new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `${shown}; filename="${name.replace(/[^\w.-]/g, '-')}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Cache-Control': 'private, no-store',
    },
  })
