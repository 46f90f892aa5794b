import { z } from 'zod'
import type { Company } from '#pgi'
import type { SentMail } from '../act.ts'
import { confidences, judgeConfidences } from '../confidences.ts'
import type { Evidence } from '../evidence.ts'
import { type Fact, fact, hasVanished, judgeFacts } from '../facts.ts'
import { count, list, share, text, verdict } from '../figures.ts'
import { forbiddenIdea, idea, judgeIdeas } from '../ideas.ts'
import { factsAsked } from '../own-figure.ts'
import { mailText } from '../text.ts'
import type { Verdict } from '../verdict.ts'
import { defineCheck } from './define.ts'

const args = z.strictObject({
  /** Ids of the cast, or codes of parties. */
  to: z.array(z.string().min(1)).min(1),
  /** Who may get a copy. */
  cc: z.array(z.string().min(1)).default([]),
  inReplyTo: z.string().min(1).optional(),
  facts: z.array(fact).default([]),
  ideas: z.array(idea).default([]),
  forbidden: z.array(forbiddenIdea).default([]),
  /** Deliverables, annexes or documents that must go with it. */
  attachments: z.array(z.string().min(1)).default([]),
  confidential: confidences.optional(),
  /** What of the mail this criterion judges, so that a fault is paid once. Left out: all that is said here. */
  aspect: z.enum(['sent', 'recipient', 'facts', 'ideas', 'attachments', 'confidential', 'all']).default('all'),
})
type Args = Omit<z.output<typeof args>, 'facts'> & { facts: readonly Fact[] }

/**
 * The best matching mail is judged: the one to the right person first, then the one that says most. Whether it reached that
 * person is asked of a mail that speaks of the matter: who writes to somebody about other things has not told them this.
 */
export const mailSent = defineCheck('mail.sent', args, (said) => ({
  async evaluate(evidence, reference) {
    const asked = { ...said, facts: await factsAsked(evidence, said.facts) }
    const others = otherPeople(evidence.model.mails, asked)
    const candidates = evidence.student.mails.filter(
      (mail) => fitOf(mail, asked) > 0 || !mail.to.some((one) => others.has(one)),
    )
    const judged = candidates.map((mail) => ({
      speaks: asked.aspect === 'recipient' && speaksOfIt(mail, asked, evidence, reference),
      fit: fitOf(mail, asked),
      verdict: judge(mail, asked, evidence, reference),
    }))
    const [best] = judged.sort(
      (one, other) =>
        Number(other.speaks) - Number(one.speaks) || other.fit - one.fit || other.verdict.ratio - one.verdict.ratio,
    )
    return best?.verdict ?? verdict({ ratio: 0, code: 'mail_missing', figures: { expected: list(asked.to) } })
  },
  trivialAgainst: ({ model, today }, reference) => hasVanished(said.facts, model.company, reference, today),
}))

/** Who gets another mail in the model answer: a mail to them is that other mail, not this one gone astray. */
const otherPeople = (mails: readonly SentMail[], asked: Args): ReadonlySet<string> =>
  new Set(mails.filter((mail) => fitOf(mail, asked) === 0).flatMap(({ to }) => to))

/** Whether a mail says half at least of what was asked; any does, when nothing was. */
function speaksOfIt(mail: SentMail, asked: Args, { today }: Evidence, reference: Company): boolean {
  const judged = mailText(mail)
  const verdicts = [
    ...(asked.facts.length > 0 ? [judgeFacts(judged, asked.facts, reference, today)] : []),
    ...(asked.ideas.length > 0 ? [judgeIdeas(judged, asked.ideas, [])] : []),
  ]
  return verdicts.reduce((sum, { ratio }) => sum + ratio, 0) * 2 >= verdicts.length
}

/** How much a mail looks like the one that was asked, before what it says is read. */
function fitOf(mail: SentMail, { to, inReplyTo }: Args): number {
  const reached = to.filter((one) => mail.to.includes(one)).length
  return reached + (inReplyTo !== undefined && mail.inReplyTo === inReplyTo ? 1 : 0)
}

function judge(mail: SentMail, asked: Args, { today }: Evidence, reference: Company): Verdict {
  const judged = mailText(mail)
  const isAsked = (aspect: Args['aspect']) => asked.aspect === aspect || asked.aspect === 'all'
  const verdicts: Verdict[] = []
  if (isAsked('recipient')) verdicts.push(judgeRecipients(mail, asked))
  if (isAsked('sent')) verdicts.push(judgeSending(mail, asked))
  if (isAsked('facts') && asked.facts.length > 0) verdicts.push(judgeFacts(judged, asked.facts, reference, today))
  if (isAsked('ideas') && asked.ideas.length + asked.forbidden.length > 0) {
    verdicts.push(judgeIdeas(judged, asked.ideas, asked.forbidden))
  }
  if (isAsked('attachments') && asked.attachments.length > 0) verdicts.push(judgeAttachments(mail, asked))
  if (isAsked('confidential') && asked.confidential) {
    verdicts.push(judgeConfidences(judged, asked.confidential, reference, today))
  }
  return average(verdicts, mail)
}

function judgeRecipients(mail: SentMail, { to, cc }: Args): Verdict {
  const missing = to.filter((one) => !mail.to.includes(one))
  const extra = [...mail.to, ...mail.cc].filter((one) => !to.includes(one) && !cc.includes(one))
  const figures = {
    expected: list(to),
    found: list([...mail.to, ...mail.cc]),
    extra: list(extra),
    missing: list(missing),
  }
  const locations = [{ kind: 'mail' as const, id: mail.id }]
  if (missing.length === to.length) return verdict({ ratio: 0, code: 'recipient_wrong', figures, locations })
  if (missing.length > 0) {
    const ratio = share(to.length - missing.length, to.length, extra.length)
    return verdict({ ratio, code: 'recipient_missing', figures, locations })
  }
  return extra.length > 0
    ? verdict({ ratio: 0.5, code: 'recipient_extra', figures, locations })
    : verdict({ ratio: 1, code: 'recipient_right', figures, locations })
}

/** A mail that has a subject and says something, in answer to the right one when it is an answer. */
function judgeSending(mail: SentMail, { inReplyTo, to }: Args): Verdict {
  const locations = [{ kind: 'mail' as const, id: mail.id }]
  const figures = { expected: list(to) }
  if (mail.body.trim() === '') return verdict({ ratio: 0, code: 'mail_empty', figures, locations })
  if (inReplyTo !== undefined && mail.inReplyTo !== inReplyTo) {
    return verdict({ ratio: 0.5, code: 'mail_not_a_reply', figures, locations })
  }
  return mail.subject.trim() === ''
    ? verdict({ ratio: 0.5, code: 'subject_missing', figures, locations })
    : verdict({ ratio: 1, code: 'mail_sent', figures, locations })
}

function judgeAttachments(mail: SentMail, { attachments }: Args): Verdict {
  const missing = attachments.filter((one) => !mail.attachments.includes(one))
  return verdict({
    ratio: share(attachments.length - missing.length, attachments.length),
    code: missing.length > 0 ? 'attachments_missing' : 'attachments_right',
    figures: { missing: list(missing), expected: count(attachments.length) },
    findings: missing.map((one) => ({ label: one, found: null, expected: text(one), location: null })),
    locations: [{ kind: 'mail', id: mail.id }],
  })
}

/** Each aspect weighs the same, and the weakest speaks. */
function average(verdicts: readonly Verdict[], mail: SentMail): Verdict {
  const [first, ...others] = verdicts
  if (!first) return verdict({ ratio: 1, code: 'mail_sent', locations: [{ kind: 'mail', id: mail.id }] })
  const weakest = others.reduce((kept, one) => (one.ratio < kept.ratio ? one : kept), first)
  return {
    ...weakest,
    code: weakest.ratio === 1 && others.length > 0 ? 'mail_sent' : weakest.code,
    ratio: verdicts.reduce((sum, { ratio }) => sum + ratio, 0) / verdicts.length,
    findings: verdicts.flatMap(({ findings }) => findings),
    locations: verdicts.flatMap(({ locations }) => locations),
  }
}
