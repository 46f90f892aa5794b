import { z } from 'zod'
import { no, type Result } from '#base/result.ts'
import { requireAttemptOwner } from '../access/membership.server.ts'
import { requireSameOrigin } from '../access/origin-check.server.ts'
import { requireUser } from '../accounts/current-user.server.ts'
import { commandIdSchema } from '../attempts/deliverables.server.ts'
import { loadAttempt } from '../attempts/load-attempt.server.ts'
import { type SubmitRefusal, type Submitted, submitAct } from '../attempts/submit-act.server.ts'

const MOST = { recipients: 30, attachments: 20, subject: 300, body: 50_000 } as const

const mailForm = z.object({
  commandId: commandIdSchema,
  to: z.array(z.string().min(1).max(100)).max(MOST.recipients),
  cc: z.array(z.string().min(1).max(100)).max(MOST.recipients),
  subject: z.string().trim().max(MOST.subject),
  body: z.string().max(MOST.body),
  attachments: z.array(z.string().min(1).max(100)).max(MOST.attachments),
  inReplyTo: z.string().max(100).optional(),
})
export type MailForm = z.infer<typeof mailForm>

/** Listed by precedence. */
export type MailRefusal =
  | { code: 'malformed_form' }
  | { code: 'mail_without_recipient' }
  | { code: 'mail_without_body' }
  | { code: 'attachment_unknown'; attachment: string }
  | SubmitRefusal

/** Sends what the student wrote, once, from the form of a page of ours. */
export async function sendMailForm(request: Request, attemptId: string): Promise<Result<Submitted, MailRefusal>> {
  requireSameOrigin(request)
  const user = await requireUser(request)
  await requireAttemptOwner(user, attemptId)
  const form = await request.formData()
  const parsed = mailForm.safeParse({
    commandId: form.get('commandId'),
    to: form.getAll('to'),
    cc: form.getAll('cc'),
    subject: form.get('subject'),
    body: form.get('body'),
    attachments: form.getAll('attachments'),
    ...(form.get('inReplyTo') ? { inReplyTo: form.get('inReplyTo') } : {}),
  })
  if (!parsed.success) return no({ code: 'malformed_form' })
  return sendMail(attemptId, parsed.data, new Date())
}

export async function sendMail(attemptId: string, mail: MailForm, now: Date): Promise<Result<Submitted, MailRefusal>> {
  if (mail.to.length === 0) return no({ code: 'mail_without_recipient' })
  if (mail.body.trim() === '') return no({ code: 'mail_without_body' })
  const loaded = await loadAttempt(attemptId)
  if (!loaded) return no({ code: 'attempt_not_found' })
  const { deliverables } = loaded.run.world.scenario.text
  const unknown = mail.attachments.find((id) => !(id in deliverables) && !loaded.run.annexes.has(id))
  if (unknown !== undefined) return no({ code: 'attachment_unknown', attachment: unknown })
  const { commandId, inReplyTo, ...content } = mail
  return submitAct({
    attemptId,
    commandId,
    now,
    doing: {
      kind: 'mail',
      mail: {
        id: commandId,
        ...content,
        body: content.body.replace(/\r\n?/g, '\n'),
        ...(inReplyTo ? { inReplyTo } : {}),
      },
    },
  })
}
