/** Where a check reads: what was handed in for a deliverable, whatever its kind, or the mails sent to somebody. */
import { z } from 'zod'
import { no, ok, type Result } from '#base/result.ts'
import { findText } from './deliverables.ts'
import type { Copy } from './evidence.ts'
import { list, verdict } from './figures.ts'
import { type JudgedText, mailText } from './text.ts'
import type { Location, Verdict } from './verdict.ts'

/** One of the two. */
export const writingFields = {
  deliverable: z.string().min(1).optional(),
  mail: z.strictObject({ to: z.array(z.string().min(1)).min(1) }).optional(),
}
export type WritingSpec = { deliverable?: string | undefined; mail?: { to: readonly string[] } | undefined }

export const isOneWriting = ({ deliverable, mail }: WritingSpec): boolean =>
  (deliverable === undefined) !== (mail === undefined)
export const ONE_WRITING = { error: 'deliverable_or_mail' } as const

export function findWriting(copy: Copy, { deliverable, mail }: WritingSpec): Result<JudgedText, Verdict> {
  if (deliverable !== undefined) return findText(copy, deliverable)
  const to = mail?.to ?? []
  const sent = copy.mails.filter((one) => one.to.some((person) => to.includes(person)))
  const [first] = sent
  if (!first) return no(verdict({ ratio: 0, code: 'mail_missing', figures: { expected: list(to) } }))
  return ok(
    together(
      sent.map((one) => mailText(one)),
      { kind: 'mail', id: first.id },
    ),
  )
}

/** Several texts as one: each paragraph is called by its rank among all, and still points at its own text. */
function together(texts: readonly JudgedText[], whole: Location): JudgedText {
  const all = texts.flatMap((judged) => judged.paragraphs.map((paragraph) => ({ judged, paragraph })))
  return {
    paragraphs: all.map(({ paragraph }, index) => ({ index, text: paragraph.text })),
    rows: [],
    place: (found) => {
      const one = all[found.paragraph]
      return one ? one.judged.place({ ...found, paragraph: one.paragraph.index }) : whole
    },
    whole,
  }
}
