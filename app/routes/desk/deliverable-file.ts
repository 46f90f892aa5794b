import { openDesk } from '#services/attempts/open-desk.server.ts'
import { downloadDeliverable } from '#services/desk/download-deliverable.server.ts'
import { fileResponse } from '#services/pgi/export-list.server.ts'
import type { Route } from './+types/deliverable-file'

/** A deliverable as a file: what was handed in, or what the editor holds, as .xlsx or .docx. */
export async function loader({ request, params }: Route.LoaderArgs): Promise<Response> {
  const { run } = await openDesk(request, params.attempt)
  const file = await downloadDeliverable(run, params.deliverable)
  if (!file) return new Response('Rien n’est encore enregistré pour ce livrable.', { status: 404 })
  return fileResponse(file)
}
