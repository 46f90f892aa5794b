import { redirect } from 'react-router'
import { retryAttempt } from '#services/attempts/retry-attempt.server.ts'
import type { Route } from './+types/retry'

/** « Refaire avec d’autres chiffres »: a new attempt at the same mission, with another seed. */
export async function action({ request, params }: Route.ActionArgs) {
  const attempt = await retryAttempt(request, params.attempt)
  return redirect(`/tentatives/${attempt}`)
}
