import { z } from 'zod'
import { findLetter } from '../deliverables.ts'
import { count, list, name, text, verdict } from '../figures.ts'
import { everyLettersParts, findParts, type LetterPart, letterParts, misplacedParts } from '../letter-parts.ts'
import { letterText } from '../text.ts'
import type { Finding } from '../verdict.ts'
import { defineCheck } from './define.ts'

const args = z.strictObject({
  deliverable: z.string().min(1),
  /** Left out: what every letter has. A reference and enclosures are for the letters that need them. */
  parts: z
    .array(z.enum(letterParts))
    .min(1)
    .default([...everyLettersParts]),
  /** Whether the parts must also follow one another as on a French business letter. */
  order: z.boolean().default(true),
})

/** A part that is there, elsewhere than at its place, is worth half of one at its place. */
const COST_OF_MISPLACED = 0.5

/** The letter has the parts of a business letter, each at its place. */
export const letterForm = defineCheck('letter.form', args, ({ deliverable, parts, order }) => ({
  evaluate({ student, world }) {
    const found = findLetter(student, deliverable)
    if (!found.ok) return found.error
    const { place } = letterText(deliverable, found.value)
    const there = findParts(found.value, world.identity)
    const elsewhere = new Map(
      (order ? misplacedParts(there) : []).filter(({ part }) => parts.includes(part)).map((one) => [one.part, one]),
    )
    const findings = parts.map((part): Finding => {
      const line = there.get(part)
      const moved = elsewhere.get(part)
      return {
        label: part,
        found: line ? text(line.text) : null,
        expected: moved ? name(belongs(moved)) : name(line ? 'in_place' : part),
        location: line ? place(line) : null,
        right: line !== undefined && !moved,
        tellable: true,
      }
    })
    const missing = parts.filter((part) => !there.has(part))
    const misplaced = parts.filter((part) => elsewhere.has(part))
    const lost = missing.length + COST_OF_MISPLACED * misplaced.length
    return verdict({
      ratio: 1 - lost / parts.length,
      code: missing.length > 0 ? 'form_incomplete' : misplaced.length > 0 ? 'form_misplaced' : 'form_right',
      figures: {
        missing: list(missing),
        misplaced: list(misplaced),
        right: count(parts.length - missing.length - misplaced.length),
        expected: count(parts.length),
      },
      findings,
    })
  },
}))

/** « avant la formule d’appel », as a code that the wording names. */
const belongs = ({ before, after }: { before?: LetterPart; after?: LetterPart }): string =>
  before ? `before_${before}` : `after_${after ?? ''}`
