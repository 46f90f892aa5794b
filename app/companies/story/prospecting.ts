/** Who sells, the sales that may be won, and the works that last: opened, followed, closed as the files say. */
import { addDays, type Day, daysBetween } from '#base/dates.ts'
import { isWorkingDay } from '#base/public-holidays.ts'
import { time } from '#base/times.ts'
import { OPPORTUNITY_STAGES, type OpportunityStage } from '#pgi'
import type { Master } from '../master.ts'
import { workingDayUntil } from './calendar.ts'
import { linkEmployee } from './payroll.ts'
import type { Story } from './step.ts'
import { perform, type World } from './world.ts'

type Opportunity = Master['opportunities'][number]
type Project = Master['projects'][number]

/** The collaborator that somebody of people.yaml is. */
export const codeOf = (person: string): string => person.toUpperCase()

/** Before it is won or lost, a sale was negotiated; the others stand at the stage of the file. */
const stageOf = ({ stage }: Opportunity): OpportunityStage =>
  stage === 'won' ? 'negotiated' : stage === 'lost' ? 'proposed' : stage

export function* planProspecting(world: World): Story {
  const { opportunities, projects, campaigns, people, customers } = world.master
  const sold = [...opportunities, ...campaigns, ...people.commissions]
  if (sold.length === 0 && projects.length === 0) return
  const direction = world.nameOf('direction')
  const sellers = new Set([
    ...customers.map(({ salesperson }) => salesperson),
    ...opportunities.map(({ owner }) => owner),
    ...campaigns.flatMap(({ owner, tasks }) => [owner, ...tasks.flatMap(({ who }) => who ?? [])]),
    ...people.commissions.flatMap((plan) => plan.people),
  ])
  for (const { id, name, title, email, phone } of people.staff) {
    if (!sellers.has(id)) continue
    const fields = { name, function: title, email, phone, articleFamilies: [], active: true }
    yield* perform(world, world.first, direction, { type: 'collaborator.create', collaborator: codeOf(id), fields })
    yield* linkEmployee(world, id, 'collaborator', codeOf(id))
  }
  for (const opportunity of opportunities) planOpportunity(world, opportunity)
  const workers = new Set(projects.flatMap(({ leader, team }) => [leader, ...team]))
  for (const { id, name } of people.staff) {
    if (!workers.has(id)) continue
    const fields = {
      label: name,
      kind: 'person' as const,
      competences: [],
      dailyMinutes: 420,
      weekdays: [1, 2, 3, 4, 5],
      opensAt: time('08:00'),
      closesAt: time('18:00'),
    }
    yield* perform(world, world.first, direction, { type: 'resource.create', resource: codeOf(id), fields })
    yield* linkEmployee(world, id, 'resource', codeOf(id))
  }
  for (const project of projects) planProject(world, project)
}

function planOpportunity(world: World, record: Opportunity): void {
  const { label, party, owner, openedOn, amount, expectedOn, stage, closedOn, reason, note, nextAction } = record
  const by = world.salespersonOf({ salesperson: owner })
  const collaborator = codeOf(owner)
  const steps = OPPORTUNITY_STAGES.slice(1, OPPORTUNITY_STAGES.indexOf(stageOf(record)) + 1)
  const until = closedOn ?? world.last
  world.agenda.plan(openedOn, 'books', function* (today) {
    const opened = yield* perform(world, today, by, {
      type: 'opportunity.open',
      kind: 'sale',
      stage: 'identified',
      fields: {
        label,
        party,
        amount,
        expectedOn,
        collaborator,
        ...(nextAction === undefined ? {} : { nextAction }),
        ...(note === undefined ? {} : { note }),
      },
    })
    const [opportunity] = opened.flatMap(({ event }) => (event.type === 'OpportunityOpened' ? [event.opportunity] : []))
    if (opportunity === undefined) return
    for (const [index, to] of steps.entries()) {
      const on = addDays(today, Math.floor((daysBetween(today, until) * (index + 1)) / (steps.length + 2)))
      world.agenda.plan(on, 'books', function* (day) {
        yield* meet(world, day, record, opportunity)
        yield* perform(world, day, by, { type: 'opportunity.move', opportunity, stage: to })
      })
    }
    if (nextAction !== undefined) {
      const fields = { kind: 'meeting' as const, subject: nextAction.what, collaborator, minutes: 60 }
      const about = { date: nextAction.on, party, opportunity }
      yield* perform(world, today, by, { type: 'activity.plan', fields: { ...fields, ...about } })
    }
    if (closedOn === undefined) return
    world.agenda.plan(closedOn, 'books', function* (day) {
      if (stage === 'won') yield* perform(world, day, by, { type: 'opportunity.win', opportunity })
      else yield* perform(world, day, by, { type: 'opportunity.lose', opportunity, reason: reason ?? 'other' })
    })
  })
}

function* meet(world: World, today: Day, { party, owner, label }: Opportunity, opportunity: string): Story {
  const by = world.salespersonOf({ salesperson: owner })
  const planned = yield* perform(world, today, by, {
    type: 'activity.plan',
    fields: { kind: 'call', subject: label, collaborator: codeOf(owner), date: today, minutes: 30, party, opportunity },
  })
  for (const { event } of planned) {
    if (event.type !== 'ActivityPlanned') continue
    yield* perform(world, today, by, {
      type: 'activity.complete',
      activity: event.activity,
      outcome: 'Besoin précisé, suite convenue',
    })
  }
}

/** Hours that each of the team gives a project on a day of work. */
const HOURS_A_DAY = 5

function planProject(world: World, { label, customer, leader, team, start, end, budgetHours, steps }: Project): void {
  const opened = start > world.last ? workingDayUntil(world.last) : start
  const by = world.salespersonOf({ salesperson: leader })
  world.agenda.plan(opened, 'books', function* (today) {
    const about = {
      ...(customer === undefined ? {} : { party: customer }),
      ...(budgetHours === undefined ? {} : { budgetMinutes: budgetHours * 60 }),
    }
    const recorded = yield* perform(world, today, by, { type: 'project.open', fields: { label, start, ...about } })
    const [project] = recorded.flatMap(({ event }) => (event.type === 'ProjectOpened' ? [event.project] : []))
    if (project === undefined) return
    yield* perform(world, today, by, { type: 'project.plan', project, steps })
    // One step after the other, each for as many days as it lasts.
    const works = steps.flatMap((step) => Array.from({ length: step.days }, () => step.label))
    let count = 0
    let left = budgetHours ?? Number.POSITIVE_INFINITY
    for (let day = start; day <= (end ?? world.last) && day <= world.last; day = addDays(day, 1)) {
      if (!isWorkingDay(day) || left < HOURS_A_DAY * team.length) continue
      left -= HOURS_A_DAY * team.length
      const rank = count
      world.agenda.plan(day, 'books', (on) => work(world, on, project, team, works[rank] ?? label))
      count += 1
    }
    if (end !== undefined) {
      world.agenda.plan(end, 'books', function* (on) {
        yield* perform(world, on, by, { type: 'project.close', project })
      })
    }
  })
}

function* work(world: World, today: Day, project: string, team: readonly string[], label: string): Story {
  const isAway = (id: string) =>
    world.master.people.absences.some(({ person, from, to }) => person === id && from <= today && today <= to)
  for (const person of team) {
    if (isAway(person)) continue
    const by = world.salespersonOf({ salesperson: person })
    const fields = { resource: codeOf(person), date: today, minutes: HOURS_A_DAY * 60, project, work: label }
    yield* perform(world, today, by, { type: 'projectTime.record', fields: { ...fields, invoiceable: true } })
  }
}
