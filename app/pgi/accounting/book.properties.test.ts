/** The books added up by day, beside a naive reading of every line. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day, day } from '#base/dates.ts'
import { cents } from '#base/money.ts'
import { AccountBook, balanceAt, sumsIn } from './book.ts'
import type { PostedEntry } from './state.ts'

type Line = { readonly days: number; readonly amount: number; readonly isOpening: boolean }
const line: fc.Arbitrary<Line> = fc.record({
  days: fc.nat(500),
  amount: fc.integer({ min: -9_999, max: 9_999 }).filter((amount) => amount !== 0),
  isOpening: fc.boolean(),
})
const start = day('2025-01-01')
const dateOf = ({ days }: Line): Day => addDays(start, days)
const sides = ({ amount }: Line) => ({ debit: cents(Math.max(amount, 0)), credit: cents(Math.max(-amount, 0)) })

/** Of an entry a book keeps nothing but itself. */
const posted = (number: number): PostedEntry => ({
  number,
  yearNumber: number,
  fiscalYear: start,
  postedOn: start,
  entry: { journal: 'OD', date: start, label: 'Essai', reference: 'E', referenceDate: start, lines: [] },
  hash: '',
})

function filled(lines: readonly Line[], owner: { open: boolean } | null): AccountBook {
  const book = lines.reduce(
    (sofar, each, index) => sofar.withLine(posted(index + 1), dateOf(each), sides(each), each.isOpening, owner),
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

test('the balance of each later day is what the lines until that day come to', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), fc.nat(520), (lines, days) => {
      const from = addDays(start, days)
      const dates = [...new Set(lines.map(dateOf))].filter((date) => date >= from).sort()
      const expected = dates.map((date) => ({
        date,
        balance: lines.reduce((sum, each) => (dateOf(each) <= date ? sum + each.amount : sum), 0),
      }))
      for (const owner of [null, { open: true }]) {
        const book = filled(lines, owner)
        expect([...book.balancesFrom(from)]).toEqual(expected)
        for (const { date, balance } of expected) expect(balanceAt(book, date)).toBe(balance)
      }
    }),
  )
})

const lineAgain = (book: AccountBook, each: Line, rank: number, owner: { open: boolean } | null): AccountBook =>
  book.withLine(posted(rank), dateOf(each), sides(each), each.isOpening, owner)
const told = (book: AccountBook) => ({
  debit: book.debit,
  credit: book.credit,
  entries: book.entries.map(({ number }) => number),
  sums: sumsIn(book, {}),
  days: [...book.balancesFrom(start)],
})

test('books that grow from the same one, in any order of days, say what each would say alone', () => {
  const more = fc.array(line, { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), more, more, (before, one, two) => {
      const kept = filled(before, { open: true })
      const seen = told(kept)
      for (const owner of [null, { open: true }]) {
        let [left, right] = [kept, kept]
        for (let rank = 0; rank < Math.max(one.length, two.length); rank += 1) {
          const [first, second] = [one[rank], two[rank]]
          if (first) left = lineAgain(left, first, before.length + rank + 1, null)
          if (second) right = lineAgain(right, second, 1_000 + rank, owner)
        }
        expect(told(kept)).toEqual(seen)
        expect(told(left)).toEqual(told(filled([...before, ...one], null)))
        const entries = [...seen.entries, ...two.map((_, rank) => 1_000 + rank)]
        expect(told(right)).toEqual({ ...told(filled([...before, ...two], null)), entries })
      }
    }),
  )
})
