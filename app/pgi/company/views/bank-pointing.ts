import { z } from 'zod'
import type { Day } from '#base/dates.ts'
import type { Cents } from '#base/money.ts'
import { pointingProposals } from '../../accounting/bank/decide.ts'
import { amountOf } from '../../accounting/bank/lines.ts'
import type { PointingRule } from '../../accounting/bank/propose.ts'
import { zAccount, zAt } from './named.ts'
import { column, columns, view } from './view.ts'

export type PointedLine = { readonly id: string; readonly date: Day; readonly label: string; readonly amount: Cents }
export type PointingProposalRow = {
  readonly date: Day
  readonly label: string
  /** Lines of the statement and of the books, positive when money came in. */
  readonly lines: readonly PointedLine[]
  readonly entries: readonly (PointedLine & { readonly reference: string })[]
  readonly amount: Cents
  readonly rule: PointingRule
  /** False when another answer was possible. */
  readonly certain: boolean
  readonly sources: readonly string[]
}

/** Pointage automatique: which lines of the bank and of the books are the same money, and by which rule. */
export const bankPointing = view({
  args: z.object({ account: zAccount.default('512000'), at: zAt }),
  run({ accounting }, { account, at }) {
    const rows = pointingProposals(accounting, account, at).map(
      ({ lines, entries, rule, certain }): PointingProposalRow => {
        const [first] = lines
        const sources = [...lines.map(({ id }) => id), ...entries.map(({ id }) => id)]
        return {
          date: first?.date ?? at,
          label: first?.label ?? '',
          lines: lines.map(({ id, date, label, amount }) => ({ id, date, label, amount })),
          entries: entries.map(({ id, date, label, reference, amount }) => ({ id, date, label, reference, amount })),
          amount: amountOf(lines),
          rule,
          certain,
          sources,
        }
      },
    )
    return { account, at, rows, count: rows.length, certain: rows.filter((row) => row.certain).length }
  },
  table: {
    columns: [column('date', 'day'), column('label'), column('amount', 'money'), ...columns('text', 'rule', 'certain')],
    rows: ({ rows }) => rows,
  },
})
