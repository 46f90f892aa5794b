import { z } from 'zod'
import type { Result } from '#base/result.ts'
import { type Command, type MalformedCommand, parseCommand } from '#pgi'
import { requireAttemptOwner } from '../access/membership.server.ts'
import { requireSameOrigin } from '../access/origin-check.server.ts'
import { requireUser } from '../accounts/current-user.server.ts'
import { commandIdSchema } from './deliverables.server.ts'
import { type SubmitRefusal, type Submitted, submitActs } from './submit-act.server.ts'

/** Characters of what a form may send, and commands that it may hold: the payslips of a month, a day's invoices. */
const LONGEST_FORM = 200_000
const MOST_COMMANDS = 100

const envelope = z.object({
  commandId: commandIdSchema,
  seenSeq: z.coerce.number().int().min(0).optional(),
  command: z.string().max(LONGEST_FORM),
})

/** The form itself is broken: not what our pages send. */
export type FormRefusal = { code: 'malformed_form' } | MalformedCommand

/**
 * What every form of the PGI sends: `commandId` (a UUID made when the form was shown, so that a double click is one
 * act), `seenSeq` (what the person had seen) and `command` (JSON): one command, or a list of them, done in order until
 * one is refused. Only the attempt's student may act.
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
  const commands = commandsOf(jsonOf(form.data.command))
  if (!commands.ok) return commands
  return submitActs({
    attemptId,
    commandId: form.data.commandId,
    now: new Date(),
    doings: commands.value.map((command) => ({ kind: 'pgi', command })),
    ...(form.data.seenSeq === undefined ? {} : { seenSeq: form.data.seenSeq }),
  })
}

function commandsOf(given: unknown): Result<readonly Command[], FormRefusal> {
  const list: readonly unknown[] = Array.isArray(given) ? given : [given]
  if (list.length === 0 || list.length > MOST_COMMANDS) return { ok: false, error: { code: 'malformed_form' } }
  const commands: Command[] = []
  for (const one of list) {
    const command = parseCommand(one)
    if (!command.ok) return command
    commands.push(command.value)
  }
  return { ok: true, value: commands }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
