/** What those who sell earn on their sales: a plan, the people it is for, and each period fixed once it is over. */
import type { Day } from '#base/dates.ts'
import { codeOf } from './prospecting.ts'
import type { Story } from './step.ts'
import { perform, type World } from './world.ts'

/** The collaborators exist already: a plan is attached to their records. */
export function* planCommissions(world: World): Story {
  const by = world.nameOf('direction')
  for (const { plan, people, approvals, ...fields } of world.master.people.commissions) {
    yield* perform(world, world.first, by, { type: 'commission.plan', plan, fields })
    for (const person of people) {
      const changes = { commissionPlan: plan }
      yield* perform(world, world.first, by, { type: 'collaborator.update', collaborator: codeOf(person), changes })
    }
    for (const { on, from, to } of approvals) {
      world.agenda.plan(on, 'books', (today) => approve(world, today, people, { from, to }))
    }
  }
}

function* approve(
  world: World,
  today: Day,
  people: readonly string[],
  period: { readonly from: Day; readonly to: Day },
): Story {
  const by = world.nameOf('direction')
  for (const person of people) {
    yield* perform(world, today, by, { type: 'commission.approve', collaborator: codeOf(person), ...period })
  }
}
