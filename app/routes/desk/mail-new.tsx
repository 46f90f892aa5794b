import { openDesk } from '#services/attempts/open-desk.server.ts'
import { addressBook } from '#services/desk/address-book.ts'
import { annexesOf } from '#services/desk/annex-page.server.ts'
import { deskFacts } from '#services/desk/desk-facts.server.ts'
import { openMail } from '#services/desk/mailbox.server.ts'
import { sendMailForm } from '#services/desk/send-mail.server.ts'
import { MailForm, type SendAnswer } from '#ui/desk/mail-form.tsx'
import { unlessUnsent } from '#ui/desk/revalidation.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { ATTEMPT_REFUSALS } from '#wording/attempt-refusals.ts'
import type { Route } from './+types/mail-new'

export const meta = () => [{ title: 'Nouveau message · Atelier GPME' }]

export const shouldRevalidate = unlessUnsent

export async function loader({ request, params }: Route.LoaderArgs) {
  const desk = await openDesk(request, params.attempt)
  const { run } = desk
  const answered = new URL(request.url).searchParams.get('repondre')
  const mail = answered ? await openMail(run, answered) : undefined
  const from = answered ? run.world.scenario.text.mails[answered]?.from : undefined
  const { deliverables } = await deskFacts(desk)
  return {
    readOnly: desk.readOnly,
    addressees: addressBook(run),
    reply:
      answered && mail?.folder === 'inbox' && from && 'html' in mail.body
        ? {
            mail: answered,
            to: from,
            subject: answerTo(mail.subject),
            original: { who: mail.from?.name ?? '', at: mail.at, html: mail.body.html },
          }
        : null,
    attachable: [
      ...deliverables.map(({ id, title, saved }) => ({
        value: id,
        label: title,
        group: 'Livrables',
        disabled: !saved,
      })),
      ...annexesOf(run).map(({ id, title }) => ({ value: id, label: title, group: 'Documents', disabled: false })),
    ],
  }
}

/** « Re : … », once however many answers there were. */
const answerTo = (subject: string): string => (/^re\s*:/i.test(subject) ? subject : `Re\u202f: ${subject}`)

export async function action({ request, params }: Route.ActionArgs): Promise<SendAnswer> {
  const done = await sendMailForm(request, params.attempt)
  if (done.ok) return { ok: true, mail: done.value.act.id }
  return { ok: false, code: done.error.code, said: ATTEMPT_REFUSALS[done.error.code] }
}

/** A connection lost on the way is said beside the form, and what was typed stays. */
export async function clientAction({ serverAction }: Route.ClientActionArgs): Promise<SendAnswer> {
  try {
    return await serverAction()
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return { ok: false, code: 'not_sent', said: ATTEMPT_REFUSALS.not_sent }
  }
}

export default function NewMail({ loaderData }: Route.ComponentProps) {
  const { readOnly, ...page } = loaderData
  if (readOnly)
    return <EmptyState title="Cette copie se consulte seulement">Aucun message ne peut en partir.</EmptyState>
  return <MailForm key={page.reply?.mail ?? 'nouveau'} {...page} />
}
