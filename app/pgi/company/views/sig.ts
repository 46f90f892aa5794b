import { type Cents, cents } from '#base/money.ts'
import { type CafPartCode, cafOf, type SigBalance, type SigPartCode, sigOf } from '../../accounting/statements/sig.ts'
import { headOf, sourcesOf, statementYears, zStatement } from './statement-years.ts'
import { column, columns, view } from './view.ts'

export type SigRow = {
  readonly balance: SigBalance
  /** Null on the row of the balance itself. */
  readonly part: SigPartCode | null
  /** Signed: a part that takes off is negative. */
  readonly amount: Cents
  readonly previous: Cents
  readonly change: Cents
  readonly accounts: readonly string[]
  /** What `previous` is made of: the accounts of the year before. */
  readonly previousAccounts: readonly string[]
  readonly sources: readonly string[]
}

const NOTHING = { amount: cents(0), accounts: [] }
const accountsOf = (parts: readonly { readonly accounts: readonly string[] }[]): string[] => [
  ...new Set(parts.flatMap(({ accounts }) => accounts)),
]

/** Soldes intermédiaires de gestion: each balance after the parts that make it, with the year before. */
export const sig = view({
  args: zStatement,
  run(company, { at }) {
    const years = statementYears(company, at)
    const { lines, ...balances } = sigOf(years.now.balances)
    const { lines: linesBefore, ...previous } = sigOf(years.before.balances)
    const rows = lines.flatMap(({ balance, amount, parts }, index): SigRow[] => {
      const before = linesBefore[index]
      type Made = { readonly amount: Cents; readonly accounts: readonly string[] }
      const row = (part: SigPartCode | null, now: Made, then: Made = NOTHING): SigRow => ({
        balance,
        part,
        amount: now.amount,
        previous: then.amount,
        change: cents(now.amount - then.amount),
        accounts: now.accounts,
        previousAccounts: then.accounts,
        sources: sourcesOf(now.accounts),
      })
      const own = parts
        .map((part, rank) => row(part.part, part, before?.parts[rank]))
        .filter((part) => part.amount || part.previous)
      const whole = { amount, accounts: accountsOf(parts) }
      return [...own, row(null, whole, before && { amount: before.amount, accounts: accountsOf(before.parts) })]
    })
    return { ...headOf(years), rows, balances, previousBalances: previous }
  },
  table: {
    columns: [...columns('text', 'balance', 'part'), ...columns('money', 'amount', 'previous', 'change')],
    rows: ({ rows }) => rows,
  },
})

export type CafRow = {
  readonly approach: 'additive' | 'subtractive'
  readonly part: CafPartCode
  readonly amount: Cents
  readonly previous: Cents
  readonly accounts: readonly string[]
  /** What `previous` is made of: the accounts of the year before. */
  readonly previousAccounts: readonly string[]
  readonly sources: readonly string[]
}

/** Capacité d’autofinancement by both ways, which come to the same. */
export const caf = view({
  args: zStatement,
  run(company, { at }) {
    const years = statementYears(company, at)
    const now = cafOf(years.now.balances)
    const before = cafOf(years.before.balances)
    const rows = (['additive', 'subtractive'] as const).flatMap((approach) =>
      now[approach].map(
        ({ part, amount, accounts }, index): CafRow => ({
          approach,
          part,
          amount,
          previous: before[approach][index]?.amount ?? cents(0),
          accounts,
          previousAccounts: before[approach][index]?.accounts ?? [],
          sources: sourcesOf(accounts),
        }),
      ),
    )
    return { ...headOf(years), rows, amount: now.amount, previous: before.amount }
  },
  table: {
    columns: [column('approach'), column('part'), ...columns('money', 'amount', 'previous')],
    rows: ({ rows }) => rows,
  },
})
