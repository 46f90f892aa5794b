import { z } from 'zod'
import type { Day } from '#base/dates.ts'
import { zDay } from '#base/schema.ts'
import type { Event, Recorded } from '../event.ts'
import { mentionsOf } from './mentions.ts'
import { isWithin } from './named.ts'
import { column, columns, view } from './view.ts'

export type HistoryRow = {
  readonly seq: number
  readonly on: Day
  readonly by: string
  readonly type: Event['type']
  readonly event: Event
  /** What the event is about. */
  readonly sources: readonly string[]
}

export const historyRow = ({ seq, on, by, event }: Recorded): HistoryRow => ({
  seq,
  on,
  by,
  type: event.type,
  event,
  sources: [...new Set(mentionsOf(event))],
})

/** Everything that happened, in order: in a period, or after one event (`after` is its `seq`). */
export const history = view({
  args: z.object({ from: zDay.optional(), to: zDay.optional(), after: z.int().min(0).optional() }),
  run(company, { from, to, after = 0 }) {
    const rows: HistoryRow[] = []
    for (const recorded of company.history.from(after)) {
      if (isWithin(recorded.on, { from, to })) rows.push(historyRow(recorded))
    }
    return { rows, count: rows.length }
  },
  table: {
    columns: [column('seq', 'count'), column('on', 'day'), ...columns('text', 'by', 'type')],
    rows: ({ rows }) => rows,
  },
})
