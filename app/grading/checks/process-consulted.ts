import { z } from 'zod'
import { actPattern, isAct, isConsultation } from '../acts.ts'
import { text, verdict } from '../figures.ts'
import { defineCheck } from './define.ts'

const args = z.strictObject({
  view: z.string().min(1),
  args: z.record(z.string(), z.unknown()).optional(),
  /** What should only be done once the view was looked at. */
  before: actPattern.optional(),
})

/** A view of the PGI was opened, before something was done. What was never done costs elsewhere, not here. */
export const processConsulted = defineCheck('process.consulted', args, ({ view, args: wanted, before }) => ({
  evaluate({ student }) {
    const figures = { view: text(view) }
    const looked = student.acts.findIndex((act) => isConsultation(act, view, wanted))
    const acted = before ? student.acts.findIndex((act) => isAct(act, before)) : -1
    const place = student.acts[looked]
    if (!place) return verdict({ ratio: 0, code: 'not_consulted', figures })
    const locations = [{ kind: 'act' as const, id: place.id }]
    if (acted >= 0 && acted < looked) return verdict({ ratio: 0, code: 'consulted_too_late', figures, locations })
    return verdict({ ratio: 1, code: 'consulted', figures, locations })
  },
}))
