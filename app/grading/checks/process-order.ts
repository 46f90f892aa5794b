import { z } from 'zod'
import { type ActPattern, actPattern, isAct } from '../acts.ts'
import type { Copy } from '../evidence.ts'
import { text, verdict } from '../figures.ts'
import { defineCheck } from './define.ts'

const args = z.strictObject({ first: actPattern, next: actPattern })

/** Every act of the first kind came before any of the second. */
export const processOrder = defineCheck('process.order', args, ({ first, next }) => ({
  evaluate({ student }) {
    const figures = { first: text(first.act), next: text(next.act) }
    const before = placesOf(student, first)
    const after = placesOf(student, next)
    const [start, end] = [after[0], before.at(-1)]
    if (start === undefined || end === undefined) {
      return verdict({ ratio: 0, code: 'order_incomplete', figures: { ...figures, missing: missing(end) } })
    }
    const locations = [end, start].map((index) => ({ kind: 'act' as const, id: student.acts[index]?.id ?? '' }))
    return end < start
      ? verdict({ ratio: 1, code: 'order_right', figures, locations })
      : verdict({ ratio: 0, code: 'order_wrong', figures, locations })
  },
}))

const missing = (end: number | undefined) => text(end === undefined ? 'first' : 'next')

const placesOf = ({ acts }: Copy, pattern: ActPattern): number[] =>
  acts.flatMap((act, index) => (isAct(act, pattern) ? [index] : []))
