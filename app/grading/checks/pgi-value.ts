import { z } from 'zod'
import type { Company } from '#pgi'
import { askBinding, binding } from '../binding.ts'
import { figureOf, text, verdict } from '../figures.ts'
import { meaningsOf } from '../meanings.ts'
import { isNothing } from '../nontrivial.ts'
import { sameValue } from '../paths.ts'
import type { Location } from '../verdict.ts'
import { defineCheck } from './define.ts'

const args = binding.required({ field: true }).extend({
  /** Who the result page opens the record of. */
  party: z.string().min(1).optional(),
})

/** One value of the student's company is exactly the model's. */
export const pgiValue = defineCheck('pgi.value', args, ({ party, ...asked }) => ({
  evaluate({ student, world, today }, reference) {
    const expected = meaningsOf(reference, world).in(askBinding(reference, asked, today))
    const mine = meaningsOf(student.company, world).in(askBinding(student.company, asked, today))
    const { field } = asked
    const location: Location | null = party === undefined ? null : { kind: 'pgi', source: `party-${party}`, party }
    const finding = {
      label: party ?? field,
      field,
      found: figureOf(mine, field),
      expected: figureOf(expected, field),
      location,
    }
    const figures = {
      field: text(field),
      ...(finding.found ? { found: finding.found } : {}),
      ...(finding.expected ? { expected: finding.expected } : {}),
    }
    const isRight = expected !== undefined && sameValue(mine, expected)
    const code = isRight ? 'value_right' : mine === undefined ? 'value_missing' : 'value_wrong'
    return verdict({ ratio: isRight ? 1 : 0, code, figures, findings: [finding] })
  },
  trivialAgainst({ student, model, world, today }, reference) {
    // Compared with themselves, everyone is right; and a value that nobody had to change was right all along.
    if (reference === student.company) return true
    const value = (company: Company) => meaningsOf(company, world).in(askBinding(company, asked, today))
    if (isNothing(value(reference)) && !isNothing(value(model.company))) return true
    return !sameValue(value(model.company), value(world)) && sameValue(value(reference), value(world))
  },
}))
