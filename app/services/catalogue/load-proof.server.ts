/** The proof of a marking scheme, as a teacher reads it before giving the mission to a class. */

import { isMutantCode, type MutantArea, mutantAreas, mutantKinds, type Severity } from '#grading'
import { isError, type Scenario } from '#scenario'
import { problemSentence } from '#wording/problems.ts'
import { type FaultNames, faultPlace } from '#wording/proof.ts'
import type { Proof } from './proof.server.ts'
import { type CataloguedScenario, findScenario, type Withheld, whyWithheld } from './scenarios.server.ts'

export type LoadedProof = {
  slug: string
  title: string
  version: number | null
  /** Null when the mission is offered. */
  why: Withheld | null
  /** What its author has to mend first. */
  problems: readonly { at: string; text: string }[]
  proven: ProvenThing | null
}

type ProvenThing = Pick<Proof, 'seeds' | 'provenOn' | 'grader' | 'recognised'> & {
  points: number
  wrongAnswers: readonly { title: string; earned: number }[]
  areas: readonly { area: MutantArea; tried: number; noticed: number; waived: number; unnoticed: number }[]
  noticed: number
  unnoticed: readonly { fault: Fault; of: string }[]
  waivers: readonly { fault: Fault; of: string | null; why: string }[]
}
type Fault = { code: keyof typeof mutantKinds; severity: Severity }

const MOST_PROBLEMS = 5

export function loadProof(slug: string): LoadedProof | undefined {
  const found = findScenario(slug)
  if (!found) return undefined
  const { scenario, proof } = found
  return {
    slug,
    title: scenario?.text.title ?? slug,
    version: scenario?.text.version ?? null,
    why: whyWithheld(found),
    problems: problemsOf(found),
    proven: scenario && proof.state !== 'unproven' ? provenThing(scenario, proof.proof) : null,
  }
}

const problemsOf = ({ problems }: CataloguedScenario): LoadedProof['problems'] =>
  problems
    .filter(isError)
    .slice(0, MOST_PROBLEMS)
    .map((problem) => ({ at: `${problem.file}:${problem.line}:${problem.column}`, text: problemSentence(problem) }))

function provenThing({ text, wrongAnswers }: Scenario, proof: Proof): ProvenThing {
  const points = text.criteria.reduce((sum, criterion) => sum + criterion.points, 0)
  const names = namesIn(text)
  return {
    points,
    seeds: proof.seeds,
    provenOn: proof.provenOn,
    grader: proof.grader,
    recognised: proof.recognised,
    wrongAnswers: wrongAnswers.map(({ text: { title, loses } }) => ({
      title,
      earned: text.criteria.reduce((sum, criterion) => sum + (loses[criterion.id] ?? criterion.points), 0),
    })),
    noticed: Object.values(proof.noticed).reduce((sum, count) => sum + count, 0),
    areas: areasOf(proof),
    unnoticed: proof.unnoticed.map(({ fault, of }) => ({ fault: faultOf(fault), of: faultPlace(of, names) })),
    waivers: text.waive.flatMap(({ mutant, of, why }) =>
      isMutantCode(mutant)
        ? [{ fault: faultOf(mutant), of: of === undefined ? null : faultPlace(of, names), why }]
        : [],
    ),
  }
}

/** A person whom the seed draws is called by what they do. */
const namesIn = ({ deliverables, cast }: Scenario['text']): FaultNames => ({
  deliverables: Object.fromEntries(Object.entries(deliverables).map(([id, { title }]) => [id, title])),
  people: Object.fromEntries(
    Object.entries(cast).flatMap(([id, { name, role }]) => {
      const said = [name, role].find((one) => typeof one === 'string' && !one.startsWith('$'))
      return typeof said === 'string' ? [[id, said]] : []
    }),
  ),
})

const faultOf = (code: Fault['code']): Fault => ({ code, severity: mutantKinds[code].severity })

/** By area of work: a scheme that sees everything in the PGI may see nothing in a letter. */
function areasOf({ noticed, waived, unnoticed }: Proof): ProvenThing['areas'] {
  const within = (counts: Readonly<Record<string, number>>, area: MutantArea): number =>
    Object.entries(counts).reduce(
      (sum, [code, count]) => (isMutantCode(code) && mutantKinds[code].area === area ? sum + count : sum),
      0,
    )
  return mutantAreas.flatMap((area) => {
    const counts = {
      noticed: within(noticed, area),
      waived: within(waived, area),
      unnoticed: unnoticed.filter(({ fault }) => mutantKinds[fault].area === area).length,
    }
    const tried = counts.noticed + counts.waived + counts.unnoticed
    return tried > 0 ? [{ area, tried, ...counts }] : []
  })
}
