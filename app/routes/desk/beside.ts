import { openDesk } from '#services/attempts/open-desk.server.ts'
import { openBeside } from '#services/desk/open-beside.server.ts'
import type { Route } from './+types/beside'

/** A document for the second pane: `?quoi=annex:procedure`. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const desk = await openDesk(request, params.attempt)
  return Response.json(await openBeside(desk, new URL(request.url).searchParams.get('quoi') ?? ''))
}
