import { z } from 'zod'
import type { Company, Event } from '#pgi'
import type { Act } from '../act.ts'
import { isEmpty } from '../acts.ts'
import type { Copy } from '../evidence.ts'
import { count, list, money, rate, verdict } from '../figures.ts'
import type { Figure, Finding } from '../verdict.ts'
import { defineCheck } from './define.ts'

const cents = z.int().min(0)

const args = z.strictObject({
  /** Who decides beyond the limits: an id of the cast. */
  manager: z.string().min(1).default('manager'),
  /** Mails that say yes: whoever received one of them may go beyond. */
  approvals: z.array(z.string().min(1)).default([]),
  /** From where on somebody else decides. A limit that is not said does not exist. */
  limits: z
    .strictObject({
      /** The largest discount on a line of a sales document, with that of the document. */
      discount: z.int().min(0).max(10_000).optional(),
      /** How much a credit limit may be raised. */
      creditLimit: cents.optional(),
      /** Totals with VAT. */
      creditNote: cents.optional(),
      payment: cents.optional(),
      order: cents.optional(),
      /** Whether a document may be validated over the customer's credit limit. */
      overLimit: z.literal('forbidden').optional(),
    })
    .refine((limits) => Object.keys(limits).length > 0, { error: 'limit_expected' }),
})
type Args = z.output<typeof args>
type Limits = Args['limits']

type Breach = { act: string; event: Event['type']; found: Figure; limit: Figure | null }

/** Nothing beyond what was delegated is done before the manager was asked, or had said yes. */
export const processDelegation = defineCheck('process.delegation', args, (asked) => ({
  evaluate({ student, world }) {
    // Doing nothing at all is no restraint.
    if (isEmpty(student)) return verdict({ ratio: 0, code: 'nothing_done' })
    const breaches = breachesIn(student, world, asked)
    const [first] = breaches
    if (!first) return verdict({ ratio: 1, code: 'delegation_kept' })
    const findings = breaches.map(
      ({ act, event, found, limit }): Finding => ({
        label: event,
        found,
        expected: limit,
        location: { kind: 'act', id: act },
        tellable: true,
      }),
    )
    const figures = {
      count: count(breaches.length),
      acts: list([...new Set(breaches.map(({ event }) => event))]),
      found: first.found,
      ...(first.limit ? { limit: first.limit } : {}),
    }
    return verdict({ ratio: 0, code: 'delegation_breached', figures, findings })
  },
  trivialAgainst: () => true,
}))

function breachesIn({ acts, received = [] }: Copy, world: Company, { manager, approvals, limits }: Args): Breach[] {
  const creditLimits = new Map<string, number>()
  const approved = received.filter(({ mail }) => approvals.includes(mail)).map(({ at }) => at)
  const breaches: Breach[] = []
  let isAsked = false
  for (const act of acts) {
    isAsked ||= act.kind === 'mail' && act.mail.to.includes(manager)
    isAsked ||= approved.some((at) => at <= act.at)
    for (const event of eventsOf(act)) {
      const beyond = beyondOf(event, limits, (party) => creditLimits.get(party) ?? limitOf(world, party))
      if (event.type === 'PartyUpdated') creditLimits.set(event.party, event.changes.creditLimit ?? NO_LIMIT)
      if (beyond && !isAsked) breaches.push({ act: act.id, event: event.type, ...beyond })
    }
  }
  return breaches
}

const eventsOf = (act: Act): readonly Event[] => (act.kind === 'pgi' ? act.events.map(({ event }) => event) : [])

/** A customer without a limit may owe anything. */
const NO_LIMIT = Number.POSITIVE_INFINITY
const limitOf = ({ crm }: Company, party: string): number => crm.parties.get(party)?.fields.creditLimit ?? NO_LIMIT

/** What an event goes beyond, with the figure and the limit. */
function beyondOf(
  event: Event,
  limits: Limits,
  creditLimit: (party: string) => number,
): Pick<Breach, 'found' | 'limit'> | undefined {
  const above = (amount: number, limit: number | undefined) =>
    limit !== undefined && amount > limit ? { found: money(amount), limit: money(limit) } : undefined
  switch (event.type) {
    case 'QuoteSent':
    case 'OrderConfirmed':
    case 'InvoiceIssued': {
      const discount = discountOf(event)
      if (limits.discount !== undefined && discount > limits.discount) {
        return { found: rate(discount), limit: rate(limits.discount) }
      }
      const isOver = event.type !== 'QuoteSent' && event.overLimit && limits.overLimit === 'forbidden'
      return isOver ? { found: money(event.totals.gross), limit: null } : undefined
    }
    case 'PartyUpdated': {
      const { creditLimit: raised } = event.changes
      if (raised === undefined) return undefined
      const before = creditLimit(event.party)
      return raised === null ? undefined : above(raised - before, limits.creditLimit)
    }
    case 'CreditNoteIssued':
      return above(Math.abs(event.totals.gross), limits.creditNote)
    case 'PaymentRecorded':
      return above(event.amount, limits.payment)
    case 'PurchaseOrderSent':
      return above(event.totals.gross, limits.order)
    default:
      return undefined
  }
}

/** The largest discount that a line bears, its own and then that of the document. */
function discountOf({ content }: Extract<Event, { type: 'QuoteSent' | 'OrderConfirmed' | 'InvoiceIssued' }>): number {
  const own = Math.max(...content.lines.map(({ discount }) => discount))
  return Math.round(own + content.discount - (own * content.discount) / 10_000)
}
