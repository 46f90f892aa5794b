import { annexOrder, type ScenarioText } from '#scenario'
import { annexNumbered } from '#wording/desk.ts'

/** The title of an annex; in a paper it bears its number, by which the questions call it. */
export function annexTitle(text: ScenarioText, annex: string): string {
  const title = text.annexes[annex]?.title ?? annex
  return text.paper ? annexNumbered(annexOrder(text, text.paper).indexOf(annex) + 1, title) : title
}
