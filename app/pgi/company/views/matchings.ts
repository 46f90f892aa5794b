import { z } from 'zod'
import type { Day } from '#base/dates.ts'
import { type Cents, cents, sumOf } from '#base/money.ts'
import { byText } from '#base/sorting.ts'
import type { Matching } from '../../treasury/state.ts'
import type { Company } from '../company.ts'
import { type Named, namedParty, zPartyCode } from './named.ts'
import { type ItemKind, kindOfItem } from './open-items.ts'
import { column, columns, view } from './view.ts'

export type MatchedItem = {
  readonly item: string
  readonly kind: ItemKind
  readonly reference: string
  readonly date: Day
  readonly debit: Cents
  readonly credit: Cents
  /** What this group settles of it, positive. */
  readonly allocated: Cents
}
export type MatchingRow = {
  readonly matching: string
  readonly customer: Named
  readonly letter: string
  readonly date: Day
  /** Whether its items sum to zero. */
  readonly complete: boolean
  /** Whether it still stands: neither undone nor merged in a larger one. */
  readonly live: boolean
  readonly undone: Day | null
  readonly replacedBy: string | null
  readonly amount: Cents
  readonly items: readonly MatchedItem[]
  readonly sources: readonly string[]
}

/** Lettrages of one party, or of all customers (of all suppliers when asked); those undone or merged too unless `live`. */
export const matchings = view({
  args: z.object({
    customer: zPartyCode.optional(),
    side: z.enum(['customers', 'suppliers']).optional(),
    live: z.boolean().optional(),
  }),
  run(company, { customer, side = 'customers', live }) {
    const rows: MatchingRow[] = []
    for (const matching of company.treasury.matchings.values()) {
      if (customer === undefined) {
        if (company.crm.suppliers.has(matching.customer) !== (side === 'suppliers')) continue
      } else if (matching.customer !== customer) continue
      if (live && !isLive(matching)) continue
      rows.push(rowOf(company, matching))
    }
    const rank = ({ matching }: MatchingRow): number => Number(matching.slice('matching-'.length))
    return { rows: rows.sort((left, right) => byText(left.date, right.date) || rank(left) - rank(right)) }
  },
  table: {
    columns: [
      ...columns('text', 'customer.code', 'customer.name', 'letter'),
      column('date', 'day'),
      column('amount', 'money'),
      column('undone', 'day'),
    ],
    rows: ({ rows }) => rows,
  },
})

const isLive = ({ undone, replacedBy }: Matching): boolean => undone === undefined && replacedBy === undefined

function rowOf(company: Company, matching: Matching): MatchingRow {
  const { allocations, items, customer, letter, date, undone, replacedBy } = matching
  return {
    matching: matching.matching,
    customer: namedParty(company, customer),
    letter,
    date,
    complete: letter === letter.toUpperCase(),
    live: isLive(matching),
    undone: undone ?? null,
    replacedBy: replacedBy ?? null,
    amount: sumOf(allocations, ({ amount }) => amount),
    items: items.map((id): MatchedItem => {
      const item = company.treasury.items.get(id)
      return {
        item: id,
        kind: kindOfItem(id),
        reference: item?.reference ?? id,
        date: item?.date ?? date,
        debit: cents(Math.max(item?.amount ?? 0, 0)),
        credit: cents(Math.max(-(item?.amount ?? 0), 0)),
        allocated: sumOf(
          allocations.filter((each) => each.debit === id || each.credit === id),
          ({ amount }) => amount,
        ),
      }
    }),
    sources: [...items],
  }
}
