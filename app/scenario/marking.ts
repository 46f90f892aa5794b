/** From the author's criteria to the grader's, and from a run to its grade. */

import type { Recalculator } from '#documents/recalculator.ts'
import {
  type Criterion,
  checkSpec,
  type Deliverable,
  type Evidence,
  type Grade,
  grade,
  type Score,
  score,
} from '#grading'
import type { Company } from '#pgi'
import { isCompetenceCode, isExpectedResultCode, isTaskCode } from '#referentiel'
import { copyOf, type Played, type Print, playAnswer, playFrom } from './answer.ts'
import type { CriterionText } from './format.ts'
import { begin, type Run, replayRun, scopeOf } from './run.ts'
import { tableSpec } from './sheet.ts'
import { resolve, type Unresolved } from './values.ts'
import { onlyEntry, type World } from './world.ts'

/** What the pure floors are given from above: how values read in French, and who calculates spreadsheets again. */
export type Tools = { print: Print; recalculator?: Recalculator }

export type CriterionProblem =
  | { index: number; kind: 'unresolved'; missing: Unresolved }
  | { index: number; kind: 'check'; path: readonly PropertyKey[]; message: string }
  | { index: number; kind: 'code'; field: 'task' | 'competence' | 'expects'; code: string }

/** A criterion's check with the world's values; a check on a sheet learns the table that its deliverable declares. */
function checkOf(criterion: CriterionText, world: World, missed: (missing: Unresolved) => void): unknown {
  return resolve(withTables(criterion.check, world), scopeOf(world, world.company, missed))
}

/** Checks made of checks are looked into: `all: [{ sheet.table: … }]`. */
function withTables(check: CriterionText['check'], world: World): CriterionText['check'] {
  const [name, args] = onlyEntry(check)
  if (Array.isArray(args)) return { [name]: args.map((part) => (isCheck(part) ? withTables(part, world) : part)) }
  if (name === 'not' && isCheck(args)) return { not: withTables(args, world) }
  if (!name.startsWith('sheet.') || !isCheck(args)) return check
  const declared = world.scenario.text.deliverables[String(args.deliverable)]
  const table = declared?.kind === 'spreadsheet' ? tableSpec(declared) : undefined
  return { [name]: { ...args, ...(table ? { table } : {}) } }
}

const isCheck = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

export function criteriaOf(world: World): { criteria: Criterion[]; problems: CriterionProblem[] } {
  const problems: CriterionProblem[] = []
  const criteria: Criterion[] = []
  for (const [index, text] of world.scenario.text.criteria.entries()) {
    const check = checkSpec.safeParse(
      checkOf(text, world, (missing) => problems.push({ index, kind: 'unresolved', missing })),
    )
    if (!check.success) {
      const issue = check.error.issues[0]
      problems.push({ index, kind: 'check', path: issue?.path ?? [], message: issue?.message ?? '' })
      continue
    }
    const { task, competence, expects } = text
    if (!isTaskCode(task)) problems.push({ index, kind: 'code', field: 'task', code: task })
    else if (!isCompetenceCode(competence))
      problems.push({ index, kind: 'code', field: 'competence', code: competence })
    else if (!isExpectedResultCode(expects)) problems.push({ index, kind: 'code', field: 'expects', code: expects })
    else {
      const { id, title, step, points, after, carry } = text
      criteria.push({ id, title, step, points, after, carry, task, competence, expects, check: check.data })
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
  const marked = await grade(evidence, criteria, { derived: (criterion) => derivedFor(criterion, run, tools) })
  return { grade: marked, score: score(criteria, marked.criteria), criteria }
}

/**
 * What the model's acts of a step give on the company as the student had it when they began that step: before their
 * first command of a kind that the step uses. Null when the step holds no command.
 */
function derivedFor(criterion: Criterion, run: Run, tools: Tools): Company | null {
  const { world } = run
  const step = world.scenario.modelAnswer.answer.steps.find(({ step }) => step === criterion.step)
  const commands = step?.acts.filter((act) => 'pgi' in act) ?? []
  if (!step || commands.length === 0) return null
  const types = new Set(commands.flatMap((act) => ('pgi' in act ? Object.keys(act.pgi) : [])))
  const acts = [...run.acts]
  const first = acts.findIndex((act) => act.kind === 'pgi' && types.has(act.command.type))
  const start = replayRun(world, first === -1 ? acts : acts.slice(0, first))
  const reopened = { ...begin(world), company: start.company }
  const played = playFrom(reopened, { steps: [{ step: step.step, acts: commands }] }, tools.print)
  return played.problems.length > 0 ? null : played.run.company
}
