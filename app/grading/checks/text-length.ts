import { z } from 'zod'
import { findDeliverable } from '../deliverables.ts'
import { count, verdict } from '../figures.ts'
import type { Figure } from '../verdict.ts'
import { findWriting, isOneWriting, ONE_WRITING, writingFields } from '../writings.ts'
import { defineCheck } from './define.ts'

const bounds = z
  .strictObject({ min: z.int().min(0).optional(), max: z.int().min(1).optional() })
  .refine(({ min, max }) => (min !== undefined || max !== undefined) && (min ?? 0) <= (max ?? min ?? 0), {
    error: 'bounds_expected',
  })
type Bounds = z.output<typeof bounds>

const args = z
  .strictObject({ ...writingFields, words: bounds.optional(), pages: bounds.optional() })
  .refine(isOneWriting, ONE_WRITING)
  .refine(({ words, pages }) => words !== undefined || pages !== undefined, { error: 'length_expected' })

/** Within a fifth of what was asked, half is earned. */
const NEAR = 0.2

/** The text is as long as was asked: in words, or in pages where the file tells them (PDF, slides). */
export const textLength = defineCheck('text.length', args, ({ words, pages, ...writing }) => ({
  evaluate({ student }) {
    const found = findWriting(student, writing)
    if (!found.ok) return found.error
    const locations = [found.value.whole]
    const written = wordCount(found.value.paragraphs.map(({ text }) => text))
    const told = pages ? pagesOf(student, writing.deliverable) : undefined
    const measured = [
      ...(words ? [{ unit: 'words' as const, found: written, asked: words }] : []),
      ...(pages && told !== undefined ? [{ unit: 'pages' as const, found: told, asked: pages }] : []),
    ]
    const worst = measured
      .map((one) => ({ ...one, ratio: ratioOf(one.found, one.asked) }))
      .sort((left, right) => left.ratio - right.ratio)[0]
    // A word processor's file does not say how many pages it makes.
    if (!worst || (pages && told === undefined && worst.ratio === 1)) {
      return verdict({
        ratio: 1,
        code: 'length_unknown',
        figures: { words: count(written) },
        locations,
        needsTeacher: true,
      })
    }
    const { unit, found: size, asked, ratio } = worst
    const figures: Record<string, Figure> = {
      [unit]: count(size),
      ...(asked.min === undefined ? {} : { min: count(asked.min) }),
      ...(asked.max === undefined ? {} : { max: count(asked.max) }),
    }
    const code = ratio === 1 ? 'length_right' : size < (asked.min ?? 0) ? 'length_short' : 'length_long'
    return verdict({ ratio, code, figures, locations })
  },
}))

/** Words as one counts them: what stands between blanks and holds a letter or a digit. */
export const wordCount = (texts: readonly string[]): number =>
  texts.reduce(
    (sum, text) => sum + text.split(/[\s\u00a0\u202f]+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
    0,
  )

function pagesOf(student: Parameters<typeof findDeliverable>[0], deliverable: string | undefined): number | undefined {
  const found = deliverable === undefined ? undefined : findDeliverable(student, deliverable)
  if (!found?.ok) return undefined
  if (found.value.kind === 'slides') return found.value.deck.slides.length
  return found.value.kind === 'letter' ? found.value.letter.printed?.pages : undefined
}

function ratioOf(size: number, { min = 0, max = Number.POSITIVE_INFINITY }: Bounds): number {
  if (size >= min && size <= max) return 1
  return size >= min * (1 - NEAR) && size <= max * (1 + NEAR) ? 0.5 : 0
}
