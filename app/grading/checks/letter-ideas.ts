import { z } from 'zod'
import { findText } from '../deliverables.ts'
import { forbiddenIdea, idea, judgeIdeas } from '../ideas.ts'
import { defineCheck } from './define.ts'

const args = z.strictObject({
  deliverable: z.string().min(1),
  ideas: z.array(idea).default([]),
  forbidden: z.array(forbiddenIdea).default([]),
})

/** The letter says what it should, and nothing that it should not. */
export const letterIdeas = defineCheck('letter.ideas', args, ({ deliverable, ideas, forbidden }) => ({
  evaluate({ student }) {
    const found = findText(student, deliverable)
    return found.ok ? judgeIdeas(found.value, ideas, forbidden) : found.error
  },
}))
