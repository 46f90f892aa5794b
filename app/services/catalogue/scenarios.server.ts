import { join } from 'node:path'
import { type Files, isError, lint, type Problem, readScenario, type Scenario } from '#scenario'
import { projectRoot, readFolder, subfolders } from './folders.server.ts'

export const scenariosFolder = join(projectRoot, 'scenarios')

export type CataloguedScenario = {
  slug: string
  files: Files
  scenario: Scenario | undefined
  problems: readonly Problem[]
}

export const scenarioSlugs = (): string[] => subfolders(scenariosFolder)

/** A scenario of the project's folder, with what its lint says. Undefined when there is no such folder. */
export function findScenario(slug: string): CataloguedScenario | undefined {
  if (!scenarioSlugs().includes(slug)) return undefined
  const files = readFolder(join(scenariosFolder, slug))
  const { scenario, problems } = readScenario(files)
  return { slug, files, scenario, problems: scenario ? [...problems, ...lint(scenario)] : problems }
}

/** The scenarios that may be assigned: those without an error. */
export const publishedScenarios = (): { slug: string; files: Files; scenario: Scenario }[] =>
  scenarioSlugs().flatMap((slug) => {
    const found = findScenario(slug)
    return found?.scenario && !found.problems.some(isError)
      ? [{ slug, files: found.files, scenario: found.scenario }]
      : []
  })
