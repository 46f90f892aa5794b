/** Budget de trésorerie: month by month, amounts move by their terms, and the VAT of a month is paid the next one. */
import { allocate, type BasisPoints, type Cents, cents, rateOf, ZERO } from '#base/money.ts'

/** How an amount is paid: a part in its own month, the rest in later ones. Parts make 10 000. */
export type Terms = readonly { readonly months: number; readonly part: BasisPoints }[]

export type Planned = {
  readonly code: string
  /** Net of VAT, month by month. */
  readonly amounts: readonly Cents[]
  readonly vatRate: BasisPoints
  readonly terms: Terms
}
export type CashBudgetPlan = {
  readonly months: number
  readonly openingCash: Cents
  readonly sales: readonly Planned[]
  readonly purchases: readonly Planned[]
  /** What the opening balance sheet receives and pays, month by month, VAT included. */
  readonly openingReceipts: readonly Cents[]
  readonly openingPayments: readonly Cents[]
  /** VAT of the month before the first one. */
  readonly openingVat: Cents
}
export type CashMonth = {
  readonly opening: Cents
  readonly receipts: Cents
  readonly payments: Cents
  /** VAT of the month, due the next one; nil when a credit is carried. */
  readonly vatDue: Cents
  readonly vatCredit: Cents
  readonly closing: Cents
}

const at = (amounts: readonly Cents[], month: number): Cents => amounts[month] ?? ZERO

/** What is paid in each month of a planned amount, VAT included. */
export function spread({ amounts, vatRate, terms }: Planned, months: number): Cents[] {
  const paid = Array.from({ length: months }, () => 0)
  for (const [month, net] of amounts.entries()) {
    const gross = cents(net + rateOf(net, vatRate))
    const shares = allocate(
      gross,
      terms.map(({ part }) => part),
    )
    for (const [index, { months: later }] of terms.entries()) {
      const when = month + later
      if (when < months) paid[when] = (paid[when] ?? 0) + (shares[index] ?? 0)
    }
  }
  return paid.map(cents)
}

export function cashBudgetOf(plan: CashBudgetPlan): CashMonth[] {
  const { months, sales, purchases } = plan
  const sum = (items: readonly number[]) => items.reduce((total, item) => total + item, 0)
  const received = sales.map((each) => spread(each, months))
  const paid = purchases.map((each) => spread(each, months))
  const vatOf = (items: readonly Planned[], month: number) =>
    sum(items.map(({ amounts, vatRate }) => rateOf(at(amounts, month), vatRate)))
  const result: CashMonth[] = []
  let cash: number = plan.openingCash
  let vatToPay: number = plan.openingVat
  let vatCredit = 0
  for (let month = 0; month < months; month += 1) {
    const opening = cash
    const receipts = at(plan.openingReceipts, month) + sum(received.map((each) => at(each, month)))
    const payments = at(plan.openingPayments, month) + sum(paid.map((each) => at(each, month))) + vatToPay
    const vat = vatOf(sales, month) - vatOf(purchases, month) - vatCredit
    vatToPay = Math.max(vat, 0)
    vatCredit = Math.max(-vat, 0)
    cash += receipts - payments
    result.push({
      opening: cents(opening),
      receipts: cents(receipts),
      payments: cents(payments),
      vatDue: cents(vatToPay),
      vatCredit: cents(vatCredit),
      closing: cents(cash),
    })
  }
  return result
}
