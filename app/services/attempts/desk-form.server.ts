import { z } from 'zod'
import type { Result } from '#base/result.ts'
import { type MalformedCommand, parseCommand } from '#pgi'
import { requireAttemptOwner } from '../access/membership.server.ts'
import { requireSameOrigin } from '../access/origin-check.server.ts'
import { requireUser } from '../accounts/current-user.server.ts'
import { commandIdSchema } from './deliverables.server.ts'
import { type SubmitRefusal, type Submitted, submitAct } from './submit-act.server.ts'

const envelope = z.object({
  commandId: commandIdSchema,
  seenSeq: z.coerce.number().int().min(0).optional(),
  command: z.string().max(200_000),
})

/** The form itself is broken: not what our pages send. */
export type FormRefusal = { code: 'malformed_form' } | MalformedCommand

/**
 * What every form of the PGI sends: `commandId` (a UUID made when the form was shown, so that a double click is one
 * act), `seenSeq` (what the person had seen) and `command` (JSON). Only the attempt's student may act.
 */
export async function submitPgiForm(
  request: Request,
  attemptId: string,
): Promise<Result<Submitted, SubmitRefusal | FormRefusal>> {
  requireSameOrigin(request)
  const user = await requireUser(request)
  await requireAttemptOwner(user, attemptId)
  const form = envelope.safeParse(Object.fromEntries(await request.formData()))
  if (!form.success) return { ok: false, error: { code: 'malformed_form' } }
  const command = parseCommand(jsonOf(form.data.command))
  if (!command.ok) return command
  return submitAct({
    attemptId,
    commandId: form.data.commandId,
    now: new Date(),
    doing: { kind: 'pgi', command: command.value },
    ...(form.data.seenSeq === undefined ? {} : { seenSeq: form.data.seenSeq }),
  })
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
