import { z } from 'zod'
import { sumOf } from '#base/money.ts'
import { zDay } from '#base/schema.ts'
import { journalCode } from '../../accounting/journal-code.ts'
import { journalEntries } from '../../accounting/ledger.ts'
import { flattened, postedEntryRow } from './entries.ts'
import { column, columns, view } from './view.ts'

/** Journaux: the entries posted, by date then number. */
export const journal = view({
  args: z.object({ journal: journalCode.optional(), from: zDay.optional(), to: zDay.optional() }),
  run(company, { journal, from, to }) {
    const entries = journalEntries(company.accounting, { from, to }, journal).map((posted) =>
      postedEntryRow(company, posted),
    )
    return { entries, count: entries.length, amount: sumOf(entries, (entry) => entry.amount) }
  },
  table: {
    columns: [
      column('journal'),
      column('number', 'count'),
      column('date', 'day'),
      ...columns('text', 'reference', 'account', 'accountLabel', 'party.code', 'party.name', 'label'),
      ...columns('money', 'debit', 'credit'),
      column('letter'),
    ],
    rows: ({ entries }) => flattened(entries),
  },
})
