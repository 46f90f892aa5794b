import { requireRole } from '#services/accounts/current-user.server.ts'
import { fileResponse } from '#services/pgi/export-list.server.ts'
import { exportStatistics } from '#services/statistics/export-statistics.server.ts'
import { loadStatistics, statisticsScope } from '#services/statistics/load-statistics.server.ts'
import type { Route } from './+types/statistics-export'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The statistics as they are on screen, as a workbook. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const user = await requireRole(request, 'teacher', 'administrator')
  const loaded = await loadStatistics(user, params.assignment, statisticsScope(new URL(request.url).searchParams))
  return fileResponse({ ...(await exportStatistics(loaded, new Date())), type: XLSX })
}
