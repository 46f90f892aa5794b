/**
 * One account, or one party of a collective account, added up day by day and month by month as entries are posted: what the
 * trial balance of any period reads instead of every line. A new line gives a new book that shares the months before it; while a
 * replay fills its private copies, a book changes in place what that replay made (see `PersistentList`).
 */
import { type Day, day } from '#base/dates.ts'
import { type Cents, cents, ZERO } from '#base/money.ts'
import { type Owner, PersistentList } from '#base/persistent-list.ts'
import type { EntryLine } from './events.ts'

/** What debits and credits add up to; neither is netted from the other. */
export type Total = { readonly debit: Cents; readonly credit: Cents }
/** Opening entries (journal AN) are told apart: they are no movements. */
export type Sums = Total & { readonly openingDebit: Cents; readonly openingCredit: Cents }

type Amounts = Pick<EntryLine, 'debit' | 'credit'>
type Owned = { readonly owner: Owner | null; openingDebit: Cents; openingCredit: Cents; debit: Cents; credit: Cents }
type DaySums = Owned & { readonly key: Day }
/** `2026-03`. */
type MonthSums = Owned & { readonly key: string; readonly days: DaySums[] }

export const NO_SUMS: Sums = { openingDebit: ZERO, openingCredit: ZERO, debit: ZERO, credit: ZERO }

const isMine = ({ owner }: { readonly owner: Owner | null }, filling: Owner | null): boolean =>
  owner !== null && owner === filling && owner.open

/** The place of a key in a list kept in order: most entries come in order, so it is looked for from the end. */
function placeOf(list: readonly { readonly key: string }[], key: string): number {
  let at = list.length
  for (let before = list[at - 1]; before !== undefined && before.key >= key; before = list[at - 1]) at -= 1
  return at
}

function add(sums: Owned, { debit, credit }: Amounts, isOpening: boolean): void {
  if (isOpening) {
    sums.openingDebit = cents(sums.openingDebit + debit)
    sums.openingCredit = cents(sums.openingCredit + credit)
  } else {
    sums.debit = cents(sums.debit + debit)
    sums.credit = cents(sums.credit + credit)
  }
}

/** The item of a key that may be changed: the one there if it is ours, a copy of it, or a new one. */
function ownedOf<Item extends Owned & { readonly key: string }>(
  list: Item[],
  key: string,
  filling: Owner | null,
  make: (known: Item | undefined) => Item,
): Item {
  // Entries come in order: nearly always the last one, and already ours.
  const last = list[list.length - 1]
  if (last?.key === key && isMine(last, filling)) return last
  const at = placeOf(list, key)
  const there = list[at]
  const known = there?.key === key ? there : undefined
  if (known && isMine(known, filling)) return known
  const made = make(known)
  if (known) list[at] = made
  else list.splice(at, 0, made)
  return made
}

export class AccountBook implements Total {
  #debit: Cents
  #credit: Cents
  #entries: PersistentList<number>
  readonly #months: MonthSums[]
  readonly #owner: Owner | null

  private constructor(from: AccountBook | undefined, owner: Owner | null) {
    const entries = from ? from.#entries : PersistentList.empty<number>()
    this.#debit = from ? from.#debit : ZERO
    this.#credit = from ? from.#credit : ZERO
    this.#entries = owner ? entries.draft(owner) : entries
    this.#months = from ? from.#months.slice() : []
    this.#owner = owner
  }

  static readonly empty = new AccountBook(undefined, null)

  /** Of all time, opening entries included. */
  get debit(): Cents {
    return this.#debit
  }
  get credit(): Cents {
    return this.#credit
  }
  /** Numbers of the entries with a line here, in the order they were posted. */
  get entries(): PersistentList<number> {
    return this.#entries
  }
  get months(): readonly (Sums & { readonly key: string; readonly days: readonly (Sums & { readonly key: Day })[] })[] {
    return this.#months
  }

  withLine(number: number, date: Day, line: Amounts, isOpening: boolean, filling: Owner | null): AccountBook {
    const owner = filling?.open ? filling : null
    const book = isMine({ owner: this.#owner }, owner) ? this : new AccountBook(this, owner)
    book.#add(number, date, line, isOpening, owner)
    return book
  }

  #add(number: number, date: Day, line: Amounts, isOpening: boolean, owner: Owner | null): void {
    this.#debit = cents(this.#debit + line.debit)
    this.#credit = cents(this.#credit + line.credit)
    if (this.#entries.last !== number) this.#entries = this.#entries.push(number)
    const month = ownedOf(this.#months, date.slice(0, 7), owner, (known) => ({
      ...(known ?? { ...NO_SUMS, key: date.slice(0, 7) }),
      days: known ? known.days.slice() : [],
      owner,
    }))
    add(month, line, isOpening)
    const day = ownedOf(month.days, date, owner, (known) => ({ ...(known ?? { ...NO_SUMS, key: date }), owner }))
    add(day, line, isOpening)
  }
}

export type Period = { readonly from?: Day; readonly to?: Day }

/** Before and after any day of any story. */
const FIRST = day('0001-01-01')
const LAST = day('9999-12-31')

/** What came before the period, with its opening entries; and what moved in it. Undefined when nothing had come by its end. */
export function sumsIn(book: AccountBook, { from = FIRST, to = LAST }: Period): Sums | undefined {
  const [firstMonth, lastMonth] = [from.slice(0, 7), to.slice(0, 7)]
  // A month that the period begins with is whole; one that it ends in is read day by day, unless nothing ends it.
  const isFirstWhole = from.endsWith('-01')
  const sums = { openingDebit: 0, openingCredit: 0, debit: 0, credit: 0 }
  let found = false
  for (const month of book.months) {
    if (month.key > lastMonth) break
    const isCut = month.key === lastMonth || (month.key === firstMonth && !isFirstWhole)
    if (!isCut) {
      found = true
      if (month.key < firstMonth) addBefore(sums, month)
      else addIn(sums, month)
      continue
    }
    for (const each of month.days) {
      if (each.key > to) break
      found = true
      if (each.key < from) addBefore(sums, each)
      else addIn(sums, each)
    }
  }
  if (!found) return undefined
  const { openingDebit, openingCredit, debit, credit } = sums
  return {
    openingDebit: cents(openingDebit),
    openingCredit: cents(openingCredit),
    debit: cents(debit),
    credit: cents(credit),
  }
}

type Adding = { openingDebit: number; openingCredit: number; debit: number; credit: number }

function addBefore(sums: Adding, { openingDebit, openingCredit, debit, credit }: Sums): void {
  sums.openingDebit += openingDebit + debit
  sums.openingCredit += openingCredit + credit
}

function addIn(sums: Adding, { openingDebit, openingCredit, debit, credit }: Sums): void {
  sums.openingDebit += openingDebit
  sums.openingCredit += openingCredit
  sums.debit += debit
  sums.credit += credit
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
