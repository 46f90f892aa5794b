import { openDesk } from '#services/attempts/open-desk.server.ts'
import { exportQuery } from '#services/pgi/export-query.server.ts'
import type { Route } from './+types/query-file'

/** The answer to a question, as a workbook or a CSV file. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const { company, today } = await openDesk(request, params.attempt)
  const asked = new URL(request.url).searchParams
  return exportQuery(company, asked.get('question') ?? '', today, asked.get('format') === 'csv' ? 'csv' : 'xlsx')
}
