import type { Day } from '#base/dates.ts'
import { type ExportTable, tableToCsv, tableToXlsx } from '#documents/export-table.ts'
import { ask, type Company } from '#pgi'
import { queryFault } from '#wording/pgi/query-words.ts'
import { fileResponse } from './export-list.server.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export async function exportQuery(
  company: Company,
  question: string,
  today: Day,
  format: 'xlsx' | 'csv',
): Promise<Response> {
  const answer = ask(company, { view: 'query', question: question.slice(0, 4_001), at: today })
  if (!answer.ok) return new Response(queryFault(answer.error).what, { status: 400 })
  const table: ExportTable = {
    title: 'Requête',
    columns: answer.columns.map(({ name, kind }, index) => ({ key: String(index), kind, label: name })),
    rows: answer.rows.map(({ cells }) => Object.fromEntries(cells.map((cell, index) => [String(index), cell]))),
  }
  const name = `${company.identity.slug}-requete-${today}.${format}`
  return format === 'csv'
    ? fileResponse({ bytes: tableToCsv(table), type: 'text/csv; charset=utf-8', name })
    : fileResponse({ bytes: await tableToXlsx(table, today), type: XLSX, name })
}
