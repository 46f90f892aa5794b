import Papa from 'papaparse'
import type { Day } from '#base/dates.ts'
import { type ExportTable, tableToCsv, tableToXlsx } from '#documents/export-table.ts'
import { ask, type Company, type Question } from '#pgi'
import type { ListContext } from '#ui/pgi/lists/list-definition.ts'
import { LISTS, type ListSlug } from '#ui/pgi/lists/registry.ts'
import { viewTable } from './view-table.ts'

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
  const { today } = context
  return fileOf(exportedTable(company, slug, context), `${company.identity.slug}-${slug}-${today}`, today, format)
}

/** The answer to a question, for a page that is not a list. */
export const exportView = (
  company: Company,
  question: Question,
  title: string,
  today: Day,
  format: ExportFormat,
): Promise<ExportedFile> =>
  fileOf(viewTable(company, question, title), `${company.identity.slug}-${question.view}-${today}`, today, format)

export const formatOf = (asked: string | null): ExportFormat => (asked === 'csv' || asked === 'tsv' ? asked : 'xlsx')

async function fileOf(table: ExportTable, stem: string, today: Day, format: ExportFormat): Promise<ExportedFile> {
  const name = `${stem}.${format}`
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
