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
  readonly sources: readonly string[]
}

/** Soldes intermédiaires de gestion: each balance after the parts that make it, with the year before. */
export const sig = view({
  args: zStatement,
  run(company, { at }) {
    const years = statementYears(company, at)
    const { lines, ...balances } = sigOf(years.now.balances)
    const { lines: linesBefore, ...previous } = sigOf(years.before.balances)
    const rows = lines.flatMap(({ balance, amount, parts }, index): SigRow[] => {
      const before = linesBefore[index]
      const row = (part: SigPartCode | null, now: Cents, then: Cents, accounts: readonly string[]): SigRow => ({
        balance,
        part,
        amount: now,
        previous: then,
        change: cents(now - then),
        accounts,
        sources: sourcesOf(accounts),
      })
      const own = parts
        .map((part, rank) => row(part.part, part.amount, before?.parts[rank]?.amount ?? cents(0), part.accounts))
        .filter((part) => part.amount || part.previous)
      const all = [...new Set(parts.flatMap(({ accounts }) => accounts))]
      return [...own, row(null, amount, before?.amount ?? cents(0), all)]
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
