/** What a customer owes or will owe (encours), to compare with its credit limit. */

import { grossOfAll } from '#base/deposits.ts'
import { type Cents, cents, minus, plus, thousandths } from '#base/money.ts'
import { isDeposit, leftOfDeposit } from '../sales/deposit.ts'
import type { DocumentId } from '../sales/document.ts'
import { undoneOf } from '../sales/remaining.ts'
import type { SalesDocument } from '../sales/state.ts'
import { totalsOf } from '../sales/totals.ts'
import type { Company } from './company.ts'

export type Outstanding = {
  /** Unpaid invoices, and debits typed by hand. */
  readonly invoices: Cents
  /** Delivered and not invoiced yet, with VAT. */
  readonly deliveries: Cents
  /** Confirmed orders not delivered or invoiced yet, with VAT. */
  readonly orders: Cents
  /** Deposits billed on what is delivered or ordered, not deducted yet: they are among the invoices, or paid (positive). */
  readonly deposits: Cents
  /** Receipts and credit notes that settle nothing yet (positive). */
  readonly credits: Cents
  readonly total: Cents
}

/** `without`: a draft whose part in the documents it comes from is left aside, so as not to count it twice. */
export function outstandingOf(
  company: Pick<Company, 'sales' | 'treasury'>,
  customer: string,
  without?: DocumentId,
): Outstanding {
  let invoices = cents(0)
  let credits = cents(0)
  for (const id of company.treasury.itemsByCustomer.get(customer) ?? []) {
    const left = company.treasury.items.get(id)?.left ?? cents(0)
    if (left > 0) invoices = plus(invoices, left)
    else credits = minus(credits, left)
  }
  let deliveries = cents(0)
  let orders = cents(0)
  let billed = cents(0)
  for (const id of company.sales.byCustomer.get(customer) ?? []) {
    const document = company.sales.documents.get(id)
    if (document?.stage !== 'validated') continue
    if (document.kind === 'deliveryNote') deliveries = plus(deliveries, leftOf(company, document, without))
    else if (document.kind === 'order') orders = plus(orders, leftOf(company, document, without))
    else if (isDeposit(document)) billed = plus(billed, toDeduct(company, document, without))
  }
  const deposits = cents(Math.min(billed, deliveries + orders))
  const total = minus(plus(invoices, deliveries, orders), plus(deposits, credits))
  return { invoices, deliveries, orders, deposits, credits, total }
}

/** What validated documents, and the draft set aside, leave to deduct of a deposit. One on a quote without order waits for it. */
function toDeduct({ sales }: Pick<Company, 'sales'>, deposit: SalesDocument, without?: DocumentId): Cents {
  const { depositOn } = deposit.content
  const on = depositOn === undefined ? undefined : sales.documents.get(depositOn)
  const isFollowed = on?.kind === 'order' || on?.successors.some((id) => sales.documents.get(id)?.kind === 'order')
  if (!isFollowed) return cents(0)
  const fixed = deposit.successors.filter((id) => id === without || sales.documents.get(id)?.stage === 'validated')
  return grossOfAll(leftOfDeposit(sales, { ...deposit, successors: fixed }))
}

/** What the lines still to be done come to, with VAT; carriage goes with the first part. */
function leftOf({ sales }: Pick<Company, 'sales'>, document: SalesDocument, without?: DocumentId): Cents {
  const taking = without === undefined ? [] : (sales.documents.get(without)?.content.lines ?? [])
  let begun = false
  const lines = document.content.lines.flatMap((line, index) => {
    const undone = taking.reduce(
      (left: number, { origin, quantity }) =>
        origin?.document === document.document && origin.line === index ? left - quantity : left,
      undoneOf(document, index),
    )
    begun ||= undone < line.quantity
    return undone > 0 ? [{ ...line, quantity: thousandths(undone) }] : []
  })
  if (lines.length === 0) return cents(0)
  return totalsOf({ ...document.content, lines, shipping: begun ? cents(0) : document.content.shipping }).gross
}
