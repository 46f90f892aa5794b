import { z } from 'zod'
import type { Day } from '#base/dates.ts'
import { type Cents, cents, sumOf } from '#base/money.ts'
import { zDay } from '#base/schema.ts'
import { isUsedUp } from '../../sales/remaining.ts'
import type { Company } from '../company.ts'
import { type Outstanding, outstandingOf } from '../outstanding.ts'
import { type Named, namedParty, partySource, zPartyCode } from './named.ts'
import { openItemsAt } from './open-items.ts'
import { columns, view } from './view.ts'

/** `invoices`, `deliveries`, `orders` are owed or will be; `deposits` and `credits` (positive) come off; `total` is what is left. */
export type OutstandingAnswer = Outstanding & {
  readonly customer: Named
  /** The part of the invoices that is overdue on that day. */
  readonly late: Cents
  /** Null when no limit was set. */
  readonly limit: Cents | null
  /** What may still be sold within the limit; nil beyond it, null without limit. */
  readonly available: Cents | null
  /** By how much the limit is exceeded; nil within it. */
  readonly excess: Cents
  readonly sources: readonly string[]
}

/** Null for somebody who is not a customer. */
export function outstandingAnswer(company: Company, code: string, at: Day): OutstandingAnswer | null {
  const party = company.crm.parties.get(code)
  if (!party) return null
  const outstanding = outstandingOf(company, code)
  const open = openItemsAt(company, code, at)
  const limit = party.fields.creditLimit ?? null
  const room = limit === null ? null : limit - outstanding.total
  return {
    customer: namedParty(company, code),
    ...outstanding,
    late: sumOf(
      open.filter(({ daysLate }) => daysLate > 0),
      ({ balance }) => balance,
    ),
    limit,
    available: room === null ? null : cents(Math.max(0, room)),
    excess: cents(room === null ? 0 : Math.max(0, -room)),
    sources: [partySource(code), ...open.map(({ item }) => item.item), ...documentsCounted(company, code)],
  }
}

/** The orders and deliveries that still count. */
function documentsCounted({ sales }: Company, code: string): string[] {
  return [...(sales.byCustomer.get(code) ?? [])].filter((id) => {
    const document = sales.documents.get(id)
    if (document?.stage !== 'validated') return false
    return (document.kind === 'order' || document.kind === 'deliveryNote') && !isUsedUp(document)
  })
}

/** Encours d’un client, compared with its limit: as it stands now, `at` saying only what is overdue. */
export const customerOutstanding = view({
  args: z.object({ customer: zPartyCode, at: zDay }),
  run: (company, { customer, at }) => outstandingAnswer(company, customer, at),
  table: {
    columns: [
      ...columns('text', 'customer.code', 'customer.name'),
      ...columns(
        'money',
        'invoices',
        'late',
        'deliveries',
        'orders',
        'deposits',
        'credits',
        'total',
        'limit',
        'available',
        'excess',
      ),
    ],
    rows: (answer) => (answer ? [answer] : []),
  },
})
