import type { TaskCode } from '#referentiel'
import { publishedScenarios } from '../catalogue/scenarios.server.ts'

export type MissionCard = {
  slug: string
  title: string
  summary: string
  duration: number
  level: number
  company: string
  tasks: readonly string[]
  deliverables: readonly { id: string; title: string; kind: string }[]
  points: number
  /** The exam that it is a paper of: « U52 ». */
  paper: string | null
}

const cardOf = ({ slug, scenario: { text } }: ReturnType<typeof publishedScenarios>[number]): MissionCard => ({
  slug,
  title: text.title,
  summary: text.summary,
  duration: text.duration,
  level: text.level,
  company: text.company,
  tasks: text.tasks,
  deliverables: Object.entries(text.deliverables).map(([id, { title, kind }]) => ({ id, title, kind })),
  points: text.criteria.reduce((sum, { points }) => sum + points, 0),
  paper: text.paper?.unit ?? null,
})

/** The missions that anyone may practise. */
export const missionCards = (): MissionCard[] => publishedScenarios().map(cardOf)

export type TaskEvidence = { slug: string; title: string; criteria: readonly { title: string; points: number }[] }

/** The published scenarios that assess a task, and the criteria by which they do. */
export const scenariosOfTask = (code: TaskCode): TaskEvidence[] =>
  publishedScenarios().flatMap(({ slug, scenario: { text } }) => {
    const criteria = text.criteria.filter(({ task }) => task === code).map(({ title, points }) => ({ title, points }))
    return criteria.length > 0 ? [{ slug, title: text.title, criteria }] : []
  })

/** The expected results by which published scenarios assess a task. */
export const resultsOfTask = (code: TaskCode): string[] => [
  ...new Set(
    publishedScenarios().flatMap(({ scenario: { text } }) =>
      text.criteria.filter(({ task }) => task === code).map(({ expects }) => expects),
    ),
  ),
]
