import { parseQuestion } from '#pgi'
import { openDesk } from '#services/attempts/open-desk.server.ts'
import { exportView, fileResponse, formatOf } from '#services/pgi/export-list.server.ts'
import { notInPgi } from '#services/pgi/look.server.ts'
import { EXPORTED_VIEWS, isExportedView } from '#wording/pgi/exported-views.ts'
import type { Route } from './+types/export-view'

/** What a page shows that is not a list, as a file: its question is in the address, `?month=2026-02&format=csv`. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const desk = await openDesk(request, params.attempt)
  const { format, ...args } = Object.fromEntries(new URL(request.url).searchParams)
  const question = isExportedView(params.view) ? parseQuestion({ view: params.view, ...args }) : undefined
  if (!question?.ok || !isExportedView(params.view)) throw notInPgi('Le PGI n’a pas de tableau de ce nom à exporter.')
  return fileResponse(
    await exportView(desk.company, question.value, EXPORTED_VIEWS[params.view], desk.today, formatOf(format ?? null)),
  )
}
