import { z } from 'zod'
import { no, ok, type Result } from '#base/result.ts'
import { UPLOAD_LIMITS } from '#documents/guard.ts'
import type { DeliverableKind } from '#scenario'
import { requireAttemptOwner } from '../access/membership.server.ts'
import { requireSameOrigin } from '../access/origin-check.server.ts'
import { requireUser } from '../accounts/current-user.server.ts'
import { commandIdSchema, type SaveRefusal, saveEdited, saveUpload } from '../attempts/deliverables.server.ts'
import { loadAttempt } from '../attempts/load-attempt.server.ts'
import type { Submitted } from '../attempts/submit-act.server.ts'
import { limitedBody } from './limited-body.ts'

/** What was kept: its hash, to say next time what one started from, and when, on the server's clock. */
export type Saved = { sha256: string; at: string; lastSeq: number }
export type SaveDeliverableRefusal = SaveRefusal | { code: 'malformed_form' }

const MEGABYTE = 1024 * 1024
/** An editor's content as JSON; the models have limits of their own. */
const EDITED_LIMIT = 8 * MEGABYTE
/** What a form adds around its file. */
const FORM_MARGIN = MEGABYTE

const basedOn = z.string().max(64).nullable()
const editedForm = z.object({ commandId: commandIdSchema, basedOn, content: z.unknown() })
const uploadForm = z.object({ commandId: commandIdSchema, basedOn: z.string().max(64) })

/** Keeps what an editor sends while one types. */
export async function saveEditedForm(
  request: Request,
  attemptId: string,
  deliverable: string,
): Promise<Result<Saved, SaveDeliverableRefusal>> {
  const kind = await kindToSave(request, attemptId, deliverable)
  if (!kind.ok) return kind
  // A presentation has no editor here: it comes as a file.
  if (kind.value === 'slides') return no({ code: 'malformed_form' })
  const body = await limitedBody(request, EDITED_LIMIT)
  if (!body.ok) return body
  const form = editedForm.safeParse(jsonOf(new TextDecoder().decode(body.value)))
  if (!form.success) return no({ code: 'malformed_form' })
  const now = new Date()
  return savedOf(
    await saveEdited({ attemptId, deliverable, now, kind: kind.value, ...form.data, content: form.data.content }),
    now,
  )
}

/** Keeps a file that was made elsewhere, if it is read without danger; otherwise nothing changes. */
export async function saveUploadForm(
  request: Request,
  attemptId: string,
  deliverable: string,
): Promise<Result<Saved, SaveDeliverableRefusal>> {
  const kind = await kindToSave(request, attemptId, deliverable)
  if (!kind.ok) return kind
  const body = await limitedBody(request, UPLOAD_LIMITS.size + FORM_MARGIN)
  if (!body.ok) return no({ code: 'too_large', size: body.error.size, limit: UPLOAD_LIMITS.size })
  const form = await formOf(body.value, request.headers.get('content-type'))
  const file = form?.get('file')
  const parsed = uploadForm.safeParse({ commandId: form?.get('commandId'), basedOn: form?.get('basedOn') })
  if (!parsed.success || !(file instanceof File)) return no({ code: 'malformed_form' })
  const now = new Date()
  const bytes = new Uint8Array(await file.arrayBuffer())
  const { commandId } = parsed.data
  const based = parsed.data.basedOn === '' ? null : parsed.data.basedOn
  return savedOf(
    await saveUpload({
      attemptId,
      deliverable,
      commandId,
      now,
      kind: kind.value,
      bytes,
      filename: file.name,
      basedOn: based,
    }),
    now,
  )
}

/** Only the student of the attempt saves, and only what the mission asks for. */
async function kindToSave(
  request: Request,
  attemptId: string,
  deliverable: string,
): Promise<Result<DeliverableKind, SaveDeliverableRefusal>> {
  requireSameOrigin(request)
  const user = await requireUser(request)
  await requireAttemptOwner(user, attemptId)
  const loaded = await loadAttempt(attemptId)
  if (!loaded) return no({ code: 'attempt_not_found' })
  const declared = loaded.run.world.scenario.text.deliverables[deliverable]
  return declared ? ok(declared.kind) : no({ code: 'deliverable_unknown', deliverable })
}

function savedOf(done: Result<Submitted, SaveRefusal>, now: Date): Result<Saved, SaveDeliverableRefusal> {
  if (!done.ok) return done
  const { act, lastSeq } = done.value
  if (act.kind !== 'save') return no({ code: 'malformed_form' })
  return ok({ sha256: act.content, at: now.toISOString(), lastSeq })
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function formOf(bytes: Uint8Array<ArrayBuffer>, contentType: string | null): Promise<FormData | undefined> {
  try {
    return await new Response(bytes, { headers: { 'content-type': contentType ?? '' } }).formData()
  } catch {
    return undefined
  }
}
