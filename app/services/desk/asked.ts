import { annexOrder, pointsOfStep, type ScenarioText, stepNumber } from '#scenario'
import { annexNumbered, questionAsked } from '#wording/desk.ts'

/** What a deliverable must be; in a paper, first the question that it answers, which is read on another page. */
export function askedOf(text: ScenarioText, deliverable: string): string | null {
  const { brief } = text.deliverables[deliverable] ?? {}
  const missions = text.paper?.dossiers.flatMap((dossier) => dossier.missions) ?? []
  const asked = missions.find(({ answers }) => answers.includes(deliverable))
  if (!asked) return brief ?? null
  const question = questionAsked(stepNumber(text, asked.step), pointsOfStep(text, asked.step))
  return brief === undefined ? question : `${question} ${brief}`
}

/** The title of an annex; in a paper it bears its number, by which the questions call it. */
export function annexTitle(text: ScenarioText, annex: string): string {
  const title = text.annexes[annex]?.title ?? annex
  return text.paper ? annexNumbered(annexOrder(text, text.paper).indexOf(annex) + 1, title) : title
}
