import { openDesk } from '#services/attempts/open-desk.server.ts'
import { exportList, fileResponse, formatOf } from '#services/pgi/export-list.server.ts'
import { notInPgi, yearFromOf } from '#services/pgi/look.server.ts'
import { isListSlug } from '#ui/pgi/lists/registry.ts'
import type { Route } from './+types/export'

/** Any list as a file, with the filters of its address: `?format=csv`, `?format=tsv`, a workbook otherwise. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const desk = await openDesk(request, params.attempt)
  if (!isListSlug(params.list)) throw notInPgi('Cette liste n’existe pas dans le PGI.')
  const asked = new URL(request.url).searchParams
  const context = { today: desk.today, yearFrom: yearFromOf(desk), params: asked }
  return fileResponse(await exportList(desk.company, params.list, context, formatOf(asked.get('format'))))
}
