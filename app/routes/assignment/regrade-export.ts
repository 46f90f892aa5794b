import { requireRole } from '#services/accounts/current-user.server.ts'
import { exportRegrade } from '#services/correction/load-regrade.server.ts'
import { fileResponse } from '#services/pgi/export-list.server.ts'
import type { Route } from './+types/regrade-export'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The before and after of a rehearsal, by copy and by criterion, as a workbook. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const user = await requireRole(request, 'teacher', 'administrator')
  const regrade = new URL(request.url).searchParams.get('repetition') ?? ''
  return fileResponse({ ...(await exportRegrade(user, params.assignment, regrade)), type: XLSX })
}
