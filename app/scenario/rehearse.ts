/** Plays a scenario before anybody does: worlds on many seeds, the model answer in each, and what the author said of the wrong ones. */

import { nearest } from '#base/nearest.ts'
import type { Deliverable, Grade } from '#grading'
import type { Company } from '#pgi'
import { type Alter, type AnswerProblem, type Played, playAnswer } from './answer.ts'
import type { AnswerText, WrongAnswerText } from './format.ts'
import { type CriterionProblem, criteriaOf, mark, type Tools } from './marking.ts'
import type { Problem } from './problem.ts'
import { begin, type Run } from './run.ts'
import type { Scenario } from './scenario.ts'
import type { SheetChanges } from './sheet.ts'
import type { Source } from './source.ts'
import { supplierInvoiceOf } from './supplier-invoice.ts'
import { lookup, type Unresolved } from './values.ts'
import { makeWorld, type World, type WorldProblem } from './world.ts'

export type SeedReport = { seed: number; total: number; max: number; empty: number }
export type WrongAnswerReport = {
  slug: string
  title: string
  declared: number
  obtained: number
  asDeclared: boolean
  differences: { criterion: string; declared: number; obtained: number }[]
}
export type Rehearsal = { problems: Problem[]; seeds: SeedReport[]; wrongAnswers: WrongAnswerReport[] }

const firstSeeds = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1)

export async function rehearse(scenario: Scenario, opening: Company, seeds: number, tools: Tools): Promise<Rehearsal> {
  const problems: Problem[] = []
  const reports: SeedReport[] = []
  const wrongAnswers: WrongAnswerReport[] = []
  const failing = new Set<string>()
  for (const seed of firstSeeds(seeds)) {
    const made = makeWorld(scenario, opening, seed)
    const own = worldProblems(scenario, made.world, made.problems)
    problems.push(...own)
    if (own.length > 0) break
    const model = playAnswer(made.world, scenario.modelAnswer.answer, tools.print)
    const played = answerProblems(scenario.modelAnswer.source, model.problems)
    problems.push(...played, ...mailProblems(scenario, model.run))
    if (played.length > 0) break
    const marked = await mark(model.run, model.deliverables, tools, model)
    const empty = await mark(begin(made.world), new Map(), tools, model)
    reports.push({ seed, total: marked.grade.total, max: marked.grade.max, empty: empty.grade.total })
    problems.push(...scoreProblems(scenario, seed, marked.grade, empty.grade))
    if (seed === 1) {
      for (const wrong of scenario.wrongAnswers) {
        const report = await rehearseWrong(made.world, wrong, model, tools, failing, problems)
        wrongAnswers.push(report)
      }
    }
  }
  if (reports.length > 0) problems.push(...neverFailing(scenario, failing))
  return { problems: unique(problems), seeds: reports, wrongAnswers }
}

/** The same mistake on twenty seeds is one problem. */
function unique(problems: readonly Problem[]): Problem[] {
  const seen = new Map(
    problems.map((problem) => [JSON.stringify([problem.file, problem.line, problem.column, problem.code]), problem]),
  )
  return [...seen.values()]
}

export function worldProblems(scenario: Scenario, world: World, problems: readonly WorldProblem[]): Problem[] {
  const { source } = scenario
  const found = problems.map((problem): Problem => {
    if (problem.kind === 'unresolved') return unresolved(source, problem.path, problem.missing, world)
    if (problem.kind === 'draw') {
      const { name, wanted, found } = problem.refusal
      return source.problem(problem.path, 'parameter_cannot_be_drawn', { name, wanted, found, seed: world.seed })
    }
    const { command, refusal } = problem
    return source.problem(problem.path, 'command_refused', { command, refusal: refusal.code })
  })
  const criteria =
    found.length > 0 ? [] : criteriaOf(world).problems.map((problem) => criterionProblem(source, problem, world))
  return [...found, ...criteria, ...textProblems(scenario, world), ...invoiceProblems(scenario, world)]
}

/** The invoices that suppliers send can be made in this world. */
function invoiceProblems({ text, source }: Scenario, world: World): Problem[] {
  return Object.entries(text.annexes).flatMap(([id, { facturx }]) => {
    const made = facturx && supplierInvoiceOf(world, facturx)
    if (!made || made.ok) return []
    return made.error.map((problem) => {
      const path = ['annexes', id, 'facturx', ...problem.path]
      return problem.kind === 'unresolved'
        ? unresolved(source, path, problem.missing, world)
        : source.problem(path, problem.code, problem.figures)
    })
  })
}

function criterionProblem(source: Source, problem: CriterionProblem, world: World): Problem {
  const path = ['criteria', problem.index]
  if (problem.kind === 'unresolved') return unresolved(source, [...path, 'check'], problem.missing, world)
  if (problem.kind === 'code')
    return source.problem([...path, problem.field], 'value_refused', { where: problem.field, reason: problem.code })
  const inner = problem.path.filter((part) => typeof part !== 'symbol')
  return source.problem([...path, problem.kind, ...inner], 'check_refused', {
    where: inner.join('.'),
    reason: problem.message,
  })
}

function unresolved(source: Source, path: readonly (string | number)[], missing: Unresolved, world: World): Problem {
  const near = nearest(missing.path.replace(/^\$/, ''), world.names.keys())
  return source.problem(path, missing.code, {
    path: missing.path,
    name: missing.path,
    view: missing.path,
    ...(near ? { near } : {}),
  })
}

/** The paths of every text lead somewhere in this world. */
function textProblems(scenario: Scenario, world: World): Problem[] {
  const problems: Problem[] = []
  for (const { file, read } of scenario.texts.values()) {
    for (const { path, line, column } of read.paths) {
      const name = path.split(/[.[]/)[0] ?? ''
      if (world.names.has(name) && !lookup(world.names, path)) {
        problems.push({ file, line, column, code: 'path_unknown', figures: { path }, severity: 'error' })
      }
    }
  }
  return problems
}

/** What a mail asks of the company is there when it comes to somebody who does as the model answer does. */
function mailProblems({ text, texts }: Scenario, { inbox }: Run): Problem[] {
  return [...inbox].flatMap(({ mail, named }) => {
    const body = texts.get(text.mails[mail]?.body ?? '')
    if (!named || !body) return []
    const unknown = body.read.paths.filter(({ path }) => lookup(named, path)?.value === undefined)
    return unknown.map(({ path, line, column }): Problem => {
      return { file: body.file, line, column, code: 'path_unknown', figures: { path }, severity: 'error' }
    })
  })
}

export function answerProblems(source: Source, problems: readonly AnswerProblem[]): Problem[] {
  return problems.map((problem) => {
    if (problem.kind === 'unresolved')
      return source.problem(problem.path, problem.missing.code, {
        path: problem.missing.path,
        name: problem.missing.path,
        view: problem.missing.path,
      })
    if (problem.kind === 'text') return source.problem(problem.path, 'file_missing', { file: problem.file })
    const command = problem.kind === 'command' ? problem.command : ''
    return source.problem(problem.path, 'act_refused', { act: command, refusal: problem.refusal.code })
  })
}

function scoreProblems(scenario: Scenario, seed: number, model: Grade, empty: Grade): Problem[] {
  const { text, source } = scenario
  const place = (id: string) => ['criteria', text.criteria.findIndex((criterion) => criterion.id === id)]
  const lost = model.criteria
    .filter(({ points, max }) => points < max)
    .map((verdict) =>
      source.problem(place(verdict.criterion), 'model_answer_incomplete', {
        criterion: verdict.criterion,
        seed,
        points: verdict.points,
        max: verdict.max,
        verdict: verdict.code,
      }),
    )
  const given = empty.criteria
    .filter(({ points }) => points > 0)
    .map((verdict) =>
      source.problem(place(verdict.criterion), 'empty_copy_scores', {
        criterion: verdict.criterion,
        points: verdict.points,
      }),
    )
  return [...lost, ...given]
}

/** A wrong answer is the model's with steps left out or done otherwise, and cells written otherwise. */
export function wrongAnswerOf(model: AnswerText, wrong: WrongAnswerText): { answer: AnswerText; alter: Alter } {
  const steps = model.steps
    .filter(({ step }) => !wrong.omit.includes(step))
    .map(({ step, acts }) => ({ step, acts: wrong.replace[step] ?? acts }))
  const sheet = (id: string): SheetChanges => ({
    ...(wrong.cells[id] ? { columns: wrong.cells[id] } : {}),
    ...(wrong.dropRows[id] ? { dropRows: wrong.dropRows[id] } : {}),
  })
  return { answer: { steps }, alter: { sheet } }
}

async function rehearseWrong(
  world: World,
  wrong: Scenario['wrongAnswers'][number],
  model: Played,
  tools: Tools,
  failing: Set<string>,
  problems: Problem[],
): Promise<WrongAnswerReport> {
  const { answer, alter } = wrongAnswerOf(world.scenario.modelAnswer.answer, wrong.text)
  const played = playAnswer(world, answer, tools.print, alter)
  const deliverables: ReadonlyMap<string, Deliverable> = played.deliverables
  const { grade } = await mark(played.run, deliverables, tools, model)
  const differences = grade.criteria.flatMap(({ criterion, points, max, carried }) => {
    const declared = wrong.text.loses[criterion] ?? max
    if (points < max) failing.add(criterion)
    const asSaid = points === declared && (!wrong.text.carried.includes(criterion) || carried)
    return asSaid ? [] : [{ criterion, declared, obtained: points }]
  })
  for (const { criterion, declared, obtained } of differences) {
    const path = criterion in wrong.text.loses ? ['loses', criterion] : ['loses']
    problems.push(wrong.source.problem(path, 'wrong_answer_score', { criterion, declared, obtained }))
  }
  for (const { criterion, signature } of grade.criteria) {
    const expected = wrong.text.signatures[criterion]
    if (expected === undefined || expected === signature) continue
    const figures = { criterion, mutant: expected, ...(signature ? { obtained: signature } : {}) }
    problems.push(wrong.source.problem(['signatures', criterion], 'wrong_answer_signature', figures))
  }
  const declared = grade.criteria.reduce((sum, { criterion, max }) => sum + (wrong.text.loses[criterion] ?? max), 0)
  return {
    slug: wrong.slug,
    title: wrong.text.title,
    declared,
    obtained: grade.total,
    asDeclared: differences.length === 0,
    differences,
  }
}

/** A criterion that no declared mistake ever loses may be checking nothing. */
function neverFailing(scenario: Scenario, failing: ReadonlySet<string>): Problem[] {
  return scenario.text.criteria.flatMap(({ id }, index) =>
    failing.has(id)
      ? []
      : [scenario.source.problem(['criteria', index], 'criterion_cannot_fail', { criterion: id }, 'warning')],
  )
}
