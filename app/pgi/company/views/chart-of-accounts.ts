import { z } from 'zod'
import type { Cents } from '#base/money.ts'
import type { NormalSide } from '#content/law/chart-of-accounts.ts'
import { accountsOf } from '../../accounting/accounts.ts'
import { balanceOf, NO_TOTAL } from '../../accounting/state.ts'
import { accountSource, zPrefix } from './named.ts'
import { column, columns, view } from './view.ts'

export type ChartRow = {
  readonly account: string
  readonly label: string
  /** 1 to 7. */
  readonly accountClass: number
  readonly normalSide: NormalSide
  /** Opened by the company, besides the plan's accounts. */
  readonly opened: boolean
  /** Whether an entry was ever posted on it. */
  readonly used: boolean
  /** Positive when debit. */
  readonly balance: Cents
  readonly sources: readonly string[]
}

/** Plan de comptes, with the balance of each account today. */
export const chartOfAccounts = view({
  args: z.object({ accounts: zPrefix.optional(), usedOnly: z.boolean().optional() }),
  run({ accounting }, { accounts = '', usedOnly = false }) {
    const rows = accountsOf(accounting)
      .filter(({ number }) => number.startsWith(accounts))
      .map(({ number, label, accountClass, normalSide, opened }): ChartRow => {
        const total = accounting.totals.get(number)
        const balance = balanceOf(total ?? NO_TOTAL)
        const used = total !== undefined
        return {
          account: number,
          label,
          accountClass,
          normalSide,
          opened,
          used,
          balance,
          sources: [accountSource(number)],
        }
      })
      .filter(({ used }) => used || !usedOnly)
    return { rows, count: rows.length }
  },
  table: {
    columns: [...columns('text', 'account', 'label', 'normalSide'), column('balance', 'money')],
    rows: ({ rows }) => rows,
  },
})
