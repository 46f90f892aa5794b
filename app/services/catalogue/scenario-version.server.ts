import { z } from 'zod'
import { invariant } from '#base/result.ts'
import { database } from '#db/current.server.ts'
import { readScenario, type Scenario } from '#scenario'

const frozenFiles = z.array(z.tuple([z.string(), z.string()]))
const read = new Map<string, Scenario>()

/** The scenario of a frozen version. Versions never change, so each is read once. */
export async function scenarioOfVersion(id: string): Promise<Scenario> {
  const known = read.get(id)
  if (known) return known
  const { scenario } = readScenario(new Map(await frozenFilesOf(id)))
  invariant(scenario, `the frozen scenario ${id} was right when it was frozen`)
  read.set(id, scenario)
  return scenario
}

/** The files of a frozen version, as they were. */
export async function frozenFilesOf(id: string): Promise<[path: string, text: string][]> {
  const row = await database().scenarioVersion.findUniqueOrThrow({ where: { id }, select: { files: true } })
  return frozenFiles.parse(JSON.parse(row.files))
}

const companies = new Map<string, string | null>()

/** The version of the company that it was frozen with; none when companies were not frozen yet. Asked for once. */
export async function companyVersionOf(id: string): Promise<string | null> {
  const known = companies.get(id)
  if (known !== undefined) return known
  const select = { companyVersionId: true }
  const { companyVersionId } = await database().scenarioVersion.findUniqueOrThrow({ where: { id }, select })
  companies.set(id, companyVersionId)
  return companyVersionId
}
