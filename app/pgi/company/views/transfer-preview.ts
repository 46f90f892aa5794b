import { z } from 'zod'
import { day } from '#base/dates.ts'
import { sumOf } from '#base/money.ts'
import { zDay } from '#base/schema.ts'
import { waitingUntil } from '../../accounting/transfer.ts'
import { flattened, waitingEntryRow } from './entries.ts'
import { column, columns, view } from './view.ts'

/** Later than any day of any story. */
const ALWAYS = day('9999-12-31')

/** The entries that a transfer to the books would post, in its order: all that wait, or those up to a day. */
export const transferPreview = view({
  args: z.object({ until: zDay.optional(), sources: z.array(z.string().max(40)).optional() }),
  run(company, { until, sources }) {
    const entries = waitingUntil(company.accounting, until ?? ALWAYS, sources).map(({ entry }) =>
      waitingEntryRow(company, entry),
    )
    return { entries, count: entries.length, amount: sumOf(entries, (entry) => entry.amount) }
  },
  table: {
    columns: [
      column('journal'),
      column('date', 'day'),
      ...columns('text', 'reference', 'account', 'accountLabel', 'party.code', 'party.name', 'label'),
      ...columns('money', 'debit', 'credit'),
    ],
    rows: ({ entries }) => flattened(entries),
  },
})
