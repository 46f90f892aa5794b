import { z } from 'zod'
import { findText } from '../deliverables.ts'
import { fact, hasVanished, judgeFacts } from '../facts.ts'
import { factsAsked } from '../own-figure.ts'
import { defineCheck } from './define.ts'

const args = z.strictObject({ deliverable: z.string().min(1), facts: z.array(fact).min(1) })

/** Every fact is quoted somewhere in the letter; what is quoted in its place is shown. */
export const letterFacts = defineCheck('letter.facts', args, ({ deliverable, facts }) => ({
  async evaluate(evidence, reference) {
    const found = findText(evidence.student, deliverable)
    if (!found.ok) return found.error
    return judgeFacts(found.value, await factsAsked(evidence, facts), reference, evidence.today)
  },
  trivialAgainst: ({ model, today }, reference) => hasVanished(facts, model.company, reference, today),
}))
