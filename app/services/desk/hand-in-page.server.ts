import { z } from 'zod'
import { no, ok, type Result } from '#base/result.ts'
import { requireAttemptOwner } from '../access/membership.server.ts'
import { requireSameOrigin } from '../access/origin-check.server.ts'
import { requireUser } from '../accounts/current-user.server.ts'
import { commandIdSchema } from '../attempts/deliverables.server.ts'
import { handIn, handInCheckList } from '../attempts/hand-in.server.ts'
import type { Desk } from '../attempts/open-desk.server.ts'
import type { SubmitRefusal } from '../attempts/submit-act.server.ts'

export function handInPage({ row, run, readOnly }: Desk) {
  return {
    attempt: row.id,
    mode: row.mode,
    items: handInCheckList(run),
    handedIn: run.handedIn,
    handedInAt: row.handedInAt?.toISOString() ?? null,
    copyNumber: row.copyNumber,
    readOnly,
  }
}

const handInForm = z.object({ commandId: commandIdSchema })

/** « Rendre », from the form of a page of ours. Twice is once. */
export async function handInFromForm(
  request: Request,
  attemptId: string,
): Promise<Result<{ mode: 'training' | 'exam' }, SubmitRefusal | { code: 'malformed_form' }>> {
  requireSameOrigin(request)
  const user = await requireUser(request)
  const { mode } = await requireAttemptOwner(user, attemptId)
  const form = handInForm.safeParse(Object.fromEntries(await request.formData()))
  if (!form.success) return no({ code: 'malformed_form' })
  const done = await handIn(attemptId, form.data.commandId, new Date())
  return done.ok ? ok({ mode }) : done
}
