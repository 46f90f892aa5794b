import { z } from 'zod'
import { confidences, judgeConfidences } from '../confidences.ts'
import { findText } from '../deliverables.ts'
import { defineCheck } from './define.ts'

const args = confidences.extend({ deliverable: z.string().min(1) })

/** The letter tells its reader nothing of anybody else. */
export const letterConfidential = defineCheck('letter.confidential', args, ({ deliverable, ...secrets }) => ({
  evaluate({ student, today }, reference) {
    const found = findText(student, deliverable)
    return found.ok ? judgeConfidences(found.value, secrets, reference, today) : found.error
  },
}))
