import { z } from 'zod'
import { folded } from '#base/sorting.ts'
import type { Evidence } from '../evidence.ts'
import { count, list, name, text, verdict } from '../figures.ts'
import { findFamiliarities, registerAspects } from '../register.ts'
import { findWriting, isOneWriting, ONE_WRITING, writingFields } from '../writings.ts'
import { defineCheck } from './define.ts'

const args = z
  .strictObject({
    ...writingFields,
    aspects: z
      .array(z.enum(registerAspects))
      .min(1)
      .default([...registerAspects]),
    /** Words that this story speaks with, and others that have no place in it. */
    allow: z.array(z.string().min(1)).default([]),
    also: z.array(z.string().min(1)).default([]),
  })
  .refine(isOneWriting, ONE_WRITING)

/** What each thing that is out of place costs: three of them and the register is lost. */
const COST = 1 / 3

/** The text keeps the register of work. */
export const textRegister = defineCheck('text.register', args, ({ aspects, allow, also, ...writing }) => ({
  evaluate({ student, names }) {
    const found = findWriting(student, writing)
    if (!found.ok) return found.error
    const { paragraphs, place, whole } = found.value
    const allowed = new Set(allow.map(folded))
    const isName = nameWords(names)
    const familiar = findFamiliarities(paragraphs, also).filter(
      (one) => aspects.includes(one.aspect) && !allowed.has(folded(one.text)) && !isName(one.text),
    )
    if (familiar.length === 0) return verdict({ ratio: 1, code: 'register_right', locations: [whole] })
    return verdict({
      ratio: 1 - COST * familiar.length,
      code: 'register_familiar',
      figures: { count: count(familiar.length), quoted: list([...new Set(familiar.map((one) => one.text))]) },
      findings: familiar.map((one) => ({
        label: `register_${one.aspect}`,
        found: text(one.text),
        expected: name(`instead_of_${one.aspect}`),
        location: place(one),
        right: false,
      })),
    })
  },
}))

/** People of the story may be called as a familiar word: « Atelier Bosser ». */
function nameWords(names: Evidence['names']): (written: string) => boolean {
  const words = new Set(
    Object.values(names).flatMap((all) => all.flatMap((one) => folded(one).split(/[^\p{L}\p{N}]+/u))),
  )
  return (written) => /^\p{Lu}/u.test(written) && words.has(folded(written))
}
