import { z } from 'zod'
import type { Day } from '#base/dates.ts'
import { zDay } from '#base/schema.ts'
import { accountingEvent } from '../accounting/events.ts'
import { yearEndEvent } from '../accounting/year-end/events.ts'
import { crmEvent } from '../crm/events.ts'
import { filingEvent } from '../filing/events.ts'
import { fixedAssetsEvent } from '../fixed-assets/events.ts'
import { payrollEvent } from '../payroll/events.ts'
import { planningEvent } from '../planning/events.ts'
import { purchasingEvent } from '../purchasing/events.ts'
import { salesEvent } from '../sales/events.ts'
import { stockEvent } from '../stock/events.ts'
import { treasuryEvent } from '../treasury/events.ts'
import { indicatorEvent } from './dashboards/indicator.ts'

export const event = z.discriminatedUnion('type', [
  crmEvent,
  stockEvent,
  salesEvent,
  purchasingEvent,
  treasuryEvent,
  payrollEvent,
  accountingEvent,
  planningEvent,
  filingEvent,
  indicatorEvent,
  fixedAssetsEvent,
  yearEndEvent,
])
export type Event = z.infer<typeof event>

/** An event as history keeps it: its rank, the simulated day, and who did it. */
export const recorded = z.object({ seq: z.int().positive(), on: zDay, by: z.string(), event })
export type Recorded = { readonly seq: number; readonly on: Day; readonly by: string; readonly event: Event }
