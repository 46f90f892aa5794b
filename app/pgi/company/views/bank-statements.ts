import { z } from 'zod'
import type { Day } from '#base/dates.ts'
import { type Cents, cents, negate } from '#base/money.ts'
import { byDateThenId, isPointed, statementLines } from '../../accounting/bank/lines.ts'
import type { Statement } from '../../accounting/bank/state.ts'
import type { Company } from '../company.ts'
import { accountSource, zAccount } from './named.ts'
import { column, columns, view } from './view.ts'

export type StatementRow = {
  readonly statement: string
  readonly account: string
  readonly reference: string
  readonly from: Day
  readonly to: Day
  /** Positive in our favour. */
  readonly opening: Cents
  readonly closing: Cents
  readonly lineCount: number
  readonly pointedCount: number
  readonly sources: readonly string[]
}
export type StatementLineRow = {
  /** `statement-2.5`. */
  readonly id: string
  readonly date: Day
  readonly label: string
  readonly reference: string | null
  /** As the bank writes it: what it takes is a debit there, a credit in the books. */
  readonly debit: Cents
  readonly credit: Cents
  readonly pointing: string | null
  readonly sources: readonly string[]
}

function statementRow({ accounting }: Company, each: Statement): StatementRow {
  const { statement, account, reference, from, to, opening, closing } = each
  const lines = statementLines(each)
  const pointedCount = lines.filter(({ id }) => isPointed(accounting, id)).length
  const sources = [statement, accountSource(account)]
  return { statement, account, reference, from, to, opening, closing, lineCount: lines.length, pointedCount, sources }
}

/** Relevés bancaires, in the order they were imported. */
export const bankStatements = view({
  args: z.object({ account: zAccount.optional() }),
  run(company, { account }) {
    const rows = [...company.accounting.bank.statementIds]
      .flatMap((id) => company.accounting.bank.statements.get(id) ?? [])
      .map((statement) => statementRow(company, statement))
      .filter((row) => account === undefined || row.account === account)
    return { rows, count: rows.length }
  },
  table: {
    columns: [
      ...columns('text', 'statement', 'account', 'reference'),
      ...columns('day', 'from', 'to'),
      ...columns('money', 'opening', 'closing'),
      ...columns('count', 'lineCount', 'pointedCount'),
    ],
    rows: ({ rows }) => rows,
  },
})

/** One statement, line by line, with what is pointed. Null when there is none of that name. */
export const bankStatement = view({
  args: z.object({ statement: z.string().max(40) }),
  run(company, { statement: id }) {
    const statement = company.accounting.bank.statements.get(id)
    if (!statement) return null
    const lines = statementLines(statement)
      .sort(byDateThenId)
      .map(
        (line): StatementLineRow => ({
          id: line.id,
          date: line.date,
          label: line.label,
          reference: line.reference ?? null,
          debit: line.amount < 0 ? negate(line.amount) : cents(0),
          credit: line.amount > 0 ? line.amount : cents(0),
          pointing: company.accounting.bank.pointed.get(line.id) ?? null,
          sources: [line.id],
        }),
      )
    return { ...statementRow(company, statement), lines }
  },
  table: {
    columns: [
      column('date', 'day'),
      ...columns('text', 'label', 'reference'),
      ...columns('money', 'debit', 'credit'),
      column('pointing'),
    ],
    rows: (answer) => answer?.lines ?? [],
  },
})
