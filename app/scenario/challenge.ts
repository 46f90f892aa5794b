/** Spoils the model answer in every way known, one at a time: what the marking scheme does not notice is told to its author. */
import { answerParts, type Deliverable, isKilled, type Mutant, mutantsOf } from '#grading'
import type { Company } from '#pgi'
import { copyOf, type Played, playAnswer } from './answer.ts'
import { mark, type Tools } from './marking.ts'
import type { Problem } from './problem.ts'
import { begin, type Doing, perform, type Run } from './run.ts'
import type { Scenario } from './scenario.ts'
import { makeWorld, type World } from './world.ts'

export type Challenge = {
  killed: readonly Mutant[]
  survived: readonly Mutant[]
  waived: readonly Mutant[]
  problems: readonly Problem[]
}

export async function challenge(scenario: Scenario, opening: Company, seed: number, tools: Tools): Promise<Challenge> {
  const { world } = makeWorld(scenario, opening, seed)
  const model = playAnswer(world, scenario.modelAnswer.answer, tools.print)
  const reference = await mark(model.run, model.deliverables, tools, model)
  const parts = answerParts(copyOf(model.run, model.deliverables))
  const context = { company: model.run.company, today: world.today, people: [...world.cast.keys()] }
  const killed: Mutant[] = []
  const survivors: Mutant[] = []
  for (const mutant of mutantsOf(parts, context)) {
    const spoilt = spoil(world, parts.doings, model.deliverables, mutant)
    const { grade } = await mark(spoilt.run, spoilt.deliverables, tools, model)
    if (isKilled(mutant, reference.grade, grade)) killed.push(mutant)
    else survivors.push(mutant)
  }
  const isWaived = (mutant: Mutant) => scenario.text.waive.some((waiver) => waives(waiver, mutant))
  const survived = survivors.filter((mutant) => !isWaived(mutant))
  return { killed, survived, waived: survivors.filter(isWaived), problems: problemsOf(scenario, survivors, survived) }
}

type Waiver = Scenario['text']['waive'][number]

/** `of` may be the beginning of what was spoilt: codes of customers change with the seed. */
const waives = ({ mutant: code, of }: Waiver, mutant: Mutant): boolean =>
  mutant.code === code && (of === undefined || mutant.of.startsWith(of))

function problemsOf(scenario: Scenario, survivors: readonly Mutant[], survived: readonly Mutant[]): Problem[] {
  const { source, text } = scenario
  const seen = survived.map((mutant) =>
    source.problem(['criteria'], 'mutant_survived', { mutant: mutant.code, of: mutant.of }, 'warning'),
  )
  const unused = text.waive.flatMap((waiver, index) =>
    survivors.some((mutant) => waives(waiver, mutant))
      ? []
      : [source.problem(['waive', index], 'waiver_unused', { mutant: waiver.mutant }, 'warning')],
  )
  return [...seen, ...unused]
}

function spoil(
  world: World,
  doings: readonly Doing[],
  deliverables: ReadonlyMap<string, Deliverable>,
  mutant: Mutant,
): Pick<Played, 'run' | 'deliverables'> {
  let run: Run = begin(world)
  for (const [index, doing] of doings.entries()) {
    for (const done of mutant.act?.index === index ? mutant.act.becomes : [doing]) {
      const performed = perform(run, done, `mutant-${run.acts.length + 1}`)
      // A mail to nobody, a deliverable of no name: what cannot be done is not done.
      if (performed.ok) run = performed.value.run
    }
  }
  const kept = new Map(deliverables)
  if (mutant.deliverable?.becomes) kept.set(mutant.deliverable.id, mutant.deliverable.becomes)
  else if (mutant.deliverable) kept.delete(mutant.deliverable.id)
  return { run, deliverables: kept }
}
