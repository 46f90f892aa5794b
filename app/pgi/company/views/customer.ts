import { z } from 'zod'
import { type Day, daysBetween } from '#base/dates.ts'
import { type Cents, roundHalfAway, ZERO } from '#base/money.ts'
import { zDay } from '#base/schema.ts'
import type { PartyFields } from '../../crm/party.ts'
import type { Company } from '../company.ts'
import { type OutstandingAnswer, outstandingAnswer } from './customer-outstanding.ts'
import { partySource, zPartyCode } from './named.ts'
import { itemsOf, kindOfItem, matchingOf, openItemsAt, remindersAt } from './open-items.ts'
import { receivablesSchedule, type ScheduleRow, scheduleRow } from './receivables-schedule.ts'
import { view } from './view.ts'

export type PaymentHabits = {
  /** Invoices settled in full by then. */
  readonly paidInvoices: number
  /** From the invoice to its last payment, on average, in whole days; null while none is settled. */
  readonly averageDays: number | null
  /** From the due date to the last payment: negative when this customer pays early. */
  readonly averageDaysLate: number | null
}
export type CustomerAnswer = {
  readonly code: string
  readonly name: string
  readonly role: 'customer' | 'prospect'
  readonly archived: boolean
  /** The record, as it stands. */
  readonly fields: PartyFields
  readonly balance: Cents
  readonly outstanding: OutstandingAnswer
  readonly openItems: readonly ScheduleRow[]
  readonly habits: PaymentHabits
  readonly sources: readonly string[]
}

/** Fiche d’un client ou d’un prospect, with what it owes and how it pays. Null for an unknown code. */
export const customer = view({
  args: z.object({ customer: zPartyCode, at: zDay }),
  run(company, { customer: code, at }): CustomerAnswer | null {
    const party = company.crm.parties.get(code)
    const outstanding = outstandingAnswer(company, code, at)
    if (!party || !outstanding) return null
    const reminded = remindersAt(company, at)
    return {
      code,
      name: party.fields.name,
      role: party.role,
      archived: party.archived,
      fields: party.fields,
      balance: company.treasury.balances.get(code) ?? ZERO,
      outstanding,
      openItems: openItemsAt(company, code, at).map((open) => scheduleRow(company, open, reminded.get(open.item.item))),
      habits: habitsOf(company, code, at),
      sources: [partySource(code)],
    }
  },
  table: {
    columns: receivablesSchedule.table?.columns ?? [],
    rows: (answer) => answer?.openItems ?? [],
  },
})

function habitsOf(company: Company, code: string, at: Day): PaymentHabits {
  let [paidInvoices, days, daysLate] = [0, 0, 0]
  for (const { item, date, dueDate, left } of itemsOf(company, code)) {
    if (kindOfItem(item) !== 'invoice' || left !== 0) continue
    const paidOn = lastPaymentOf(company, item)
    if (paidOn === null || paidOn > at) continue
    paidInvoices += 1
    days += daysBetween(date, paidOn)
    daysLate += daysBetween(dueDate ?? date, paidOn)
  }
  const average = (sum: number) => (paidInvoices === 0 ? null : roundHalfAway(sum / paidInvoices))
  return { paidInvoices, averageDays: average(days), averageDaysLate: average(daysLate) }
}

/** The day of the last receipt that settles an invoice; null when a credit note alone settles it, which is not a payment. */
function lastPaymentOf(company: Company, invoice: string): Day | null {
  let last: Day | null = null
  for (const { debit, credit } of matchingOf(company, invoice)?.allocations ?? []) {
    const kind = kindOfItem(credit)
    if (debit !== invoice || (kind !== 'receipt' && kind !== 'reassignment')) continue
    const date = company.treasury.items.get(credit)?.date
    if (date !== undefined && (last === null || date > last)) last = date
  }
  return last
}
