import type { Moment } from '#base/dates.ts'
import type { SentMail } from '#grading'
import { namesOfMail, type Run } from '#scenario'
import { readIn, subjectOf } from './desk-facts.server.ts'
import { scenarioHtml } from './texts-of-run.server.ts'

export type Correspondent = { name: string; role: string }

export type MailSummary = {
  id: string
  folder: 'inbox' | 'sent'
  /** Who it is from, or who it goes to. */
  who: string
  subject: string
  at: Moment
  read: boolean
  attachments: number
}

export type OpenMail = {
  id: string
  folder: 'inbox' | 'sent'
  from: Correspondent | null
  to: Correspondent[]
  cc: Correspondent[]
  subject: string
  at: Moment
  /** A mail of the story, rendered on the server; a mail of the student is plain text. */
  body: { html: string } | { text: string }
  annexes: { id: string; title: string }[]
  deliverables: { id: string; title: string }[]
  /** The received mail that this one answers. */
  answers: { id: string; subject: string } | null
}

/** A person of the story, or a party of the company, by the name one would write to. */
export function correspondent(run: Run, id: string): Correspondent {
  const person = run.world.cast.get(id)
  if (person) return { name: person.name, role: person.role }
  const party = run.company.crm.parties.get(id)
  return { name: party?.fields.name ?? id, role: party ? id : '' }
}

export function inboxOf(run: Run): MailSummary[] {
  const read = readIn(run)
  return [...run.inbox]
    .map(({ mail, from, at }): MailSummary => {
      const text = run.world.scenario.text.mails[mail]
      return {
        id: mail,
        folder: 'inbox',
        who: correspondent(run, from).name,
        subject: subjectOf(run, mail),
        at,
        read: read.has(mail),
        attachments: text?.annexes.length ?? 0,
      }
    })
    .reverse()
}

export function sentIn(run: Run): MailSummary[] {
  return sentWithMoments(run)
    .map(
      ({ mail, at }): MailSummary => ({
        id: mail.id,
        folder: 'sent',
        who: mail.to.map((id) => correspondent(run, id).name).join(', '),
        subject: mail.subject,
        at,
        read: true,
        attachments: mail.attachments.length,
      }),
    )
    .reverse()
}

function sentWithMoments(run: Run): { mail: SentMail; at: Moment }[] {
  const sent: { mail: SentMail; at: Moment }[] = []
  for (const act of run.acts) if (act.kind === 'mail') sent.push({ mail: act.mail, at: act.at })
  return sent
}

/** A mail of the inbox or of the sent folder; undefined when there is none of that name yet. */
export async function openMail(run: Run, id: string): Promise<OpenMail | undefined> {
  const { text } = run.world.scenario
  const delivered = [...run.inbox].findLast(({ mail }) => mail === id)
  const declared = text.mails[id]
  if (delivered && declared) {
    return {
      id,
      folder: 'inbox',
      from: correspondent(run, delivered.from),
      to: [],
      cc: [],
      subject: subjectOf(run, id),
      at: delivered.at,
      body: { html: await scenarioHtml(run, declared.body, namesOfMail(run, id)) },
      annexes: annexesAmong(run, declared.annexes),
      deliverables: [],
      answers: null,
    }
  }
  const sent = sentWithMoments(run).find(({ mail }) => mail.id === id)
  if (!sent) return undefined
  const { mail, at } = sent
  const answered = mail.inReplyTo === undefined ? undefined : text.mails[mail.inReplyTo]
  return {
    id,
    folder: 'sent',
    from: null,
    to: mail.to.map((one) => correspondent(run, one)),
    cc: mail.cc.map((one) => correspondent(run, one)),
    subject: mail.subject,
    at,
    body: { text: mail.body },
    annexes: annexesAmong(run, mail.attachments),
    deliverables: mail.attachments.flatMap((one) => {
      const deliverable = text.deliverables[one]
      return deliverable ? [{ id: one, title: deliverable.title }] : []
    }),
    answers:
      answered && mail.inReplyTo !== undefined ? { id: mail.inReplyTo, subject: subjectOf(run, mail.inReplyTo) } : null,
  }
}

const annexesAmong = (run: Run, ids: readonly string[]) =>
  ids.flatMap((id) => {
    const annex = run.world.scenario.text.annexes[id]
    return annex ? [{ id, title: annex.title }] : []
  })
