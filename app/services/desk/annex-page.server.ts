import type { Run } from '#scenario'
import { readIn } from './desk-facts.server.ts'
import { scenarioHtml } from './texts-of-run.server.ts'

export type AnnexSummary = { id: string; title: string; read: boolean }

/** The document library: what the student may open now. */
export function annexesOf(run: Run): AnnexSummary[] {
  const read = readIn(run)
  return Object.entries(run.world.scenario.text.annexes).flatMap(([id, { title }]) =>
    run.annexes.has(id) ? [{ id, title, read: read.has(id) }] : [],
  )
}

export async function openAnnex(
  run: Run,
  id: string,
): Promise<{ id: string; title: string; html: string } | undefined> {
  const annex = run.world.scenario.text.annexes[id]
  if (!annex || !run.annexes.has(id)) return undefined
  return { id, title: annex.title, html: await scenarioHtml(run, annex.file) }
}
