import { giveCommand } from '#services/pgi/give-command.server.ts'
import type { Route } from './+types/command'

/** Where every form of the PGI sends its command; the answer is an `Outcome`, in words. */
export const action = async ({ request, params }: Route.ActionArgs): Promise<Response> =>
  Response.json(await giveCommand(request, params.attempt))
