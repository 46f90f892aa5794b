/** What a check says of the deliverables, the annexes and the points around it, however deep it stands in others. */

import { nearest } from '#base/nearest.ts'
import { isRecord } from '#base/record.ts'
import type { CriterionText, DeliverableKind } from './format.ts'
import type { Problem, ProblemCode } from './problem.ts'
import type { Scenario } from './scenario.ts'
import type { Path } from './source.ts'
import { onlyEntry } from './world.ts'

/** Which deliverables a family of checks can read; a check that is not here reads any. */
const READS: readonly (readonly [check: RegExp, kinds: readonly DeliverableKind[]])[] = [
  [/^sheet\./, ['spreadsheet']],
  [/^letter\.(?:form|addressee|enclosures)$/, ['letter', 'report', 'answer']],
  [/^(?:letter|text)\./, ['letter', 'report', 'answer', 'slides']],
  [/^report\./, ['letter', 'report', 'answer']],
  [/^slides\./, ['slides']],
  [/^rubric$/, ['letter', 'report', 'answer', 'slides']],
]

const WRITING_CHECKS = /^text\./

type Placed = { name: string; args: Record<string, unknown>; path: Path; isInside: boolean }

export function lintChecks(scenario: Scenario): Problem[] {
  return scenario.text.criteria.flatMap((criterion, index) =>
    placedChecks(criterion.check, ['criteria', index, 'check'], false).flatMap((placed) =>
      lintCheck(placed, criterion, scenario),
    ),
  )
}

/** A check, and those that it is made of. */
function placedChecks(check: Record<string, unknown>, path: Path, isInside: boolean): Placed[] {
  const [name, args] = onlyEntry(check)
  const here: Path = [...path, name]
  const within = (parts: readonly unknown[], at: Path) =>
    parts.flatMap((part, rank) => (isRecord(part) ? placedChecks(part, [...at, rank], true) : []))
  if (Array.isArray(args)) return within(args, here)
  if (!isRecord(args)) return []
  if (name === 'not') return placedChecks(args, here, true)
  const own = { name, args, path: here, isInside }
  const { evidence } = args
  return name === 'rubric' && isRecord(evidence) && Array.isArray(evidence.checks)
    ? [own, ...within(evidence.checks, [...here, 'evidence', 'checks'])]
    : [own]
}

function lintCheck({ name, args, path, isInside }: Placed, criterion: CriterionText, scenario: Scenario): Problem[] {
  const { text, source } = scenario
  const problems: Problem[] = []
  const say = (at: Path, code: ProblemCode, figures?: Problem['figures']) =>
    void problems.push(source.problem(at, code, figures))
  const { deliverable, mail } = args
  if (typeof deliverable === 'string') {
    const declared = Object.hasOwn(text.deliverables, deliverable) ? text.deliverables[deliverable] : undefined
    const kinds = READS.find(([pattern]) => pattern.test(name))?.[1]
    if (!declared)
      say([...path, 'deliverable'], 'deliverable_unknown', { deliverable, ...near(deliverable, text.deliverables) })
    else if (kinds && !kinds.includes(declared.kind)) {
      say([...path, 'deliverable'], 'check_of_another_kind', { check: name, deliverable, kind: declared.kind })
    }
  }
  if (WRITING_CHECKS.test(name) && (deliverable === undefined) === (mail === undefined)) {
    say(path, 'writing_expected', { check: name })
  }
  if (name === 'text.length') lintLength(args, (at) => say([...path, ...at], 'length_expected'))
  if (name === 'letter.enclosures' && Array.isArray(args.enclosures)) {
    for (const [rank, one] of args.enclosures.entries()) {
      const id = isRecord(one) ? one.id : undefined
      if (typeof id !== 'string' || id.startsWith('$') || id in text.deliverables || id in text.annexes) continue
      say([...path, 'enclosures', rank, 'id'], 'enclosure_unknown', {
        id,
        ...near(id, { ...text.deliverables, ...text.annexes }),
      })
    }
  }
  for (const [at, own] of ownFiguresOf(args)) {
    const id = String(own.deliverable)
    const place = [...path, ...at, 'deliverable']
    if (text.deliverables[id]?.kind !== 'spreadsheet') {
      say(place, 'deliverable_unknown', { deliverable: id, ...near(id, text.deliverables) })
    } else if (!isPaidBefore(id, criterion, scenario)) say(place, 'own_figure_not_paid', { deliverable: id })
  }
  if (name === 'rubric') {
    if (isInside) say(path, 'rubric_alone')
    lintRubric(args, criterion, (at, code, figures) => say([...path, ...at], code, figures))
  }
  return problems
}

/** Where facts say that the student worked them out. */
function ownFiguresOf(args: Record<string, unknown>, above: Path = []): [at: Path, own: Record<string, unknown>][] {
  const { facts, evidence } = args
  const here = Array.isArray(facts)
    ? facts.flatMap((one, rank): [Path, Record<string, unknown>][] =>
        isRecord(one) && isRecord(one.own) ? [[[...above, 'facts', rank, 'own'], one.own]] : [],
      )
    : []
  return isRecord(evidence) ? [...here, ...ownFiguresOf(evidence, [...above, 'evidence'])] : here
}

/** Whether one of the criteria that this one builds on judges that spreadsheet: otherwise its mistake would cost nothing. */
const isPaidBefore = (deliverable: string, { after }: CriterionText, { text }: Scenario): boolean =>
  text.criteria.some(
    ({ id, check }) =>
      after.includes(id) &&
      placedChecks(check, [], false).some(
        ({ name, args }) => name.startsWith('sheet.') && args.deliverable === deliverable,
      ),
  )

const near = (typed: string, known: object): Record<string, string> => {
  const one = nearest(typed, Object.keys(known))
  return one ? { near: one } : {}
}

function lintLength({ words, pages }: Record<string, unknown>, say: (at: Path) => void): void {
  if (words === undefined && pages === undefined) say([])
  for (const [unit, bounds] of [
    ['words', words],
    ['pages', pages],
  ] as const) {
    if (!isRecord(bounds)) continue
    const { min, max } = bounds
    if (min === undefined && max === undefined) say([unit])
    else if (typeof min === 'number' && typeof max === 'number' && min > max) say([unit])
  }
}

function lintRubric(
  { levels, evidence }: Record<string, unknown>,
  { points }: CriterionText,
  say: (at: Path, code: ProblemCode, figures?: Problem['figures']) => void,
): void {
  if (Array.isArray(levels)) {
    const worth = levels.map((one) => (isRecord(one) && typeof one.points === 'number' ? one.points : Number.NaN))
    const descends = worth.every((one, rank) => rank === 0 || one < (worth[rank - 1] ?? 0))
    if (!descends || worth.at(-1) !== 0) say(['levels'], 'rubric_levels')
    else if (worth[0] !== points) say(['levels', 0, 'points'], 'rubric_points', { found: worth[0] ?? 0, points })
  }
  const gathered = isRecord(evidence) ? [evidence.ideas, evidence.facts, evidence.checks] : []
  if (gathered.every((one) => !Array.isArray(one) || one.length === 0)) say(['evidence'], 'rubric_without_evidence')
}
