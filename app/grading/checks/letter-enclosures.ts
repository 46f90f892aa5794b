import { z } from 'zod'
import { bestLikeness } from '#documents/labels.ts'
import { findLetter } from '../deliverables.ts'
import type { Copy } from '../evidence.ts'
import { count, list, name, verdict } from '../figures.ts'
import { type Mentioned, mentionedEnclosures } from '../letter-parts.ts'
import { letterText } from '../text.ts'
import type { Finding, Verdict } from '../verdict.ts'
import { defineCheck } from './define.ts'

const args = z.strictObject({
  deliverable: z.string().min(1),
  /** What goes with the letter: deliverables or annexes by id, and the words by which the letter may announce them. */
  enclosures: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        label: z.string().min(1),
        aliases: z.array(z.string().min(1)).default([]),
      }),
    )
    .min(1),
})
type Enclosure = z.output<typeof args>['enclosures'][number]

/** From this likeness on, what is announced is what was asked: « relevé de compte client » for « relevé de compte ». */
const ALIKE = 0.5

/** What the letter announces is what goes with it, and all that had to go. */
export const letterEnclosures = defineCheck('letter.enclosures', args, ({ deliverable, enclosures }) => ({
  evaluate({ student }) {
    const found = findLetter(student, deliverable)
    if (!found.ok) return found.error
    const { place, whole } = letterText(deliverable, found.value)
    const mentioned = mentionedEnclosures(found.value)
    const joined = joinedTo(student, deliverable)
    const there = mentioned ? place(mentioned) : whole
    const judged = enclosures.map((one) => ({
      ...one,
      isAnnounced: isAnnounced(one, enclosures, mentioned),
      isJoined: joined.ids.has(one.id),
    }))
    const findings = judged.map(
      ({ label, isAnnounced: announced, isJoined }): Finding => ({
        label,
        found: announced ? name(isJoined ? 'enclosed' : 'announced_only') : isJoined ? name('joined_only') : null,
        expected: name('enclosed'),
        location: there,
        right: announced && isJoined,
      }),
    )
    // Announced, and nothing that goes with the letter answers to it.
    const unknown = (mentioned?.items ?? []).filter((item) => !judged.some((one) => isSaid(one, item)))
    const extra = joined.isWhole && joined.ids.size < (mentioned?.items.length ?? 0) ? unknown : []
    const disagrees = joined.isWhole && mentioned !== undefined && mentioned.count !== joined.ids.size
    return {
      ...verdictOf(judged, extra, disagrees ? { announced: mentioned.count, joined: joined.ids.size } : undefined),
      findings: [
        ...findings,
        ...extra.map(
          (item): Finding => ({ label: item, found: name('announced_only'), expected: null, location: there }),
        ),
      ],
      locations: [there],
    }
  },
}))

type Judged = Enclosure & { isAnnounced: boolean; isJoined: boolean }

function verdictOf(
  judged: readonly Judged[],
  extra: readonly string[],
  counts: { announced: number; joined: number } | undefined,
): Verdict {
  const unannounced = judged.filter((one) => !one.isAnnounced).map(({ label }) => label)
  const unjoined = [...judged.filter((one) => !one.isJoined).map(({ label }) => label), ...extra]
  const figures = {
    expected: count(judged.length),
    right: count(judged.filter((one) => one.isAnnounced && one.isJoined).length),
    missing: list([...new Set([...unannounced, ...unjoined])]),
    ...(counts ? { announced: count(counts.announced), joined: count(counts.joined) } : {}),
  }
  // To announce and to join are half of it each.
  const halves = judged.reduce((sum, one) => sum + Number(one.isAnnounced) + Number(one.isJoined), 0)
  const ratio = (halves - extra.length) / (2 * judged.length)
  if (unjoined.length > 0)
    return verdict({ ratio, code: 'enclosures_unjoined', figures: { ...figures, missing: list(unjoined) } })
  if (unannounced.length > 0) {
    return verdict({ ratio, code: 'enclosures_unannounced', figures: { ...figures, missing: list(unannounced) } })
  }
  return counts
    ? verdict({ ratio: 0.5, code: 'enclosures_miscounted', figures })
    : verdict({ ratio: 1, code: 'enclosures_right', figures })
}

/**
 * What goes with the letter: the other attachments of the mail that carries it. A letter that no mail carries is posted: the
 * other deliverables may go with it, and nobody can tell which do.
 */
function joinedTo({ mails, deliverables }: Copy, letter: string): { ids: ReadonlySet<string>; isWhole: boolean } {
  const carriers = mails.filter(({ attachments }) => attachments.includes(letter))
  const all = carriers.length > 0 ? carriers.flatMap(({ attachments }) => attachments) : [...deliverables.keys()]
  return { ids: new Set(all.filter((one) => one !== letter)), isWhole: carriers.length > 0 }
}

const isSaid = ({ label, aliases }: Enclosure, item: string): boolean =>
  bestLikeness(item, [label, ...aliases]) >= ALIKE

/** By its words; or, when the letter gives a number alone (« P.J. : 2 »), by that number. */
function isAnnounced(one: Enclosure, all: readonly Enclosure[], mentioned: Mentioned | undefined): boolean {
  if (!mentioned) return false
  return mentioned.items.length === 0
    ? mentioned.count >= all.length
    : mentioned.items.some((item) => isSaid(one, item))
}
