import type { Run } from '#scenario'
import { renderAccepted } from '../texts/render-text.server.ts'

/** A text of the scenario as HTML, with this attempt's values. */
export async function scenarioHtml(
  { world }: Run,
  file: string,
  { names }: Pick<Run['world'], 'names'> = world,
): Promise<string> {
  const { scenario } = world
  const text = file === scenario.brief.file ? scenario.brief : scenario.texts.get(file)
  if (!text) throw new Error(`The scenario ${scenario.slug} has no text ${file}`)
  return renderAccepted({ file, source: text.text, names, annexes: scenario.text.annexes })
}
