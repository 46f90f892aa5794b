/**
 * One account, or one party of a collective account, added up as entries are posted: what debits and credits add up to at the end
 * of each day on which something moved, since the account began. The balance of a period is then what its last day has more than
 * the day before it, however many lines there are. A new line gives a new book, which copies nothing when it comes after the others
 * (see `Days`); while a replay fills its private copies, a book changes in place.
 */
import type { Day } from '#base/dates.ts'
import { type Cents, cents, ZERO } from '#base/money.ts'
import type { Owner } from '#base/persistent-list.ts'
import type { EntryLine } from './events.ts'
import type { PostedEntry } from './state.ts'

/** What debits and credits add up to; neither is netted from the other. */
export type Total = { readonly debit: Cents; readonly credit: Cents }
/** Opening entries (journal AN) are told apart: they are no movements. */
export type Sums = Total & { readonly openingDebit: Cents; readonly openingCredit: Cents }

type Amounts = Pick<EntryLine, 'debit' | 'credit'>

export const NO_SUMS: Sums = { openingDebit: ZERO, openingCredit: ZERO, debit: ZERO, credit: ZERO }

const isMine = ({ owner }: { readonly owner: Owner | null }, filling: Owner | null): boolean =>
  owner !== null && owner === filling && owner.open

/**
 * Days that are over, in order, and what an account adds up to at the end of each. Books that grew from one another share them: a
 * book reads the first ones only, as many as it knows, so that the longest of them adds its own at the end without a copy. Figures
 * lie side by side in one array: thousands of books have hundreds of days each.
 */
class Days {
  readonly owner: Owner | null
  readonly #dates: Day[]
  readonly #figures: number[]

  constructor(owner: Owner | null, dates: Day[] = [], figures: number[] = []) {
    this.owner = owner
    this.#dates = dates
    this.#figures = figures
  }

  get length(): number {
    return this.#dates.length
  }

  first(length: number, owner: Owner | null): Days {
    return new Days(owner, this.#dates.slice(0, length), this.#figures.slice(0, length * 4))
  }

  date(rank: number): Day | undefined {
    return this.#dates[rank]
  }

  sums(rank: number): Sums {
    const at = rank * 4
    const figure = (which: number): Cents => cents(this.#figures[at + which] ?? 0)
    return { openingDebit: figure(0), openingCredit: figure(1), debit: figure(2), credit: figure(3) }
  }

  push(date: Day, openingDebit: number, openingCredit: number, debit: number, credit: number): void {
    this.#dates.push(date)
    this.#figures.push(openingDebit, openingCredit, debit, credit)
  }

  /** What moves on a day that is over counts from that day on. */
  add(date: Day, { debit, credit }: Amounts, isOpening: boolean): void {
    const rank = this.countUntil(date, this.length)
    if (this.#dates[rank] !== date) {
      const { openingDebit, openingCredit, debit, credit } = rank > 0 ? this.sums(rank - 1) : NO_SUMS
      this.#dates.splice(rank, 0, date)
      this.#figures.splice(rank * 4, 0, openingDebit, openingCredit, debit, credit)
    }
    for (let at = rank * 4 + (isOpening ? 0 : 2); at < this.#figures.length; at += 4) {
      this.#figures[at] = (this.#figures[at] ?? 0) + debit
      this.#figures[at + 1] = (this.#figures[at + 1] ?? 0) + credit
    }
  }

  /** How many of the first days come before a date. */
  countUntil(date: Day, length: number): number {
    let [low, high] = [0, length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.#dates[middle] ?? date) < date) low = middle + 1
      else high = middle
    }
    return low
  }
}

export class AccountBook implements Total {
  /** Shared as `Days` are. */
  #entries: PostedEntry[]
  #entryCount: number
  #past: Days
  #pastLength: number
  /** The last day on which something moved, and what the account adds up to. */
  #today: Day | undefined
  #openingDebit: number
  #openingCredit: number
  #debit: number
  #credit: number
  readonly #owner: Owner | null

  private constructor(from: AccountBook | undefined, owner: Owner | null) {
    this.#entries = from ? from.#entries : []
    this.#entryCount = from ? from.#entryCount : 0
    this.#past = from ? from.#past : new Days(owner)
    this.#pastLength = from ? from.#pastLength : 0
    this.#today = from ? from.#today : undefined
    this.#openingDebit = from ? from.#openingDebit : 0
    this.#openingCredit = from ? from.#openingCredit : 0
    this.#debit = from ? from.#debit : 0
    this.#credit = from ? from.#credit : 0
    this.#owner = owner
  }

  static readonly empty = new AccountBook(undefined, null)

  /** Of all time, opening entries included. */
  get debit(): Cents {
    return cents(this.#openingDebit + this.#debit)
  }
  get credit(): Cents {
    return cents(this.#openingCredit + this.#credit)
  }
  /** Those with a line here, in the order they were posted. */
  get entries(): readonly PostedEntry[] {
    return this.#entries.slice(0, this.#entryCount)
  }

  withLine(posted: PostedEntry, date: Day, line: Amounts, isOpening: boolean, filling: Owner | null): AccountBook {
    const owner = filling?.open ? filling : null
    const book = isMine({ owner: this.#owner }, owner) ? this : new AccountBook(this, owner)
    book.#addEntry(posted)
    book.#addLine(date, line, isOpening)
    return book
  }

  #addEntry(posted: PostedEntry): void {
    if (this.#entries[this.#entryCount - 1] === posted) return
    if (this.#entries.length > this.#entryCount) this.#entries = this.#entries.slice(0, this.#entryCount)
    this.#entries.push(posted)
    this.#entryCount += 1
  }

  #addLine(date: Day, line: Amounts, isOpening: boolean): void {
    if (this.#today === undefined) this.#today = date
    else if (date > this.#today) this.#endDay(this.#today, date)
    else if (date < this.#today) this.#addToPast(date, line, isOpening)
    if (isOpening) {
      this.#openingDebit += line.debit
      this.#openingCredit += line.credit
    } else {
      this.#debit += line.debit
      this.#credit += line.credit
    }
  }

  #endDay(today: Day, next: Day): void {
    if (this.#past.length > this.#pastLength) this.#past = this.#past.first(this.#pastLength, this.#owner)
    this.#past.push(today, this.#openingDebit, this.#openingCredit, this.#debit, this.#credit)
    this.#pastLength += 1
    this.#today = next
  }

  #addToPast(date: Day, line: Amounts, isOpening: boolean): void {
    if (!isMine(this.#past, this.#owner)) this.#past = this.#past.first(this.#pastLength, this.#owner)
    this.#past.add(date, line, isOpening)
    this.#pastLength = this.#past.length
  }

  /** What it adds up to at the end of a day, or before a day begins; undefined when nothing had come by then. */
  sums(until?: { readonly end: Day } | { readonly before: Day }): Sums | undefined {
    const today = this.#today
    if (today === undefined) return undefined
    if (until === undefined || ('end' in until ? today <= until.end : today < until.before)) {
      return {
        openingDebit: cents(this.#openingDebit),
        openingCredit: cents(this.#openingCredit),
        debit: cents(this.#debit),
        credit: cents(this.#credit),
      }
    }
    const date = 'end' in until ? until.end : until.before
    const count = this.#past.countUntil(date, this.#pastLength)
    const isThere = 'end' in until && count < this.#pastLength && this.#past.date(count) === date
    const rank = isThere ? count : count - 1
    return rank < 0 ? undefined : this.#past.sums(rank)
  }

  /** The balance, positive when debit, at the end of each day on which something moved, from one on. */
  *balancesFrom(date: Day): Generator<{ readonly date: Day; readonly balance: Cents }> {
    for (let rank = this.#past.countUntil(date, this.#pastLength); rank < this.#pastLength; rank += 1) {
      yield { date: this.#past.date(rank) ?? date, balance: balanceOfSums(this.#past.sums(rank)) }
    }
    if (this.#today !== undefined && this.#today >= date) {
      yield { date: this.#today, balance: balanceOfSums(this.sums() ?? NO_SUMS) }
    }
  }
}

export type Period = { readonly from?: Day; readonly to?: Day }

/** What came before the period, with its opening entries; and what moved in it. Undefined when nothing had come by its end. */
export function sumsIn(book: AccountBook, { from, to }: Period): Sums | undefined {
  const end = book.sums(to && { end: to })
  const isEmpty = from !== undefined && to !== undefined && from > to
  const before = isEmpty ? end : from && book.sums({ before: from })
  if (!end || !before) return end
  return {
    openingDebit: cents(end.openingDebit + before.debit),
    openingCredit: cents(end.openingCredit + before.credit),
    debit: cents(end.debit - before.debit),
    credit: cents(end.credit - before.credit),
  }
}

const balanceOfSums = ({ openingDebit, openingCredit, debit, credit }: Sums): Cents =>
  cents(openingDebit + debit - openingCredit - credit)

/** The balance at the end of a day, positive when debit. */
export const balanceAt = (book: AccountBook | undefined, at: Day): Cents =>
  balanceOfSums(book?.sums({ end: at }) ?? NO_SUMS)
