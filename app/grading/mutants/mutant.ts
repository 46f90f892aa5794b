/** A management fault put on purpose in the model answer, to see whether the marking scheme notices it. */
import type { Day } from '#base/dates.ts'
import type { Command, Company } from '#pgi'
import type { ActContent } from '../act.ts'
import { type Family, isOfFamily } from '../codes.ts'
import type { Deliverable } from '../evidence.ts'
import type { Grade } from '../grade.ts'
import { type MutantArea, type MutantCode, mutantKinds, type Severity } from './kinds.ts'

/** What a person does, before the PGI answers. */
export type Doing = Exclude<ActContent, { kind: 'pgi' } | { kind: 'refused' }> | { kind: 'pgi'; command: Command }

export type Mutant = {
  code: MutantCode
  area: MutantArea
  severity: Severity
  families: readonly Family[]
  /** What was spoilt: an act (`reminder.send`), a deliverable and its place (`tableau E9`). Stable for one answer. */
  of: string
  /** The act of that rank, counted from 0, becomes none, one or several; `added` is done when all the rest is. */
  act?: { index: number; becomes: readonly Doing[]; added?: readonly Doing[] }
  /** The deliverable becomes another one, or none. */
  deliverable?: { id: string; becomes: Deliverable | undefined }
}

/** What an answer is made of. */
export type AnswerParts = { doings: readonly Doing[]; deliverables: ReadonlyMap<string, Deliverable> }

export type MutantContext = {
  /** The company as the model answer leaves it. */
  company: Company
  today: Day
  /** Who may be written to, by the ids of the cast… */
  people: readonly string[]
  /** … and those of them who are customers or suppliers. Left out: none is. */
  outsiders?: readonly string[]
  /** Labels of the cells that spreadsheets are given filled in. Left out: none is. */
  given?: readonly string[]
}

export const mutant = (code: MutantCode, of: string, change: Pick<Mutant, 'act' | 'deliverable'>): Mutant => ({
  code,
  area: mutantKinds[code].area,
  severity: mutantKinds[code].severity,
  families: mutantKinds[code].families,
  of,
  ...change,
})

/**
 * Noticed: a criterion is less right than in the model answer, and says so in words of the right family. Said for another
 * reason, it would tell the student something false. One wrong cell in sixty may still round to the same half point: the
 * student is told all the same, so the share counts here, not the points.
 */
export function isKilled({ families }: Mutant, model: Grade, spoilt: Grade): boolean {
  const right = new Map(model.criteria.map(({ criterion, ratio }) => [criterion, ratio]))
  return spoilt.criteria.some(
    ({ criterion, ratio, code }) =>
      ratio < (right.get(criterion) ?? 0) && families.some((family) => isOfFamily(code, family)),
  )
}

/** The acts of an answer with one fault in them, in their order. */
export function withFault(doings: readonly Doing[], { act }: Pick<Mutant, 'act'>): Doing[] {
  if (!act) return [...doings]
  return [...doings.flatMap((doing, index) => (index === act.index ? act.becomes : [doing])), ...(act.added ?? [])]
}

/** The deliverables of an answer with one fault in them. */
export function withSpoiltDeliverable(
  deliverables: AnswerParts['deliverables'],
  { deliverable }: Pick<Mutant, 'deliverable'>,
): Map<string, Deliverable> {
  const kept = new Map(deliverables)
  if (deliverable?.becomes) kept.set(deliverable.id, deliverable.becomes)
  else if (deliverable) kept.delete(deliverable.id)
  return kept
}
