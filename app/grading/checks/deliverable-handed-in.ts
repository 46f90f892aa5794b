import { z } from 'zod'
import { findDeliverable, findLetter, findSlides, findWorkbook } from '../deliverables.ts'
import { text, verdict } from '../figures.ts'
import { defineCheck } from './define.ts'

const args = z.strictObject({
  deliverable: z.string().min(1),
  kind: z.enum(['spreadsheet', 'letter', 'slides']).optional(),
})

const FINDERS = { spreadsheet: findWorkbook, letter: findLetter, slides: findSlides, any: findDeliverable } as const

/** Something that can be opened, and is not blank, was handed in. */
export const deliverableHandedIn = defineCheck('deliverable.handedIn', args, ({ deliverable, kind }) => ({
  evaluate({ student }) {
    const found = FINDERS[kind ?? 'any'](student, deliverable)
    if (!found.ok) return found.error
    return verdict({
      ratio: 1,
      code: 'deliverable_handed_in',
      figures: { deliverable: text(deliverable) },
      locations: [{ kind: 'deliverable', deliverable }],
    })
  },
}))
