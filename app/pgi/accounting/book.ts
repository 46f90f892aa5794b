/**
 * One account, or one party of a collective account, added up day by day and month by month as entries are posted: what the
 * trial balance of any period reads instead of every line. Never changes; a new line gives a new book that shares the months
 * before it.
 */
import type { Day } from '#base/dates.ts'
import { type Cents, cents, ZERO } from '#base/money.ts'
import { PersistentList } from '#base/persistent-list.ts'
import type { EntryLine } from './events.ts'

/** What debits and credits add up to; neither is netted from the other. */
export type Total = { readonly debit: Cents; readonly credit: Cents }
/** Opening entries (journal AN) are told apart: they are no movements. */
export type Sums = Total & { readonly openingDebit: Cents; readonly openingCredit: Cents }
type Added<Key> = Sums & { readonly key: Key }
type Month = Added<string> & { readonly days: readonly Added<Day>[] }

/** `debit` and `credit` are those of all time, opening entries included. */
export type AccountBook = Total & {
  /** Numbers of the entries with a line here, in the order they were posted. */
  readonly entries: PersistentList<number>
  /** `2026-03`, in order. */
  readonly months: readonly Month[]
}

export const NO_SUMS: Sums = { openingDebit: ZERO, openingCredit: ZERO, debit: ZERO, credit: ZERO }
export const emptyBook: AccountBook = { debit: ZERO, credit: ZERO, entries: PersistentList.empty(), months: [] }

function plusLine(sums: Sums, debit: number, credit: number, isOpening: boolean): Sums {
  const { openingDebit, openingCredit } = sums
  return isOpening
    ? {
        openingDebit: cents(openingDebit + debit),
        openingCredit: cents(openingCredit + credit),
        debit: sums.debit,
        credit: sums.credit,
      }
    : { openingDebit, openingCredit, debit: cents(sums.debit + debit), credit: cents(sums.credit + credit) }
}

/** The place of a key in a list kept in order: most entries come in order, so it is looked for from the end. */
function placeOf(list: readonly { readonly key: string }[], key: string): { at: number; known: boolean } {
  let at = list.length
  for (let before = list[at - 1]; before !== undefined && before.key >= key; before = list[at - 1]) at -= 1
  return { at, known: list[at]?.key === key }
}

function withItem<T extends { readonly key: string }>(list: readonly T[], item: T): T[] {
  const { at, known } = placeOf(list, item.key)
  const copy = list.slice()
  copy.splice(at, known ? 1 : 0, item)
  return copy
}

export function withLine(
  book: AccountBook,
  number: number,
  date: Day,
  { debit, credit }: Pick<EntryLine, 'debit' | 'credit'>,
  isOpening: boolean,
): AccountBook {
  const key = date.slice(0, 7)
  const month = book.months[placeOf(book.months, key).at]
  const known = month?.key === key ? month : undefined
  const days = known?.days ?? []
  const day = days[placeOf(days, date).at]
  const sums = plusLine(day?.key === date ? day : NO_SUMS, debit, credit, isOpening)
  const whole = plusLine(known ?? NO_SUMS, debit, credit, isOpening)
  return {
    debit: cents(book.debit + debit),
    credit: cents(book.credit + credit),
    entries: book.entries.last === number ? book.entries : book.entries.push(number),
    months: withItem(book.months, { key, ...whole, days: withItem(days, { key: date, ...sums }) }),
  }
}

export type Period = { readonly from?: Day; readonly to?: Day }

/** What came before the period, with its opening entries; and what moved in it. Undefined when nothing had come by its end. */
export function sumsIn(book: AccountBook, { from, to }: Period): Sums | undefined {
  let found = false
  let openingDebit = 0
  let openingCredit = 0
  let debit = 0
  let credit = 0
  const add = (sums: Sums, isBefore: boolean): void => {
    found = true
    openingDebit += sums.openingDebit + (isBefore ? sums.debit : 0)
    openingCredit += sums.openingCredit + (isBefore ? sums.credit : 0)
    if (isBefore) return
    debit += sums.debit
    credit += sums.credit
  }
  const firstMonth = from?.slice(0, 7)
  const lastMonth = to?.slice(0, 7)
  for (const month of book.months) {
    if (lastMonth !== undefined && month.key > lastMonth) break
    if (month.key !== firstMonth && month.key !== lastMonth) {
      add(month, firstMonth !== undefined && month.key < firstMonth)
      continue
    }
    for (const day of month.days) {
      if (to === undefined || day.key <= to) add(day, from !== undefined && day.key < from)
    }
  }
  if (!found) return undefined
  return {
    openingDebit: cents(openingDebit),
    openingCredit: cents(openingCredit),
    debit: cents(debit),
    credit: cents(credit),
  }
}

/** The balance at the end of a day, positive when debit. */
export function balanceAt(book: AccountBook | undefined, at: Day): Cents {
  const sums = book && sumsIn(book, { to: at })
  return sums ? cents(sums.openingDebit + sums.debit - sums.openingCredit - sums.credit) : ZERO
}

/** What moved on each day from one on, opening entries included. */
export function* changesFrom(book: AccountBook, from: Day): Generator<{ date: Day; change: number }> {
  for (const { days } of book.months) {
    for (const { key, openingDebit, openingCredit, debit, credit } of days) {
      if (key >= from) yield { date: key, change: openingDebit + debit - openingCredit - credit }
    }
  }
}
