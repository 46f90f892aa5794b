import { no, ok, type Result } from '#base/result.ts'
import { LETTER_LIMITS, type Letter, paragraphs } from './letter.ts'
import type { DocumentRefusal } from './refusal.ts'

/** A letter that was read, unless it is longer than any letter. */
export function refuseTooLong(letter: Letter): Result<Letter, DocumentRefusal> {
  const count = Math.max(letter.blocks.length, paragraphs(letter).length)
  return count > LETTER_LIMITS.paragraphs
    ? no({ code: 'too_long', count, limit: LETTER_LIMITS.paragraphs })
    : ok(letter)
}
