/**
 * Which lines of the bank and of the books are the same money. In this order: an amount whose reference the bank quotes; an
 * amount found once on either side within a few days; a sum of several (a slip of cheques is one line at the bank). Where two
 * answers are possible the nearest day is proposed, and said to be in doubt.
 */

import { combination } from '#base/combination.ts'
import { daysBetween } from '#base/dates.ts'
import { folded } from '#base/sorting.ts'
import { type BankLine, type BookLine, byDateThenId } from './lines.ts'

export type PointingRule = 'reference' | 'amount' | 'sum'
export type PointingProposal = {
  readonly lines: readonly BankLine[]
  readonly entries: readonly BookLine[]
  readonly rule: PointingRule
  /** False when another answer was possible. */
  readonly certain: boolean
}

/** A cheque or a transfer reaches the bank some days after it was booked, seldom before. */
const DAYS_AFTER = 15
const DAYS_BEFORE = 5
const SHORTEST_REFERENCE = 4
/** More lines than this are not tried together: no slip is longer, and the tries double with each. */
const CANDIDATES = 14

const letters = (text: string): string => folded(text).replace(/[^a-z0-9]/g, '')

const quotes = (text: string, reference: string): boolean =>
  letters(reference).length >= SHORTEST_REFERENCE && letters(text).includes(letters(reference))

const isQuoted = (bank: BankLine, book: BookLine): boolean =>
  quotes(`${bank.label} ${bank.reference ?? ''}`, book.reference) ||
  (bank.reference !== undefined && quotes(`${book.label} ${book.reference}`, bank.reference))

function isNear(bank: BankLine, book: BookLine): boolean {
  const days = daysBetween(book.date, bank.date)
  return -DAYS_BEFORE <= days && days <= DAYS_AFTER
}

export function proposePointing(bank: readonly BankLine[], books: readonly BookLine[]): PointingProposal[] {
  const proposals: PointingProposal[] = []
  let lines = [...bank].sort(byDateThenId)
  let entries = [...books].sort(byDateThenId)
  const take = (proposal: PointingProposal): void => {
    proposals.push(proposal)
    lines = lines.filter((line) => !proposal.lines.includes(line))
    entries = entries.filter((entry) => !proposal.entries.includes(entry))
  }
  const pairs = (rule: PointingRule, fits: (line: BankLine, entry: BookLine) => boolean, sure: boolean): void => {
    for (const line of [...lines]) {
      const found = entries.filter((entry) => entry.amount === line.amount && fits(line, entry))
      const rivals = lines.filter((other) => found.some((entry) => other.amount === entry.amount && fits(other, entry)))
      const isAlone = found.length === 1 && rivals.length === 1
      const nearest = found.sort((one, two) => distance(line, one) - distance(line, two) || byDateThenId(one, two))[0]
      if (nearest && (isAlone || !sure)) take({ lines: [line], entries: [nearest], rule, certain: isAlone })
    }
  }
  pairs('reference', isQuoted, true)
  pairs('amount', isNear, true)
  sums(
    () => lines,
    () => entries,
    take,
  )
  pairs('amount', isNear, false)
  return proposals.sort((one, two) => byDateThenId(first(one), first(two)))
}

const distance = (line: BankLine, entry: BookLine): number => Math.abs(daysBetween(entry.date, line.date))

function first({ lines: [line] }: PointingProposal): BankLine {
  if (!line) throw new Error('a proposal has a line')
  return line
}

function sums(
  lines: () => readonly BankLine[],
  entries: () => readonly BookLine[],
  take: (proposal: PointingProposal) => void,
): void {
  for (const line of lines()) {
    const near = entries().filter((entry) => isNear(line, entry) && Math.sign(entry.amount) === Math.sign(line.amount))
    const slips = [...new Set(near.map(({ reference }) => reference))].map((reference) =>
      near.filter((entry) => entry.reference === reference),
    )
    const slip = slips.find((each) => each.length > 1 && total(each) === line.amount)
    const found = slip ?? combination(near.slice(0, CANDIDATES), ({ amount }) => amount, line.amount)
    if (found) take({ lines: [line], entries: found, rule: 'sum', certain: slip !== undefined })
  }
  for (const entry of entries()) {
    const near = lines().filter((line) => isNear(line, entry) && Math.sign(entry.amount) === Math.sign(line.amount))
    const found = combination(near.slice(0, CANDIDATES), ({ amount }) => amount, entry.amount)
    if (found) take({ lines: found, entries: [entry], rule: 'sum', certain: false })
  }
}

const total = (lines: readonly { readonly amount: number }[]): number =>
  lines.reduce((sum, { amount }) => sum + amount, 0)
