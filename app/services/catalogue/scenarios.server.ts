import { join } from 'node:path'
import { type Files, isError, lint, type Problem, readScenario, type Scenario } from '#scenario'
import { readFolder, scenariosFolder, subfolders } from './folders.server.ts'
import { PROOF_FILE, type Proof, type ProofState, proofState } from './proof.server.ts'

export type CataloguedScenario = {
  slug: string
  files: Files
  scenario: Scenario | undefined
  problems: readonly Problem[]
  proof: ProofState
}

export const scenarioSlugs = (): string[] => subfolders(scenariosFolder)

const known = new Map<string, { text: string; found: CataloguedScenario }>()

/** A scenario of the project's folder, with what its lint says. Undefined when there is no such folder. Read again when a file changes. */
export function findScenario(slug: string): CataloguedScenario | undefined {
  if (!scenarioSlugs().includes(slug)) return undefined
  const folder = readFolder(join(scenariosFolder, slug))
  const text = JSON.stringify([...folder])
  const before = known.get(slug)
  if (before?.text === text) return before.found
  // An attempt is played on the scenario, not on what was proven of it.
  const files = new Map([...folder].filter(([file]) => file !== PROOF_FILE))
  const { scenario, problems } = readScenario(files)
  const told = scenario ? [...problems, ...lint(scenario)] : problems
  const found = { slug, files, scenario, problems: told, proof: proofState(folder) }
  known.set(slug, { text, found })
  return found
}

export type PublishedScenario = { slug: string; files: Files; scenario: Scenario; proof: Proof }

/** The scenarios that may be assigned: those without an error whose grader has proved itself, as they now are. */
export const publishedScenarios = (): PublishedScenario[] =>
  scenarioSlugs().flatMap((slug) => {
    const found = findScenario(slug)
    return found?.scenario && found.proof.state === 'proven' && whyWithheld(found) === null
      ? [{ slug, files: found.files, scenario: found.scenario, proof: found.proof.proof }]
      : []
  })

/** Why a scenario is not offered: its files have errors, or its grader has not proved itself as it now is. */
export type Withheld = 'faulty' | 'unproven' | 'outdated'

export function whyWithheld({ scenario, problems, proof }: CataloguedScenario): Withheld | null {
  if (!scenario || problems.some(isError)) return 'faulty'
  return proof.state === 'proven' ? null : proof.state
}

/** Those that are not offered: teachers who write them want to know why, and what to do. */
export const withheldScenarios = (): { slug: string; title: string; why: Withheld }[] =>
  scenarioSlugs().flatMap((slug) => {
    const found = findScenario(slug)
    const why = found && whyWithheld(found)
    return why ? [{ slug, title: found.scenario?.text.title ?? slug, why }] : []
  })
