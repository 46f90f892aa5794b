import { z } from 'zod'
import { findLetter } from '../deliverables.ts'
import { count, list, text, verdict } from '../figures.ts'
import { findParts, letterParts } from '../letter-parts.ts'
import type { Finding } from '../verdict.ts'
import { defineCheck } from './define.ts'

const args = z.strictObject({
  deliverable: z.string().min(1),
  /** Left out: all of them. */
  parts: z
    .array(z.enum(letterParts))
    .min(1)
    .default([...letterParts]),
})

/** The letter has the parts of a business letter. */
export const letterForm = defineCheck('letter.form', args, ({ deliverable, parts }) => ({
  evaluate({ student, world }) {
    const found = findLetter(student, deliverable)
    if (!found.ok) return found.error
    const there = findParts(found.value, world.identity)
    const findings = parts.map((part): Finding => {
      const paragraph = there.get(part)
      return {
        label: part,
        found: paragraph ? text(paragraph.text) : null,
        expected: text(part),
        location: paragraph ? { kind: 'paragraph', deliverable, index: paragraph.index } : null,
        tellable: true,
      }
    })
    const missing = parts.filter((part) => !there.has(part))
    return verdict({
      ratio: 1 - missing.length / parts.length,
      code: missing.length > 0 ? 'form_incomplete' : 'form_right',
      figures: { missing: list(missing), right: count(parts.length - missing.length), expected: count(parts.length) },
      findings,
    })
  },
}))
