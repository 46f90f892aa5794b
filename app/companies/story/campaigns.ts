/** Prospecting campaigns: prepared, launched at those whom a question names, followed answer by answer, closed or still running. */
import { addDays, type Day } from '#base/dates.ts'
import type { Command } from '#pgi'
import type { Master } from '../master.ts'
import { workingDayUntil } from './calendar.ts'
import { codeOf } from './prospecting.ts'
import type { Story } from './step.ts'
import { perform, type World } from './world.ts'

type Campaign = Master['campaigns'][number]

/** A campaign is written down this many days before it is launched. */
const PREPARED = 14

export function planCampaigns(world: World): void {
  for (const campaign of world.master.campaigns) {
    const on = workingDayUntil(addDays(campaign.from, -PREPARED))
    world.agenda.plan(on, 'books', (today) => prepare(world, today, campaign))
  }
}

function* prepare(world: World, today: Day, record: Campaign): Story {
  const { label, objective, channel, owner, from, to, budget, goal, note, target, tasks, costs, answers } = record
  const by = world.nameOf('direction')
  const opened = yield* perform(world, today, by, {
    type: 'campaign.open',
    fields: {
      label,
      objective,
      channel,
      from,
      to,
      budget,
      collaborator: codeOf(owner),
      ...(goal === undefined ? {} : { goal }),
      ...(note === undefined ? {} : { note }),
    },
  })
  const [campaign] = opened.flatMap(({ event }) => (event.type === 'CampaignOpened' ? [event.campaign] : []))
  if (campaign === undefined) return
  yield* perform(world, today, by, { type: 'campaign.target', campaign, question: target })
  for (const { label: task, due, who = owner } of tasks) {
    const fields = { label: task, due, collaborator: codeOf(who) }
    yield* perform(world, today, by, { type: 'campaign.task', campaign, fields })
  }
  const later = (on: Day, who: string, command: Command): void => {
    world.agenda.plan(on, 'books', function* (day) {
      yield* perform(world, day, who, command)
    })
  }
  const seller = world.salespersonOf({ salesperson: owner })
  later(from, seller, { type: 'campaign.launch', campaign })
  for (const [task, { doneOn, who = owner }] of tasks.entries()) {
    const doer = world.salespersonOf({ salesperson: who })
    if (doneOn !== undefined) later(doneOn, doer, { type: 'campaign.task.done', campaign, task })
  }
  for (const { on, ...cost } of costs) {
    later(on, world.nameOf('accounting'), { type: 'campaign.cost', campaign, ...cost })
  }
  for (const { on, party, answer, optOut } of answers) {
    world.agenda.plan(on, 'books', function* (day) {
      const document = answer === 'ordered' ? world.memory.lastOrderOf(party, from) : undefined
      const about = document === undefined ? {} : { document }
      yield* perform(world, day, seller, { type: 'campaign.answer', campaign, party, answer, optOut, ...about })
    })
  }
  const { closed } = record
  if (closed !== undefined) later(closed.on, by, { type: 'campaign.close', campaign, assessment: closed.assessment })
}
