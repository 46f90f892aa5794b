import { saveUploadForm } from '#services/desk/save-deliverable.server.ts'
import type { SaveAnswer } from '#ui/editors/autosave.ts'
import { deskRefusalSentence } from '#wording/attempt-refusals.ts'
import type { Route } from './+types/save-upload'

/** Where a file made elsewhere is handed in. */
export async function action({ request, params }: Route.ActionArgs): Promise<Response> {
  const saved = await saveUploadForm(request, params.attempt, params.deliverable)
  const answer: SaveAnswer = saved.ok
    ? { ok: true, ...saved.value }
    : { ok: false, code: saved.error.code, said: deskRefusalSentence(saved.error) }
  return Response.json(answer)
}
