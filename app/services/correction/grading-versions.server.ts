import { no, ok, type Result } from '#base/result.ts'
import { database } from '#db/current.server.ts'
import { GRADER_VERSION } from '#grading'
import type { ScenarioText } from '#scenario'
import { contentHashOf, freezeScenario } from '../catalogue/freeze-scenario.server.ts'
import { scenarioOfVersion } from '../catalogue/scenario-version.server.ts'
import { publishedScenarios } from '../catalogue/scenarios.server.ts'

/** What a form sends for the scenario as the catalogue has it today, when no copy was ever played or judged with it. */
export const FROM_CATALOGUE = 'catalogue'

export type GradingVersion = {
  id: string
  /** As the scenario's author numbers it. */
  version: number
  /** When it was first used; `null` for the catalogue's. */
  since: string | null
  /** It judges the copies today. */
  current: boolean
  /** Another story: copies cannot be told in it. */
  otherStory: boolean
}

type Assignment = { scenarioVersionId: string; gradingVersionId: string | null }

/** The versions of its scenario that may judge an assignment's copies: the one that does, those made since, the catalogue's. */
export async function gradingVersions(assignment: Assignment): Promise<GradingVersion[]> {
  const currentId = assignment.gradingVersionId ?? assignment.scenarioVersionId
  const current = await database().scenarioVersion.findUniqueOrThrow({ where: { id: currentId } })
  const since = await database().scenarioVersion.findMany({
    where: { slug: current.slug, createdAt: { gte: current.createdAt } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, createdAt: true, contentHash: true },
  })
  const played = (await scenarioOfVersion(assignment.scenarioVersionId)).text
  const versions: GradingVersion[] = []
  for (const { id, createdAt, contentHash } of since) {
    // The same marking scheme, frozen again because its company had changed: copies are judged in their own company.
    if (id !== currentId && contentHash === current.contentHash) continue
    const { text } = await scenarioOfVersion(id)
    versions.push({
      id,
      version: text.version,
      since: createdAt.toISOString(),
      current: id === currentId,
      otherStory: !sameStory(played, text),
    })
  }
  const catalogued = publishedScenarios().find(({ slug }) => slug === current.slug)
  if (!catalogued || since.some(({ contentHash }) => contentHash === contentHashOf(catalogued.files))) return versions
  const { text } = catalogued.scenario
  const otherStory = !sameStory(played, text)
  return [...versions, { id: FROM_CATALOGUE, version: text.version, since: null, current: false, otherStory }]
}

export type VersionRefusal = { code: 'version_unknown' } | { code: 'version_of_another_story' }

/** The version that a form asks for, frozen when it is the catalogue's. */
export async function chosenVersion(
  assignment: Assignment,
  asked: string,
): Promise<Result<{ id: string; graderVersion: string }, VersionRefusal>> {
  const versions = await gradingVersions(assignment)
  const chosen = versions.find(({ id }) => id === asked)
  if (!chosen) return no({ code: 'version_unknown' })
  if (chosen.otherStory) return no({ code: 'version_of_another_story' })
  if (chosen.id !== FROM_CATALOGUE) return ok({ id: chosen.id, graderVersion: GRADER_VERSION })
  const { slug } = await scenarioOfVersion(assignment.scenarioVersionId)
  const catalogued = publishedScenarios().find((one) => one.slug === slug)
  if (!catalogued) return no({ code: 'version_unknown' })
  const { id } = await freezeScenario(catalogued)
  return ok({ id, graderVersion: GRADER_VERSION })
}

/** Whether two versions tell one story: the same people, the same figures for one seed, the same day. */
export const sameStory = (a: ScenarioText, b: ScenarioText): boolean =>
  JSON.stringify(storyOf(a)) === JSON.stringify(storyOf(b))

const storyOf = ({ slug, company, date, time, parameters, situation, cast }: ScenarioText) => ({
  slug,
  company,
  date,
  time,
  parameters,
  situation,
  cast,
})
