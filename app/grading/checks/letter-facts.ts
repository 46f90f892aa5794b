import { z } from 'zod'
import { findText } from '../deliverables.ts'
import { fact, hasVanished, judgeFacts } from '../facts.ts'
import { defineCheck } from './define.ts'

const args = z.strictObject({ deliverable: z.string().min(1), facts: z.array(fact).min(1) })

/** Every fact is quoted somewhere in the letter; what is quoted in its place is shown. */
export const letterFacts = defineCheck('letter.facts', args, ({ deliverable, facts }) => ({
  evaluate({ student, today }, reference) {
    const found = findText(student, deliverable)
    return found.ok ? judgeFacts(found.value, facts, reference, today) : found.error
  },
  trivialAgainst: ({ model, today }, reference) => hasVanished(facts, model.company, reference, today),
}))
