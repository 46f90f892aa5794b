/**
 * VAT on receipts: the VAT of services waits in 44574 and is due as the customer pays (CGI art. 269-2 c). Deliveries of goods are
 * due at once whatever the regime. A receipt counts once it is matched with its invoice.
 */
import type { Day } from '#base/dates.ts'
import { allocate, type Cents, cents, minus, negate, plus, proportion, ZERO } from '#base/money.ts'
import { ACCOUNTS } from '#content/law/chart-of-accounts.ts'
import { toPay } from '../../sales/deduction.ts'
import type { SalesEvent } from '../../sales/events.ts'
import type { TreasuryEvent } from '../../treasury/events.ts'
import type { Entry, EntryLine } from '../events.ts'
import type { BusinessEvent } from '../post.ts'
import { depositsWaiting } from '../post-deposits.ts'
import type { DeferredPart, DeferredVat, VatRegime, VatState } from './state.ts'

type Sale = Extract<SalesEvent, { type: 'InvoiceIssued' | 'CreditNoteIssued' }>
type Matching = Extract<TreasuryEvent, { type: 'ItemsMatched' | 'MatchingUndone' }>

/** Services have 704 to 706, and 708 but for carriage, which follows the goods it goes with. */
const isService = (account: string): boolean => /^70(4|5|6|8)/.test(account) && !account.startsWith('7085')

export type SharedVat = { readonly due: DeferredPart; readonly deferred: DeferredPart }

/** The VAT of a sale, rate by rate, shared out between what is due at once and what waits for the payment. */
export function sharedVat({ totals }: Sale, regime: VatRegime): SharedVat[] {
  const sellsGoods = totals.revenue.some(({ account }) => !isService(account))
  return totals.vat.map(({ rate, base, amount }) => {
    const revenue = totals.revenue.filter((each) => each.rate === rate)
    const services = revenue.reduce((sum, each) => (isService(each.account) ? sum + each.amount : sum), 0)
    const goods = revenue.reduce((sum, each) => (isService(each.account) ? sum : sum + each.amount), 0)
    const isDeferred = regime === 'receipts' && services > 0
    const weights = isDeferred ? [goods + (sellsGoods ? totals.shipping : 0), services] : [1, 0]
    const [dueBase = ZERO, deferredBase = ZERO] = allocate(base, weights)
    const [dueVat = ZERO, deferredVat = ZERO] = allocate(amount, weights)
    return {
      due: { rate, base: dueBase, amount: dueVat },
      deferred: { rate, base: deferredBase, amount: deferredVat },
    }
  })
}

/** An invoice whose VAT waits is remembered until it is paid. */
export function deferredBy(event: BusinessEvent, vat: VatState): VatState {
  if (event.type !== 'InvoiceIssued' || vat.regime === 'debits') return vat
  const shared = sharedVat(event, vat.regime)
  const parts = shared
    .map((each) => {
      const paid = depositsWaiting(event, shared, each)
      const { rate, base, amount } = each.deferred
      return { rate, base: minus(base, paid.base), amount: minus(amount, paid.amount) }
    })
    .filter(({ amount }) => amount > 0)
  if (parts.length === 0) return vat
  const { document, totals, content } = event
  const gross = toPay(totals, content)
  return { ...vat, deferred: vat.deferred.set(document, { document, gross, parts, received: ZERO }) }
}

type Known = { dateOf(source: string): Day | undefined; referenceOf(source: string): string }
type Released = { readonly vat: VatState; readonly entries: readonly Entry[] }
/** What was received of an invoice, once the group stands or no longer does. */
type Change = { readonly deferred: DeferredVat; readonly received: Cents; readonly receipts: readonly string[] }

/** Only money counts: a credit note takes its own VAT back. */
const isMoney = (item: string): boolean => /^(receipt|reassignment|entry)-/.test(item)

/** The entries that make due what was paid, or take back what a matching undone had made due. */
export function releasedBy(event: Matching, vat: VatState, known: Known): Released {
  const changes = event.type === 'ItemsMatched' ? receivedBy(event, vat) : givenBack(event.matching, vat)
  return changes.reduce<Released>(
    (sofar, change) => {
      const { deferred, received, receipts } = change
      const releases = sofar.vat.releases + 1
      const dates = receipts.flatMap((receipt) => known.dateOf(receipt.replace(/\.\d+$/, '')) ?? [])
      const date = dates.reduce((last, each) => (each > last ? each : last), dates[0] ?? event.date)
      const reference = known.referenceOf(deferred.document)
      const matching = event.type === 'ItemsMatched' ? { matching: event.matching } : {}
      const { document, gross, parts } = deferred
      const next = { document, gross, parts, received, ...matching }
      return {
        vat: { ...sofar.vat, releases, deferred: sofar.vat.deferred.set(document, next) },
        entries: [...sofar.entries, releaseEntry(change, { date, reference, source: `release-${releases}` })],
      }
    },
    { vat, entries: [] },
  )
}

function receivedBy({ items, allocations }: Extract<Matching, { type: 'ItemsMatched' }>, vat: VatState): Change[] {
  return items.flatMap((document) => {
    const deferred = vat.deferred.get(document)
    if (!deferred) return []
    const money = allocations.filter(({ debit, credit }) => debit === document && isMoney(credit))
    const received = plus(...money.map(({ amount }) => amount))
    return received === deferred.received ? [] : [{ deferred, received, receipts: money.map(({ credit }) => credit) }]
  })
}

const givenBack = (matching: string, vat: VatState): Change[] =>
  [...vat.deferred.values()]
    .filter((deferred) => deferred.matching === matching && deferred.received > 0)
    .map((deferred) => ({ deferred, received: ZERO, receipts: [] }))

/** In proportion to what was received, so that the last payment makes due exactly what was left. */
function releaseEntry(
  { deferred, received }: Change,
  { date, reference, source }: { date: Day; reference: string; source: string },
): Entry {
  const share = (amount: Cents, paid: Cents) => cents(proportion(amount, paid, deferred.gross))
  const change = (amount: Cents) => minus(share(amount, received), share(amount, deferred.received))
  const label = `TVA exigible sur encaissement – ${reference}`
  const lines = deferred.parts.flatMap(({ rate, base, amount }): EntryLine[] => {
    const due = change(amount)
    if (due === 0) return []
    const tax: Cents = due > 0 ? due : negate(due)
    const side = (isDebit: boolean) => ({ debit: isDebit ? tax : ZERO, credit: isDebit ? ZERO : tax })
    return [
      { account: ACCOUNTS.outputVatPending, label, ...side(due > 0), vatRate: rate, vatBase: change(base) },
      { account: ACCOUNTS.outputVat, label, ...side(due < 0), vatRate: rate, vatBase: change(base) },
    ]
  })
  return { journal: 'OD', date, label, reference, referenceDate: date, source, lines }
}
