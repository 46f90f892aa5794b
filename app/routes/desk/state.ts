import { openDesk } from '#services/attempts/open-desk.server.ts'
import { deskFacts } from '#services/desk/desk-facts.server.ts'
import type { Route } from './+types/state'

/** Where an attempt stands, for the frame of the desk. */
export async function loader({ request, params }: Route.LoaderArgs) {
  return Response.json(await deskFacts(await openDesk(request, params.attempt)))
}
