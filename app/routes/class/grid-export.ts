import { requireRole } from '#services/accounts/current-user.server.ts'
import { exportGrid } from '#services/grid/export-grid.server.ts'
import { gridFilters, loadGrid } from '#services/grid/load-grid.server.ts'
import { fileResponse } from '#services/pgi/export-list.server.ts'
import type { Route } from './+types/grid-export'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The grid as it is on screen, filters included, as a workbook. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const user = await requireRole(request, 'teacher', 'administrator')
  const loaded = await loadGrid(user, params.class, gridFilters(new URL(request.url).searchParams), new Date())
  return fileResponse({ ...(await exportGrid(loaded, new Date())), type: XLSX })
}
