import { waitAWhile } from '#services/desk/wait.server.ts'
import { ATTEMPT_REFUSALS } from '#wording/attempt-refusals.ts'
import type { Said } from '#wording/refusals.ts'
import type { Route } from './+types/wait'

type Answer = { ok: true } | { ok: false; code: string; said: Said }

export async function action({ request, params }: Route.ActionArgs): Promise<Answer> {
  const done = await waitAWhile(request, params.attempt)
  return done.ok ? { ok: true } : { ok: false, code: done.error.code, said: ATTEMPT_REFUSALS[done.error.code] }
}

export async function clientAction({ serverAction }: Route.ClientActionArgs): Promise<Answer> {
  try {
    return await serverAction()
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return { ok: false, code: 'not_sent', said: ATTEMPT_REFUSALS.not_sent }
  }
}
