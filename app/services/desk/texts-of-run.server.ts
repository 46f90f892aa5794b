import { annexOrder, type Run, type ScenarioText } from '#scenario'
import { renderAccepted } from '../texts/render-text.server.ts'

/** A text of the scenario as HTML, with this attempt's values. */
export async function scenarioHtml(
  { world }: Pick<Run, 'world'>,
  file: string,
  { names }: Pick<Run['world'], 'names'> = world,
): Promise<string> {
  const { scenario } = world
  const text = file === scenario.brief.file ? scenario.brief : scenario.texts.get(file)
  if (!text) throw new Error(`The scenario ${scenario.slug} has no text ${file}`)
  return renderAccepted({ file, source: text.text, names, annexes: annexesOf(scenario.text) })
}

/** What a text calls its annexes: by their titles or, in a paper, by their numbers as real ones do. */
function annexesOf({ annexes, paper, ...text }: ScenarioText): Record<string, { title: string }> {
  if (!paper) return annexes
  const order = annexOrder({ annexes, paper, ...text }, paper)
  return Object.fromEntries(order.map((id, index) => [id, { title: `annexe\u00a0${index + 1}` }]))
}
