import { invariant } from '#base/result.ts'
import type { BlockCode, UnitCode } from '#content/referentiel/blocks.ts'
import { blocks as blockSources } from '#content/referentiel/blocks.ts'
import type { ActivityCode, DomainCode, TaskCode } from '#content/referentiel/domains.ts'
import { domains as domainSources } from '#content/referentiel/domains.ts'
import type { Paragraph } from '#content/referentiel/shapes.ts'
import { guard, lookup } from './lookup.ts'

/** Domaine d’activités, with its conditions d’exercice. */
export type Domain = {
  readonly code: DomainCode
  readonly label: string
  readonly block: BlockCode
  readonly unit: UnitCode
  readonly activities: readonly ActivityCode[]
  readonly presentation: readonly Paragraph[]
  readonly resources: readonly string[]
  readonly equipment: readonly string[]
  readonly internalRelations: readonly string[]
  readonly externalRelations: readonly string[]
  readonly autonomy: readonly Paragraph[]
}

/** Activité. */
export type Activity = {
  readonly code: ActivityCode
  readonly label: string
  readonly domain: DomainCode
  readonly unit: UnitCode
  readonly tasks: readonly TaskCode[]
}

/** Tâche. */
export type Task = {
  readonly code: TaskCode
  readonly label: string
  /** What changed since the official wording, in French. */
  readonly note?: string
  readonly activity: ActivityCode
  readonly domain: DomainCode
  readonly unit: UnitCode
}

function blockOf(domain: DomainCode) {
  const found = blockSources.find((block) => block.domain === domain)
  invariant(found, `the domain ${domain} has no block`)
  return found
}

function readDomains() {
  const domains: Domain[] = []
  const activities: Activity[] = []
  const tasks: Task[] = []
  for (const source of domainSources) {
    const { code: block, unit } = blockOf(source.code)
    const inDomain: ActivityCode[] = []
    for (const { code, label, tasks: taskSources } of source.activities) {
      const inActivity: Task[] = []
      for (const task of taskSources) inActivity.push({ ...task, activity: code, domain: source.code, unit })
      tasks.push(...inActivity)
      activities.push({ code, label, domain: source.code, unit, tasks: inActivity.map((task) => task.code) })
      inDomain.push(code)
    }
    domains.push({
      code: source.code,
      label: source.label,
      block,
      unit,
      activities: inDomain,
      presentation: source.presentation,
      resources: source.resources,
      equipment: source.equipment,
      internalRelations: source.internalRelations,
      externalRelations: source.externalRelations,
      autonomy: source.autonomy,
    })
  }
  return { domains, activities, tasks }
}

const read = readDomains()

/** In the order of the standard, like every list here. */
export const domains: readonly Domain[] = read.domains
export const activities: readonly Activity[] = read.activities
export const tasks: readonly Task[] = read.tasks

export const domain = lookup(domains)
export const activity = lookup(activities)
export const task = lookup(tasks)

export const isDomainCode = guard(domains)
export const isActivityCode = guard(activities)
export const isTaskCode = guard(tasks)

export const activitiesOfDomain = (code: DomainCode): readonly Activity[] => domain(code).activities.map(activity)
export const tasksOfActivity = (code: ActivityCode): readonly Task[] => activity(code).tasks.map(task)
export const tasksOfUnit = (code: UnitCode): readonly Task[] => tasks.filter((item) => item.unit === code)
export const unitOfTask = (code: TaskCode): UnitCode => task(code).unit
