/** From the author's criteria to the grader's, and from a run to its grade. */

import { z } from 'zod'
import type { Recalculator } from '#documents/recalculator.ts'
import {
  type Criterion,
  checkSpec,
  type Deliverable,
  type Evidence,
  type Grade,
  grade,
  nontrivial,
  type Score,
  score,
} from '#grading'
import { isCompetenceCode, isExpectedResultCode, isTaskCode } from '#referentiel'
import { copyOf, type Played, type Print, playAnswer } from './answer.ts'
import { derivationOf } from './derivation.ts'
import type { CriterionText } from './format.ts'
import { type Run, scopeOf } from './run.ts'
import { declaredParts } from './sheet.ts'
import { resolve, type Unresolved } from './values.ts'
import { onlyEntry, type World } from './world.ts'

/** What the pure floors are given from above: how values read in French, and who calculates spreadsheets again. */
export type Tools = { print: Print; recalculator?: Recalculator }

export type CriterionProblem =
  | { index: number; kind: 'unresolved'; missing: Unresolved }
  | { index: number; kind: 'check' | 'nontrivial'; path: readonly PropertyKey[]; message: string }
  | { index: number; kind: 'code'; field: 'task' | 'competence' | 'expects'; code: string }

const nontrivials = z.array(nontrivial)

/** A criterion's check with the world's values; a check on a sheet learns what its deliverable declares. */
function checkOf(criterion: CriterionText, world: World, missed: (missing: Unresolved) => void): unknown {
  return resolve(withTables(criterion.check, world), scopeOf(world, world.company, missed))
}

/** Checks made of checks are looked into: `all: [{ sheet.table: … }]`. */
function withTables(check: CriterionText['check'], world: World): CriterionText['check'] {
  const [name, args] = onlyEntry(check)
  if (Array.isArray(args)) return { [name]: args.map((part) => (isCheck(part) ? withTables(part, world) : part)) }
  if (name === 'not' && isCheck(args)) return { not: withTables(args, world) }
  if (name === 'rubric' && isCheck(args) && isCheck(args.evidence) && Array.isArray(args.evidence.checks)) {
    const checks = args.evidence.checks.map((part) => (isCheck(part) ? withTables(part, world) : part))
    return { rubric: withOwnFigures({ ...args, evidence: { ...args.evidence, checks } }, world) }
  }
  if (!isCheck(args)) return check
  return { [name]: withOwnFigures(name.startsWith('sheet.') ? withParts(args, world) : args, world) }
}

const withParts = (place: Record<string, unknown>, { scenario }: World): Record<string, unknown> => {
  const declared = scenario.text.deliverables[String(place.deliverable)]
  return { ...place, ...(declared?.kind === 'spreadsheet' ? declaredParts(declared) : {}) }
}

/** Facts that a text quotes may have been worked out in a spreadsheet: where to look for them is declared with it. */
function withOwnFigures(args: Record<string, unknown>, world: World): Record<string, unknown> {
  if (isCheck(args.evidence)) return { ...args, evidence: withOwnFigures(args.evidence, world) }
  if (!Array.isArray(args.facts)) return args
  const facts = args.facts.map((one) =>
    isCheck(one) && isCheck(one.own) ? { ...one, own: withParts(one.own, world) } : one,
  )
  return { ...args, facts }
}

const isCheck = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

export function criteriaOf(world: World): { criteria: Criterion[]; problems: CriterionProblem[] } {
  const problems: CriterionProblem[] = []
  const criteria: Criterion[] = []
  for (const [index, text] of world.scenario.text.criteria.entries()) {
    const missed = (missing: Unresolved) => problems.push({ index, kind: 'unresolved', missing })
    const check = checkSpec.safeParse(checkOf(text, world, missed))
    if (!check.success) {
      const issue = check.error.issues[0]
      problems.push({ index, kind: 'check', path: issue?.path ?? [], message: issue?.message ?? '' })
      continue
    }
    const conditions = nontrivials.safeParse(resolve(text.nontrivial, scopeOf(world, world.company, missed)))
    if (!conditions.success) {
      const issue = conditions.error.issues[0]
      problems.push({ index, kind: 'nontrivial', path: issue?.path ?? [], message: issue?.message ?? '' })
      continue
    }
    const { task, competence, expects } = text
    if (!isTaskCode(task)) problems.push({ index, kind: 'code', field: 'task', code: task })
    else if (!isCompetenceCode(competence))
      problems.push({ index, kind: 'code', field: 'competence', code: competence })
    else if (!isExpectedResultCode(expects)) problems.push({ index, kind: 'code', field: 'expects', code: expects })
    else {
      const { id, title, step, points, after, carry } = text
      const common = { id, title, step, points, after, carry, task, competence, expects, check: check.data }
      criteria.push({ ...common, ...(conditions.data.length > 0 ? { nontrivial: conditions.data } : {}) })
    }
  }
  return { criteria, problems }
}

/** How people and partners may be named in a mail or a letter. */
function namesOf(world: World): Record<string, readonly string[]> {
  const names: Record<string, string[]> = {}
  for (const [id, person] of world.cast) {
    names[id] = [person.name, person.name.split(' ').at(-1) ?? person.name, person.role].filter((name) => name !== '')
  }
  for (const [code, party] of world.company.crm.parties.entries()) names[code] = [party.fields.name, code]
  return names
}

export type Marked = { grade: Grade; score: Score; criteria: readonly Criterion[] }

/** Grades what a student leaves: their run, and their deliverables already read into models. */
export async function mark(
  run: Run,
  deliverables: ReadonlyMap<string, Deliverable>,
  tools: Tools,
  model: Played = playAnswer(run.world, run.world.scenario.modelAnswer.answer, tools.print),
): Promise<Marked> {
  const { world } = run
  const { criteria } = criteriaOf(world)
  const evidence: Evidence = {
    world: world.company,
    student: copyOf(run, deliverables),
    model: copyOf(model.run, model.deliverables),
    today: world.today,
    names: namesOf(world),
    ...(tools.recalculator ? { recalculator: tools.recalculator } : {}),
  }
  const derived = derivationOf(run, model, tools.print)
  const marked = await grade(evidence, criteria, { derived: ({ step }) => derived(step) })
  return { grade: marked, score: score(criteria, marked.criteria), criteria }
}
