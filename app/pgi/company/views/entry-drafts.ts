import { z } from 'zod'
import type { Day } from '#base/dates.ts'
import { type Cents, minus, sumOf } from '#base/money.ts'
import { type JournalCode, journalCode } from '../../accounting/journal-code.ts'
import { openDrafts } from '../../accounting/open-drafts.ts'
import type { Draft } from '../../accounting/state.ts'
import type { Company } from '../company.ts'
import { draftEntryRow, type EntryLineRow } from './entries.ts'
import { column, columns, view } from './view.ts'

export type DraftRow = {
  /** `draft-3`. */
  readonly draft: string
  readonly journal: JournalCode
  readonly date: Day
  readonly reference: string
  readonly label: string
  readonly lines: readonly EntryLineRow[]
  readonly debit: Cents
  readonly credit: Cents
  /** Debit less credit: nil once it may be validated. */
  readonly difference: Cents
  readonly sources: readonly string[]
}

/** Brouillard: the entries that may still be changed, by date, then in the order they were typed. */
export const entryDrafts = view({
  args: z.object({ journal: journalCode.optional() }),
  run(company, { journal }) {
    const rows = openDrafts(company.accounting)
      .filter(({ entry }) => journal === undefined || entry.journal === journal)
      .map((draft) => draftRow(company, draft))
    return { rows, count: rows.length, balanced: rows.filter(({ difference }) => difference === 0).length }
  },
  table: {
    columns: [
      column('draft'),
      column('journal'),
      column('date', 'day'),
      ...columns('text', 'reference', 'account', 'accountLabel', 'party.code', 'party.name', 'label'),
      ...columns('money', 'debit', 'credit'),
    ],
    rows: ({ rows }) =>
      rows.flatMap(({ debit: _, credit: __, lines, ...row }) => lines.map((line) => ({ ...row, ...line }))),
  },
})

function draftRow(company: Company, { draft, entry }: Draft): DraftRow {
  const { lines, journal, date, reference, label } = draftEntryRow(company, entry)
  const debit = sumOf(lines, (line) => line.debit)
  const credit = sumOf(lines, (line) => line.credit)
  return {
    draft,
    journal,
    date,
    reference,
    label,
    lines,
    debit,
    credit,
    difference: minus(debit, credit),
    sources: [draft],
  }
}
