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
  const row = await database().scenarioVersion.findUniqueOrThrow({ where: { id }, select: { files: true } })
  const { scenario } = readScenario(new Map(frozenFiles.parse(JSON.parse(row.files))))
  invariant(scenario, `the frozen scenario ${id} was right when it was frozen`)
  read.set(id, scenario)
  return scenario
}
