import type { Act } from '../act.ts'
import type { Copy } from '../evidence.ts'
import { actMutants } from './act-mutants.ts'
import { type AnswerParts, type Doing, type Mutant, type MutantContext, mutant } from './mutant.ts'
import { sheetMutants } from './sheet-mutants.ts'
import { letterMutants, mailMutants } from './text-mutants.ts'

export { isSameCopy } from './equivalent.ts'
export {
  isMutantCode,
  type MutantArea,
  type MutantCode,
  mutantAreas,
  mutantKinds,
  type Severity,
} from './kinds.ts'
export {
  type AnswerParts,
  type Doing,
  isKilled,
  type Mutant,
  type MutantContext,
  withFault,
  withSpoiltDeliverable,
} from './mutant.ts'

/** Every fault that this answer may be spoilt with, one at a time, in a stable order. */
export function mutantsOf(answer: AnswerParts, context: MutantContext): Mutant[] {
  return [
    ...actMutants(answer, context),
    ...mailMutants(answer, context),
    ...[...answer.deliverables.keys()].map((id) =>
      mutant('missing_deliverable', id, { deliverable: { id, becomes: undefined } }),
    ),
    ...sheetMutants(answer, context),
    ...letterMutants(answer, context),
  ]
}

/** A copy as an answer that may be played again: what was asked, without what the PGI answered. */
export const answerParts = ({ acts, deliverables }: Pick<Copy, 'acts' | 'deliverables'>): AnswerParts => ({
  doings: acts.map(doingOf),
  deliverables,
})

function doingOf(act: Act): Doing {
  if (act.kind === 'pgi' || act.kind === 'refused') return { kind: 'pgi', command: act.command }
  const { id: _id, at: _at, consequences: _consequences, ...content } = act
  return content
}
