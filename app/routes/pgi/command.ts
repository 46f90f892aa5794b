import { giveCommand } from '#services/pgi/give-command.server.ts'
import type { Outcome } from '#ui/pgi/use-command.ts'
import { FORM_REFUSALS } from '#wording/pgi/form-refusals.ts'
import type { Route } from './+types/command'

/** Where every form of the PGI sends its command. */
export const action = ({ request, params }: Route.ActionArgs): Promise<Outcome> => giveCommand(request, params.attempt)

/** A connection lost on the way is said beside the form, and what was typed stays. */
export async function clientAction({ serverAction }: Route.ClientActionArgs): Promise<Outcome> {
  try {
    return await serverAction()
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return { ok: false, code: 'not_sent', said: FORM_REFUSALS.not_sent }
  }
}
