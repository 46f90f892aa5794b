import { z } from 'zod'
import { blameWays } from '#content/writing/blame.ts'
import { findIdea, sentences } from '#documents/idea.ts'
import type { Located } from '#documents/letter-facts.ts'
import { count, list, name, text, verdict } from '../figures.ts'
import type { JudgedText } from '../text.ts'
import { findWriting, isOneWriting, ONE_WRITING, writingFields } from '../writings.ts'
import { defineCheck } from './define.ts'

const ways = z.array(z.array(z.string().min(1)).min(1)).default([])

const args = z
  .strictObject({
    ...writingFields,
    /** Ways of the author, beside those that are known. */
    also: ways,
  })
  .refine(isOneWriting, ONE_WRITING)

/** The text does not blame its reader: facts and obligations may be recalled, persons are left out of it. */
export const textBlame = defineCheck('text.blame', args, ({ also, ...writing }) => ({
  evaluate({ student }) {
    const found = findWriting(student, writing)
    if (!found.ok) return found.error
    const { place, whole } = found.value
    const blamed = blamingSentences(found.value, [...blameWays, ...also])
    if (blamed.length === 0) return verdict({ ratio: 1, code: 'reader_respected', locations: [whole] })
    return verdict({
      ratio: 0,
      code: 'reader_blamed',
      figures: { count: count(blamed.length), quoted: list(blamed.map((one) => one.text.trim())) },
      findings: blamed.map((one) => ({
        label: 'blame',
        found: text(one.text.trim()),
        expected: name('no_blame'),
        location: place(one),
        right: false,
      })),
    })
  },
}))

function blamingSentences({ paragraphs }: JudgedText, alternatives: readonly (readonly string[])[]): Located[] {
  return paragraphs
    .flatMap(sentences)
    .filter((one) => findIdea([{ index: one.paragraph, text: one.text }], { alternatives, form: 'affirmed' }))
}
