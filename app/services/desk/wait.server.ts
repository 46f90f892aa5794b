import { z } from 'zod'
import { no, type Result } from '#base/result.ts'
import { requireAttemptOwner } from '../access/membership.server.ts'
import { requireSameOrigin } from '../access/origin-check.server.ts'
import { requireUser } from '../accounts/current-user.server.ts'
import { commandIdSchema } from '../attempts/deliverables.server.ts'
import { type SubmitRefusal, type Submitted, submitAct } from '../attempts/submit-act.server.ts'

const LONGEST_WAIT = 240
const waitForm = z.object({ commandId: commandIdSchema, minutes: z.coerce.number().int().min(1).max(LONGEST_WAIT) })

/** Lets the story's clock run: what was to happen meanwhile happens. */
export async function waitAWhile(
  request: Request,
  attemptId: string,
): Promise<Result<Submitted, SubmitRefusal | { code: 'malformed_form' }>> {
  requireSameOrigin(request)
  const user = await requireUser(request)
  await requireAttemptOwner(user, attemptId)
  const form = waitForm.safeParse(Object.fromEntries(await request.formData()))
  if (!form.success) return no({ code: 'malformed_form' })
  const { commandId, minutes } = form.data
  return submitAct({ attemptId, commandId, now: new Date(), doing: { kind: 'wait', minutes } })
}
