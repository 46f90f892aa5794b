/**
 * The return of a month, box by box. The books keep their cents; the form is in whole euros, each amount rounded on its own to the
 * nearest, half upwards (usage of the form; the difference goes to 658 or 758).
 */
import { addDays, addMonths, type Day, day, endOfMonth } from '#base/dates.ts'
import { type Cents, cents, negate, plus, roundHalfAway, ZERO } from '#base/money.ts'
import { ACCOUNTS } from '#content/law/chart-of-accounts.ts'
import { vatBoxes } from '#content/law/vat-return.ts'
import { sumsIn } from '../book.ts'
import type { AccountingState, PostedEntry } from '../state.ts'
import type { FilledBoxes } from './events.ts'
import { type VatAmount, type VatLine, vatOf } from './operations.ts'

export type BoxAmounts = { readonly base: Cents; readonly tax: Cents; readonly amounts: readonly VatAmount[] }
export type VatReturnFigures = {
  readonly month: string
  /** What the books say, to the cent. */
  readonly exact: ReadonlyMap<string, BoxAmounts>
  /** The same in whole euros, with the totals of the form. */
  readonly boxes: FilledBoxes
  readonly lines: readonly VatLine[]
  readonly undetermined: readonly VatLine[]
  /** Credit of the month before, in cents. */
  readonly carried: Cents
}

export const firstDayOf = (month: string): Day => day(`${month}-01`)
export const lastDayOf = (month: string): Day => endOfMonth(firstDayOf(month))
const nextMonth = (month: string): string => addMonths(firstDayOf(month), 1).slice(0, 7)

/** The return an entry goes to: that of its month, or the first one still open when it was posted after the return was filed. */
export function returnMonthOf({ vat }: AccountingState, { number, entry }: PostedEntry): string {
  let month = entry.date.slice(0, 7)
  for (let filed = vat.declared.get(month); filed && number > filed.through; filed = vat.declared.get(month)) {
    month = nextMonth(month)
  }
  return month
}

/** Totals of the form, and the boxes that they add up. */
const GROSS = ['08', '09', '9B', 'T6', 'I1', 'I2', 'I4', 'I5', '15']
const DEDUCTIBLE = ['19', '20', '21', '22']

/** The lines that a line adds up; itself when it is no total. */
export function addedUpBy(box: string): readonly string[] {
  if (box === '16') return GROSS
  if (box === '23') return DEDUCTIBLE
  return RESULTS.includes(box) ? [...GROSS, ...DEDUCTIBLE] : [box]
}

const RESULTS = ['25', 'TD', '26', '27', '28', '32']

const euros = (amount: Cents): number => roundHalfAway(amount / 100)

export function vatReturn(state: AccountingState, month: string, refund: Cents = ZERO): VatReturnFigures {
  const last = lastDayOf(month)
  const amounts: VatAmount[] = []
  const lines: VatLine[] = []
  const undetermined: VatLine[] = []
  for (const posted of state.entries) {
    if (posted.entry.date > last || returnMonthOf(state, posted) !== month) continue
    const vat = vatOf(posted)
    amounts.push(...vat.amounts)
    lines.push(...vat.lines)
    undetermined.push(...vat.undetermined)
  }
  const exact = summed(amounts)
  const carried = creditBefore(state, month)
  return { month, exact, boxes: filled(exact, carried, refund), lines, undetermined, carried }
}

function summed(amounts: readonly VatAmount[]): Map<string, BoxAmounts> {
  const byBox = new Map<string, VatAmount[]>()
  for (const amount of amounts) {
    const known = byBox.get(amount.box)
    if (known) known.push(amount)
    else byBox.set(amount.box, [amount])
  }
  const sum = (list: readonly VatAmount[], field: 'base' | 'tax') => plus(...list.map((amount) => amount[field]))
  return new Map(
    [...byBox].map(([box, list]) => [box, { base: sum(list, 'base'), tax: sum(list, 'tax'), amounts: list }]),
  )
}

/** The credit that the return before left, with the opening entry of a year that begins here. */
function creditBefore({ totals }: AccountingState, month: string): Cents {
  const book = totals.get(ACCOUNTS.vatCredit)
  const before = addDays(firstDayOf(month), -1)
  const sums = book && sumsIn(book, { to: before })
  const balance = sums ? sums.openingDebit + sums.debit - sums.openingCredit - sums.credit : 0
  return cents(Math.max(balance, 0))
}

/** The form takes no negative amount: a tax taken back beyond what is due is deducted (21), the reverse is paid (15). */
function filled(exact: ReadonlyMap<string, BoxAmounts>, carried: Cents, refund: Cents): FilledBoxes {
  const tax = new Map([...exact].map(([box, amounts]) => [box, amounts.tax as number]))
  const move = (boxes: readonly string[], to: string): void => {
    for (const box of boxes) {
      const amount = tax.get(box) ?? 0
      if (amount >= 0) continue
      tax.set(box, 0)
      tax.set(to, (tax.get(to) ?? 0) - amount)
    }
  }
  move(['08', '09', '9B', 'T6', 'I1', 'I2', 'I4', 'I5'], '21')
  move(['19', '20'], '15')
  tax.set('22', carried)
  const boxes: FilledBoxes = {}
  for (const { box, holds } of vatBoxes) {
    const base = Math.max(euros(exact.get(box)?.base ?? ZERO), 0)
    if (holds !== 'tax' && base > 0) boxes[`${box}.base`] = base
    const due = Math.max(euros(cents(tax.get(box) ?? 0)), 0)
    if (holds !== 'base' && due > 0) boxes[`${box}.tax`] = due
  }
  return withTotals(boxes, euros(refund))
}

/** The totals of a form, from the boxes they add up. */
export function withTotals(boxes: FilledBoxes, refund: number): FilledBoxes {
  const value = (box: string): number => boxes[`${box}.tax`] ?? 0
  const sum = (list: readonly string[]): number => list.reduce((total, box) => total + value(box), 0)
  const [gross, deductible] = [sum(GROSS), sum(DEDUCTIBLE)]
  const due = Math.max(gross - deductible, 0)
  const credit = Math.max(deductible - gross, 0)
  return {
    ...boxes,
    '16.tax': gross,
    '23.tax': deductible,
    '25.tax': credit,
    'TD.tax': due,
    '26.tax': refund,
    '27.tax': Math.max(credit - refund, 0),
    '28.tax': due,
    '32.tax': due,
  }
}

/** The totals of the form, which are checked on what a person filled in. */
export const TOTAL_BOXES = ['16.tax', '23.tax', '25.tax', 'TD.tax', '27.tax', '28.tax', '32.tax'] as const

/** What the boxes may differ by from the books through rounding alone: half a euro an amount. */
export const roundingTolerance = (boxes: FilledBoxes): Cents =>
  cents(50 * [...GROSS, ...DEDUCTIBLE].filter((box) => (boxes[`${box}.tax`] ?? 0) > 0).length)

/** VAT due by the books, to the cent: negative when it is a credit. */
export const netOfBooks = ({ lines, carried }: VatReturnFigures): Cents =>
  plus(...lines.map(({ tax }) => tax), negate(carried))
