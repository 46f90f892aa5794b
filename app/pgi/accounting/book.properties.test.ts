/** The books added up by day, beside a naive reading of every line. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day, day } from '#base/dates.ts'
import { cents } from '#base/money.ts'
import { AccountBook, sumsIn } from './book.ts'

type Line = { readonly days: number; readonly amount: number; readonly isOpening: boolean }
const line: fc.Arbitrary<Line> = fc.record({
  days: fc.nat(500),
  amount: fc.integer({ min: -9_999, max: 9_999 }).filter((amount) => amount !== 0),
  isOpening: fc.boolean(),
})
const start = day('2025-01-01')
const dateOf = ({ days }: Line): Day => addDays(start, days)
const sides = ({ amount }: Line) => ({ debit: cents(Math.max(amount, 0)), credit: cents(Math.max(-amount, 0)) })

function filled(lines: readonly Line[], owner: { open: boolean } | null): AccountBook {
  const book = lines.reduce(
    (sofar, each, index) => sofar.withLine(index + 1, dateOf(each), sides(each), each.isOpening, owner),
    AccountBook.empty,
  )
  if (owner) owner.open = false
  return book
}

function naive(lines: readonly Line[], from: Day | undefined, to: Day | undefined) {
  const sums = { openingDebit: 0, openingCredit: 0, debit: 0, credit: 0 }
  const seen = lines.filter((each) => to === undefined || dateOf(each) <= to)
  for (const each of seen) {
    const { debit, credit } = sides(each)
    if (each.isOpening || (from !== undefined && dateOf(each) < from)) {
      sums.openingDebit += debit
      sums.openingCredit += credit
    } else {
      sums.debit += debit
      sums.credit += credit
    }
  }
  return seen.length > 0 ? sums : undefined
}

const edge = fc.option(
  fc.nat(520).map((days) => addDays(start, days)),
  { nil: undefined },
)

test('any period adds up as the lines do, filled in place or not', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), edge, edge, (lines, from, to) => {
      const expected = naive(lines, from, to)
      expect(sumsIn(filled(lines, null), { from, to })).toEqual(expected)
      expect(sumsIn(filled(lines, { open: true }), { from, to })).toEqual(expected)
    }),
  )
})

test('a book that was kept does not move when another grows from it', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), fc.array(line, { minLength: 1, maxLength: 20 }), (before, more) => {
      const kept = filled(before, { open: true })
      const seen = { debit: kept.debit, credit: kept.credit, entries: [...kept.entries], sums: sumsIn(kept, {}) }
      for (const owner of [null, { open: true }]) {
        more.reduce(
          (sofar, each, index) => sofar.withLine(99 + index, dateOf(each), sides(each), each.isOpening, owner),
          kept,
        )
        expect({ debit: kept.debit, credit: kept.credit, entries: [...kept.entries], sums: sumsIn(kept, {}) }).toEqual(
          seen,
        )
      }
    }),
  )
})
