/** A year and more in the life of a company, day after day. */
import { addDays, type Day } from '#base/dates.ts'
import { isWorkingDay } from '#base/public-holidays.ts'
import type { Master } from '../master.ts'
import { watchShelves } from './buying.ts'
import { planCampaigns } from './campaigns.ts'
import { planYear } from './closing.ts'
import { planCommissions } from './commissions.ts'
import { planContracts } from './contracts.ts'
import { planFiling } from './filing.ts'
import { foundCompany, payWhatWasDue } from './founding.ts'
import { planPayroll } from './payroll.ts'
import { planPriceRequests } from './price-requests.ts'
import { planProspecting } from './prospecting.ts'
import { planReminders } from './reminding.ts'
import { planMonths } from './running.ts'
import { meetCustomers } from './selling.ts'
import { planStatements } from './statements.ts'
import type { Story } from './step.ts'
import { type LeaveAt, type World, worldOf } from './world.ts'

export function* history(master: Master, leaveAt: LeaveAt): Story {
  const world = worldOf(master, leaveAt)
  yield* foundCompany(world)
  payWhatWasDue(world)
  yield* planFiling(world)
  planMonths(world)
  planStatements(world)
  yield* planPayroll(world)
  yield* planProspecting(world)
  planCampaigns(world)
  yield* planCommissions(world)
  planPriceRequests(world)
  planYear(world)
  planContracts(world)
  planReminders(world)
  for (let day = world.first; day <= world.last; day = addDays(day, 1)) yield* live(world, day)
}

function* live(world: World, day: Day): Story {
  if (isWorkingDay(day)) {
    world.agenda.plan(day, 'order', (today) => meetCustomers(world, today))
    yield* world.agenda.live(day)
    yield* watchShelves(world, day)
  }
  world.closings.get(day)?.()
}
