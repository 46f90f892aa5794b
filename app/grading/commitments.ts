/** What a text promises in the name of the company: a discount, a delay, money; and how much. */
import { type CommitmentObject, namedCommitments, promiseWords, reservations } from '#content/writing/commitments.ts'
import { findDurations } from '#documents/durations.ts'
import { findIdea, sentences } from '#documents/idea.ts'
import { findAmounts, type Located, type TextParagraph } from '#documents/letter-facts.ts'
import { findRates } from '#documents/rates.ts'

/** `size` is in hundredths of a percent, in days or in cents; null when the text promises without saying how much. */
export type Commitment = Located & { object: CommitmentObject; size: number | null }

const OBJECTS = ['discount', 'delay', 'money'] as const satisfies readonly CommitmentObject[]

export function findCommitments(paragraphs: readonly TextParagraph[]): Commitment[] {
  return paragraphs.flatMap((paragraph) =>
    sentences(paragraph).flatMap((sentence) => {
      const one = [{ index: sentence.paragraph, text: sentence.text }]
      if (findIdea(one, { alternatives: reservations })) return []
      const made = OBJECTS.flatMap((object) => promiseIn(one, object) ?? [])
      // « Une remise de 50 € » is money, not a discount of no size; one promise is told once.
      const sized = made.filter(({ size }) => size !== null)
      return (sized.length > 0 ? sized : made.slice(0, 1)).map((found) => ({
        ...found,
        start: found.start + sentence.start,
        end: found.end + sentence.start,
      }))
    }),
  )
}

function promiseIn(sentence: readonly TextParagraph[], object: CommitmentObject): Commitment | undefined {
  const found = findIdea(sentence, {
    alternatives: promiseWords[object].flatMap(({ promises, objects }) =>
      promises.flatMap((promise) => objects.map((what) => [promise, what])),
    ),
    form: 'affirmed',
  })
  if (!found) return undefined
  const sizes = SIZES[object](sentence)
  const largest = sizes.reduce<(typeof sizes)[number] | undefined>(
    (kept, one) => (!kept || one.size > kept.size ? one : kept),
    undefined,
  )
  if (!largest && object !== 'discount' && !isNamed(found)) return undefined
  const { paragraph, start, end, text } = found
  const from = Math.min(start, largest?.start ?? start)
  const to = Math.max(end, largest?.end ?? end)
  const whole = sentence[0]?.text ?? text
  return { paragraph, start: from, end: to, text: whole.slice(from, to), object, size: largest?.size ?? null }
}

/** Words like « règlement » promise nothing by themselves: what is not counted must be named. */
const isNamed = ({ paragraph, text }: Located): boolean =>
  findIdea([{ index: paragraph, text }], { alternatives: namedCommitments.map((word) => [word]) }) !== undefined

type Size = Located & { size: number }

const SIZES: Readonly<Record<CommitmentObject, (sentence: readonly TextParagraph[]) => Size[]>> = {
  discount: (sentence) => findRates(sentence).map(({ rate, ...found }) => ({ ...found, size: rate })),
  delay: (sentence) => findDurations(sentence).map(({ days, ...found }) => ({ ...found, size: days })),
  money: (sentence) =>
    findAmounts(sentence)
      .filter(({ currency }) => currency)
      .map(({ cents, paragraph, start, end, text }) => ({ paragraph, start, end, text, size: Math.abs(cents) })),
}
