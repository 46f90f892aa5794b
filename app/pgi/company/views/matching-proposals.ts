import { z } from 'zod'
import type { Day } from '#base/dates.ts'
import { type Cents, cents } from '#base/money.ts'
import { proposalsOf } from '../../treasury/automate.ts'
import type { MatchingRule } from '../../treasury/propose.ts'
import type { Company } from '../company.ts'
import { byName, type Named, namedParty, zPartyCode } from './named.ts'
import { customersWithItems } from './open-items.ts'
import { column, columns, view } from './view.ts'

export type ProposedItem = {
  readonly item: string
  readonly date: Day
  readonly reference: string
  readonly label: string
  readonly debit: Cents
  readonly credit: Cents
}
export type MatchingProposalRow = {
  readonly customer: Named
  readonly items: readonly ProposedItem[]
  /** Of each side: they are equal. */
  readonly amount: Cents
  readonly rule: MatchingRule
  /** False when other items would have done as well: the person chooses. */
  readonly certain: boolean
  readonly sources: readonly string[]
}

/** Lettrage automatique: which open items of each account settle one another, and by which rule. */
export const matchingProposals = view({
  args: z.object({ customer: zPartyCode.optional() }),
  run(company, { customer }) {
    const rows = (customer === undefined ? customersWithItems(company) : [customer])
      .flatMap((code) => rowsOf(company, code))
      .sort((left, right) => byName(left.customer, right.customer))
    return { rows, count: rows.length, certain: rows.filter(({ certain }) => certain).length }
  },
  table: {
    columns: [
      ...columns('text', 'customer.code', 'customer.name', 'rule', 'certain'),
      column('date', 'day'),
      ...columns('text', 'reference', 'label'),
      ...columns('money', 'debit', 'credit'),
    ],
    rows: ({ rows }) => rows.flatMap(({ items, ...row }) => items.map((item) => ({ ...row, ...item }))),
  },
})

const rowsOf = (company: Company, code: string): MatchingProposalRow[] =>
  proposalsOf(company.treasury, code).map(({ items, rule, certain }) => ({
    customer: namedParty(company, code),
    items: items.map(({ item, date, reference, label, left }) => ({
      item,
      date,
      reference,
      label,
      debit: cents(Math.max(left, 0)),
      credit: cents(Math.max(-left, 0)),
    })),
    amount: cents(items.reduce((sum, { left }) => sum + Math.max(left, 0), 0)),
    rule,
    certain,
    sources: items.map(({ item }) => item),
  }))
