/** Spoils the model answer in every way known, one at a time: what the marking scheme does not notice is told to its author. */
import {
  answerParts,
  type Copy,
  type Grade,
  isKilled,
  isMutantCode,
  isSameCopy,
  type Mutant,
  type MutantContext,
  mutantsOf,
  withFault,
  withSpoiltDeliverable,
} from '#grading'
import type { Company } from '#pgi'
import { copyOf, type Played, playAnswer } from './answer.ts'
import { mark, type Tools } from './marking.ts'
import type { Problem } from './problem.ts'
import { begin, type Doing, perform, type Run } from './run.ts'
import type { Scenario } from './scenario.ts'
import { makeWorld, type World } from './world.ts'

export type Challenge = {
  killed: readonly Mutant[]
  /** Those of the noticed ones whose own name the marking scheme gave to the fault, and no other. */
  recognised: readonly Mutant[]
  survived: readonly Mutant[]
  waived: readonly Mutant[]
  /** Those that leave the very copy they were made from: nothing could tell them apart. */
  equivalent: readonly Mutant[]
  problems: readonly Problem[]
}

export async function challenge(scenario: Scenario, opening: Company, seed: number, tools: Tools): Promise<Challenge> {
  const killed: Mutant[] = []
  const recognised: Mutant[] = []
  const survivors: Mutant[] = []
  const equivalent: Mutant[] = []
  const { world } = makeWorld(scenario, opening, seed)
  for await (const { mutant, isEquivalent, grade, model } of spoiltCopies(world, tools)) {
    if (isEquivalent) equivalent.push(mutant)
    else if (!isKilled(mutant, model, grade)) survivors.push(mutant)
    else {
      killed.push(mutant)
      if (isRecognised(mutant, grade)) recognised.push(mutant)
    }
  }
  const isWaived = (mutant: Mutant) => scenario.text.waive.some((waiver) => waives(waiver, mutant))
  const survived = survivors.filter((mutant) => !isWaived(mutant))
  return {
    killed,
    recognised,
    survived,
    waived: survivors.filter(isWaived),
    equivalent,
    problems: problemsOf(scenario, survivors, survived),
  }
}

/** What the student reads is the fault that was put there, and nothing else in its place. */
function isRecognised({ code }: Mutant, { criteria }: Grade): boolean {
  const named = new Set(criteria.flatMap(({ signature }) => signature ?? []))
  return named.size === 1 && named.has(code)
}

export type SpoiltCopy = { mutant: Mutant; copy: Copy; isEquivalent: boolean; grade: Grade; model: Grade }

/** Every fault put in the model answer of a world, and what the marking scheme says of it. */
export async function* spoiltCopies(world: World, tools: Tools): AsyncGenerator<SpoiltCopy> {
  const model = playAnswer(world, world.scenario.modelAnswer.answer, tools.print)
  const reference = await mark(model.run, model.deliverables, tools, model)
  const right = copyOf(model.run, model.deliverables)
  const parts = answerParts(right)
  for (const mutant of mutantsOf(parts, contextOf(world, model.run.company))) {
    const { run, deliverables } = spoil(world, parts.doings, model.deliverables, mutant)
    const copy = copyOf(run, deliverables)
    const { grade } = await mark(run, deliverables, tools, model)
    yield { mutant, copy, isEquivalent: isSameCopy(copy, right, world.company), grade, model: reference.grade }
  }
}

/** What the operators are told of a world. */
export const contextOf = (world: World, company: Company): MutantContext => ({
  company,
  today: world.today,
  people: [...world.cast.keys()],
  outsiders: [...world.cast].flatMap(([id, { party }]) => (party === undefined ? [] : [id])),
  given: Object.values(world.scenario.text.deliverables).flatMap((made) =>
    made.kind === 'spreadsheet' ? Object.values(made.cells).map(({ label }) => label) : [],
  ),
})

type Waiver = Scenario['text']['waive'][number]

/** `of` may be the beginning of what was spoilt: codes of customers change with the seed. */
const waives = ({ mutant: code, of }: Waiver, mutant: Mutant): boolean =>
  mutant.code === code && (of === undefined || mutant.of.startsWith(of))

/** A major fault that nothing notices forbids to publish; a minor one is told. So does a waiver that excuses nothing: it would excuse the next one. */
function problemsOf(scenario: Scenario, survivors: readonly Mutant[], survived: readonly Mutant[]): Problem[] {
  const { source, text } = scenario
  const seen = survived.map((mutant) =>
    source.problem(
      ['criteria'],
      'mutant_survived',
      { mutant: mutant.code, of: mutant.of },
      mutant.severity === 'major' ? 'error' : 'warning',
    ),
  )
  const unused = text.waive.flatMap((waiver, index) =>
    !isMutantCode(waiver.mutant) || survivors.some((mutant) => waives(waiver, mutant))
      ? []
      : [source.problem(['waive', index], 'waiver_unused', { mutant: waiver.mutant })],
  )
  return [...seen, ...unused]
}

function spoil(
  world: World,
  doings: readonly Doing[],
  deliverables: Played['deliverables'],
  mutant: Mutant,
): Pick<Played, 'run' | 'deliverables'> {
  let run: Run = begin(world)
  for (const done of withFault(doings, mutant)) {
    const performed = perform(run, done, `mutant-${run.acts.length + 1}`)
    // A mail to nobody, a deliverable of no name: what cannot be done is not done.
    if (performed.ok) run = performed.value.run
  }
  return { run, deliverables: withSpoiltDeliverable(deliverables, mutant) }
}
