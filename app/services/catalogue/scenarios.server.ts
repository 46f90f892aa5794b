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

/** A scenario of the project's folder, with what its lint says. Undefined when there is no such folder. */
export function findScenario(slug: string): CataloguedScenario | undefined {
  if (!scenarioSlugs().includes(slug)) return undefined
  const folder = readFolder(join(scenariosFolder, slug))
  // An attempt is played on the scenario, not on what was proven of it.
  const files = new Map([...folder].filter(([file]) => file !== PROOF_FILE))
  const { scenario, problems } = readScenario(files)
  const proof = proofState(folder)
  return { slug, files, scenario, problems: scenario ? [...problems, ...lint(scenario)] : problems, proof }
}

export type PublishedScenario = { slug: string; files: Files; scenario: Scenario; proof: Proof }

/** The scenarios that may be assigned: those without an error whose grader has proved itself, as they now are. */
export const publishedScenarios = (): PublishedScenario[] =>
  scenarioSlugs().flatMap((slug) => {
    const found = findScenario(slug)
    return found?.scenario && found.proof.state === 'proven' && !found.problems.some(isError)
      ? [{ slug, files: found.files, scenario: found.scenario, proof: found.proof.proof }]
      : []
  })

/** Those that wait for a proof, or for another one: an administrator and the authors want to know. */
export const unprovenScenarios = (): { slug: string; title: string; state: 'unproven' | 'outdated' }[] =>
  scenarioSlugs().flatMap((slug) => {
    const found = findScenario(slug)
    return found?.scenario && found.proof.state !== 'proven'
      ? [{ slug, title: found.scenario.text.title, state: found.proof.state }]
      : []
  })
