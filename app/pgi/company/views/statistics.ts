/** Sales and purchases told by what people compare: months, parties, articles. */
import type { Day } from '#base/dates.ts'
import { lineAmount } from '#base/discounts.ts'
import {
  allocate,
  type BasisPoints,
  basisPoints,
  type Cents,
  cents,
  minus,
  proportion,
  type Thousandths,
  thousandths,
} from '#base/money.ts'
import { byText, folded } from '#base/sorting.ts'

/** A line of an invoice or of a credit note (then negative), net of every commercial discount. */
export type Fact = {
  readonly key: string
  readonly label: string
  readonly amount: Cents
  readonly cost: Cents
  readonly quantity: Thousandths
  readonly source: string
}

export type StatisticRow = {
  readonly key: string
  readonly label: string
  readonly documents: number
  readonly quantity: Thousandths
  readonly amount: Cents
  /** Of the whole, in basis points; nil when the whole is nil. */
  readonly share: BasisPoints
  readonly sources: readonly string[]
}
export type MarginRow = StatisticRow & {
  readonly cost: Cents
  readonly margin: Cents
  /** Margin ÷ revenue; null without revenue. Negative when goods were sold at a loss. */
  readonly marginRate: number | null
}

export const monthOfDay = (date: Day): string => date.slice(0, 7)

/** What each line is worth once the document's own discount is shared out. */
export function netOfLines(lines: readonly Parameters<typeof lineAmount>[0][], netCommercial: Cents): Cents[] {
  const amounts = lines.map((line) => lineAmount(line) as number)
  const isFree = amounts.every((amount) => amount === 0)
  return allocate(netCommercial, isFree ? amounts.map((_, index) => (index === 0 ? 1 : 0)) : amounts)
}

/** Months in order, the others by amount, the largest first. */
export function ranked(facts: readonly Fact[], chronological: boolean): MarginRow[] {
  const groups = new Map<
    string,
    { label: string; amount: number; cost: number; quantity: number; sources: Set<string> }
  >()
  let whole = 0
  for (const { key, label, amount, cost, quantity, source } of facts) {
    const group = groups.get(key) ?? { label, amount: 0, cost: 0, quantity: 0, sources: new Set() }
    group.amount += amount
    group.cost += cost
    group.quantity += quantity
    group.sources.add(source)
    groups.set(key, group)
    whole += amount
  }
  const rows = [...groups].map(([key, { label, amount, cost, quantity, sources }]): MarginRow => {
    const margin = minus(cents(amount), cents(cost))
    return {
      key,
      label,
      documents: sources.size,
      quantity: thousandths(quantity),
      amount: cents(amount),
      share: basisPoints(whole <= 0 ? 0 : proportion(amount, 10_000, whole)),
      cost: cents(cost),
      margin,
      marginRate: amount <= 0 ? null : proportion(margin, 10_000, amount),
      sources: [...sources],
    }
  })
  return rows.sort((left, right) =>
    chronological
      ? byText(left.key, right.key)
      : right.amount - left.amount || byText(folded(left.label), folded(right.label)) || byText(left.key, right.key),
  )
}
