/**
 * Automatic lettrage, for the account of any party: which open items settle one another, in this order: the reference that one
 * quotes of the other; a same amount on either side; a sum of the oldest. What leaves a choice is left to the person, or
 * proposed and said to be in doubt.
 */
import { combination } from '#base/combination.ts'
import type { Day } from '#base/dates.ts'
import type { Cents } from '#base/money.ts'
import { byText, folded } from '#base/sorting.ts'

/** An item of the account: `left` is signed, either sign being what settles the other. */
export type Matchable = {
  readonly item: string
  readonly date: Day
  readonly dueDate?: Day
  readonly left: Cents
  readonly label: string
  readonly reference: string
}
export type MatchingRule = 'reference' | 'amount' | 'sum'
export type MatchingProposal<Item extends Matchable = Matchable> = {
  /** They sum to zero. */
  readonly items: readonly Item[]
  readonly rule: MatchingRule
  /** False when other items would have done as well. */
  readonly certain: boolean
}

const SHORTEST_REFERENCE = 4
/** Tries double with each item; the oldest are what a payment settles. */
const CANDIDATES = 14

const letters = (text: string): string => folded(text).replace(/[^a-z0-9]/g, '')
const quotes = (text: string, reference: string): boolean =>
  letters(reference).length >= SHORTEST_REFERENCE && letters(text).includes(letters(reference))
const areLinked = (one: Matchable, other: Matchable): boolean =>
  quotes(`${one.label} ${one.reference}`, other.reference) || quotes(`${other.label} ${other.reference}`, one.reference)

const rank = ({ dueDate, date, item }: Matchable): string => `${dueDate ?? date} ${date} ${item}`

export function proposeMatchings<Item extends Matchable>(open: readonly Item[]): MatchingProposal<Item>[] {
  const proposals: MatchingProposal<Item>[] = []
  let left = [...open].sort((one, two) => byText(rank(one), rank(two)))
  const take = (items: readonly Item[], rule: MatchingRule, certain: boolean): void => {
    proposals.push({ items, rule, certain })
    left = left.filter((item) => !items.includes(item))
  }
  const opposite = (item: Item): Item[] => left.filter((other) => Math.sign(other.left) === -Math.sign(item.left))
  const each = (see: (item: Item) => void): void => {
    for (const item of [...left]) if (left.includes(item)) see(item)
  }

  each((item) => {
    const quoted = opposite(item).filter((other) => areLinked(item, other))
    const sum = quoted.reduce((total, other) => total + other.left, 0)
    if (quoted.length > 0 && sum === -item.left) take([item, ...quoted], 'reference', true)
  })
  // What was quoted and does not sum waits for the person: a same amount elsewhere would settle the wrong invoice.
  const isQuoting = (item: Item): boolean => opposite(item).some((other) => areLinked(item, other))
  each((item) => {
    if (isQuoting(item)) return
    const same = opposite(item).filter((other) => other.left === -item.left && !isQuoting(other))
    const rivals = left.filter((other) => other.left === item.left)
    const [oldest] = same
    if (oldest) take([item, oldest], 'amount', same.length === 1 && rivals.length === 1)
  })
  each((item) => {
    if (isQuoting(item)) return
    const candidates = opposite(item)
      .filter((other) => !isQuoting(other))
      .slice(0, CANDIDATES)
    const found = combination(candidates, (other) => other.left, item.left)
    if (!found) return
    // The oldest ones, all of them: no other payment would have settled these first.
    const isOldest = found.every((other, at) => other === candidates[at])
    take([item, ...found], 'sum', isOldest)
  })
  return proposals
}
