import { type SaveDeliverableRefusal, saveEditedForm } from '#services/desk/save-deliverable.server.ts'
import type { SaveAnswer } from '#ui/editors/autosave.ts'
import { deskRefusalSentence } from '#wording/attempt-refusals.ts'
import type { Route } from './+types/save-edited'

/** Where the editors send what one types. */
export async function action({ request, params }: Route.ActionArgs): Promise<Response> {
  const saved = await saveEditedForm(request, params.attempt, params.deliverable)
  return Response.json(saved.ok ? ({ ok: true, ...saved.value } satisfies SaveAnswer) : refusedSave(saved.error))
}

const refusedSave = (refusal: SaveDeliverableRefusal): SaveAnswer => ({
  ok: false,
  code: refusal.code,
  said: deskRefusalSentence(refusal),
  ...(refusal.code === 'saved_elsewhere' ? { sha256: refusal.sha256 } : {}),
})
