import { z } from 'zod'
import { isEmpty } from '../acts.ts'
import { type Change, changesOf } from '../changes.ts'
import { count, list, text, verdict } from '../figures.ts'
import { defineCheck } from './define.ts'

const args = z.strictObject({
  /** Event types. Left out: everything that changes the company. */
  scope: z.array(z.string().min(1)).min(1).optional(),
})

/** One change too many costs half of the points, two cost them all. */
const COST_OF_AN_EXTRA = 0.5

/**
 * « This and nothing else »: whatever the copy changed is something the model answer changes too. A variant of an expected
 * change (another level, another amount) is not one too many: the criterion about that change judges it.
 */
export const pgiNothingElse = defineCheck('pgi.nothingElse', args, ({ scope }) => ({
  evaluate({ student, model, world }) {
    const inScope = ({ type }: Change) => !scope || scope.includes(type)
    const done = changesOf(student, world).filter(inScope)
    const expected = changesOf(model, world).filter(inScope)
    // Doing nothing is not « nothing else ».
    if (isEmpty(student) || (done.length === 0 && expected.length > 0)) {
      return verdict({ ratio: 0, code: 'nothing_done' })
    }
    const extras = beyond(done, expected)
    if (extras.length === 0) return verdict({ ratio: 1, code: 'nothing_else' })
    return verdict({
      ratio: 1 - COST_OF_AN_EXTRA * extras.length,
      code: 'changes_extra',
      figures: { count: count(extras.length), changes: list([...new Set(extras.map(({ type }) => type))]) },
      findings: extras.map(({ type, party, act }) => ({
        label: type,
        found: party === null ? null : text(party),
        expected: null,
        location: { kind: 'act', id: act },
        tellable: true,
      })),
    })
  },
  trivialAgainst: () => true,
}))

/** Changes that neither are expected nor are variants of one. Each expected change excuses one change only. */
function beyond(done: readonly Change[], expected: readonly Change[]): Change[] {
  const left = [...expected]
  const take = (isIt: (one: Change) => boolean): boolean => {
    const index = left.findIndex(isIt)
    if (index >= 0) left.splice(index, 1)
    return index >= 0
  }
  const different = done.filter(
    (change) => !take((one) => one.about === change.about && one.meaning === change.meaning),
  )
  return different.filter((change) => !take((one) => one.about === change.about))
}
