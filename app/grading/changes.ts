/**
 * What a copy changed in the company, net of second thoughts: a lettrage undone and made again the same way, a draft
 * abandoned, a field put back as it was are no change. Consequences (stock issued by a delivery, item opened by an
 * invoice) are not counted beside their cause.
 */
import type { Company, Event } from '#pgi'
import type { Copy } from './evidence.ts'
import { meaningsOf } from './meanings.ts'
import { canonicalText, sameValue, valueAt } from './paths.ts'

export type Change = {
  type: Event['type']
  /** What it is about, without its figures: two changes about the same thing are variants of one another. */
  about: string
  /** What it says, in full. */
  meaning: string
  act: string
  party: string | null
}

type Done = { act: string; event: Event }

export function changesOf(copy: Copy, world: Company): Change[] {
  const meanings = meaningsOf(copy.company, world)
  const done: Done[] = copy.acts.flatMap((act) =>
    act.kind === 'pgi' ? act.events.map(({ event }) => ({ act: act.id, event })) : [],
  )
  const change = ({ act, event }: Done, what: unknown, about = ''): Change => {
    const party = partyOf(event)
    return {
      type: event.type,
      about: [event.type, party ?? '', about].join(' ').trim(),
      meaning: canonicalText(meanings.in(what)),
      act,
      party,
    }
  }
  const changes: Change[] = []
  for (const one of done) {
    const { event } = one
    switch (event.type) {
      // Consequences of a document, of a receipt or of an entry.
      case 'ItemOpened':
      case 'GoodsIssued':
      case 'GoodsReturned':
      // Told with the document's last words, below.
      case 'DocumentRevised':
      case 'DraftAbandoned':
      case 'PurchaseRevised':
      case 'PurchaseAbandoned':
      // What became of it is told by the entry posted; one left in the brouillard, below.
      case 'EntryDraftRevised':
      case 'EntryDraftDiscarded':
      // Told together, below.
      case 'PartyUpdated':
      case 'SupplierUpdated':
      case 'ArticleUpdated':
        break
      case 'GoodsReceived':
        // A receipt of goods is told by its document.
        if (!event.reference.startsWith('goodsReceipt-')) changes.push(change(one, withoutRank(event)))
        break
      case 'PurchaseDrafted':
      case 'DocumentDrafted':
        if (!isFollowed(done, event.document)) changes.push(change(one, lastDraft(done, event), event.kind))
        break
      case 'EntryDrafted':
        if (!isEnded(done, event.draft)) changes.push(change(one, lastEntry(done, event)))
        break
      case 'ItemsMatched':
        if (!isUndone(done, event.matching) && !wasThere(world, done, event)) {
          changes.push(change(one, { matched: meanings.of(event.matching) }))
        }
        break
      case 'MatchingUndone':
        if (!isMadeHere(done, event.matching) && !isMadeAgain(world, done, event)) {
          changes.push(change(one, { undone: meanings.of(event.matching) }))
        }
        break
      default:
        changes.push(change(one, withoutRank(event)))
    }
  }
  return [...changes, ...fieldChanges(world, done, change)]
}

function partyOf(event: Event): string | null {
  if ('customer' in event) return event.customer
  if ('party' in event) return event.party
  if ('supplier' in event) return event.supplier
  if ('offer' in event) return event.offer.supplier
  if ('content' in event) {
    const { content } = event
    if ('customer' in content) return content.customer
    return 'supplier' in content ? content.supplier : null
  }
  return event.type === 'ReceiptReassigned' ? event.to : null
}

/** Ranks, and the day of the simulated clock, say when, not what. Dates that a person chose stay (receipts, documents). */
function withoutRank(event: Event): unknown {
  const { ...said }: Record<string, unknown> = event
  for (const rank of ['number', 'document', 'receipt', 'payment', 'settlement', 'remittance', 'bankCredit', 'order']) {
    delete said[rank]
  }
  delete said.postedOn
  delete said.hash
  if (event.type === 'EntryPosted') delete said.draft
  if (event.type === 'BankLinesPointed') {
    delete said.pointing
    delete said.date
  }
  if (DATED_BY_CLOCK.has(event.type)) delete said.date
  // What it is about is not a rank, but the thing itself.
  if (event.type === 'PriceRequestSent') delete said.request
  if (event.type === 'TradeNotePaid') said.payment = event.payment
  if (event.type === 'RemittanceCredited') said.remittance = event.remittance
  if (event.type === 'ReceiptReassigned') {
    said.receipt = event.receipt
    delete said.reassignment
  }
  if (ABOUT_A_DOCUMENT.has(event.type) && 'document' in event) said.document = event.document
  return said
}

const DATED_BY_CLOCK = new Set<Event['type']>([
  'ReminderSent',
  'ReceiptReassigned',
  'PurchaseDisputed',
  'PurchaseApproved',
])
const ABOUT_A_DOCUMENT = new Set<Event['type']>([
  'QuoteAccepted',
  'QuoteDeclined',
  'PurchaseOrderClosed',
  'PurchaseDisputed',
  'PurchaseApproved',
])

const VALIDATIONS = new Set<Event['type']>([
  'QuoteSent',
  'OrderConfirmed',
  'GoodsDelivered',
  'InvoiceIssued',
  'CreditNoteIssued',
  'PurchaseOrderSent',
  'GoodsReceiptRecorded',
  'PurchaseInvoiceRecorded',
  'GoodsReturnRecorded',
  'SupplierCreditNoteRecorded',
])

/** A draft that became a document, or was thrown away, is not a change of its own. */
const isFollowed = (done: readonly Done[], document: string): boolean =>
  done.some(
    ({ event }) =>
      'document' in event &&
      event.document === document &&
      (VALIDATIONS.has(event.type) || event.type === 'DraftAbandoned' || event.type === 'PurchaseAbandoned'),
  )

/** A draft entry that was validated, or discarded, is not a change of its own. */
const isEnded = (done: readonly Done[], draft: string): boolean =>
  done.some(
    ({ event }) => (event.type === 'EntryPosted' || event.type === 'EntryDraftDiscarded') && event.draft === draft,
  )

function lastEntry(done: readonly Done[], drafted: Extract<Event, { type: 'EntryDrafted' }>): unknown {
  let { entry } = drafted
  for (const { event } of done) {
    if (event.type === 'EntryDraftRevised' && event.draft === drafted.draft) entry = event.entry
  }
  return { drafted: entry }
}

type Drafted = Extract<Event, { type: 'DocumentDrafted' | 'PurchaseDrafted' }>

function lastDraft(done: readonly Done[], drafted: Drafted): unknown {
  let content: Drafted['content'] = drafted.content
  for (const { event } of done) {
    const isRevised = event.type === 'DocumentRevised' || event.type === 'PurchaseRevised'
    if (isRevised && event.document === drafted.document) content = event.content
  }
  return { draft: drafted.kind, content }
}

type Matched = Extract<Event, { type: 'ItemsMatched' }>
type Undone = Extract<Event, { type: 'MatchingUndone' }>

/** Undone later in the same copy, or taken over by a larger group. */
const isUndone = (done: readonly Done[], matching: string): boolean =>
  done.some(
    ({ event }) =>
      (event.type === 'MatchingUndone' && event.matching === matching) ||
      (event.type === 'ItemsMatched' && event.replaces.includes(matching)),
  )

const isMadeHere = (done: readonly Done[], matching: string): boolean =>
  done.some(({ event }) => event.type === 'ItemsMatched' && event.matching === matching)

const sameItems = (left: { items: readonly string[] }, right: { items: readonly string[] }): boolean =>
  canonicalText([...left.items].sort()) === canonicalText([...right.items].sort())

/** Whether this matching only restores one that the copy had undone. */
const wasThere = (world: Company, done: readonly Done[], made: Matched): boolean =>
  done.some(({ event }) => {
    if (event.type !== 'MatchingUndone' || isMadeHere(done, event.matching)) return false
    const before = world.treasury.matchings.get(event.matching)
    return before !== undefined && sameItems(before, made)
  })

function isMadeAgain(world: Company, done: readonly Done[], undone: Undone): boolean {
  const before = world.treasury.matchings.get(undone.matching)
  return (
    before !== undefined &&
    done.some(
      ({ event }) => event.type === 'ItemsMatched' && !isUndone(done, event.matching) && sameItems(before, event),
    )
  )
}

/** Fields of customers, suppliers and articles: the last word on each, when it is not the world's. */
function fieldChanges(
  world: Company,
  done: readonly Done[],
  change: (done: Done, what: unknown, about: string) => Change,
): Change[] {
  const last = new Map<string, { done: Done; subject: string; field: string; value: unknown }>()
  for (const one of done) {
    const { event } = one
    const subject = subjectOf(event)
    if (subject === undefined || !('changes' in event)) continue
    for (const [field, value] of Object.entries(event.changes)) {
      last.set(`${event.type} ${subject} ${field}`, { done: one, subject, field, value })
    }
  }
  if (last.size === 0) return []
  const before = (subject: string, field: string): unknown => valueAt(recordOf(world, subject), field)
  return [...last.values()]
    .filter(({ subject, field, value }) => !sameValue(before(subject, field) ?? null, value ?? null))
    .map(({ done: one, subject, field, value }) => change(one, { subject, field, value }, `${subject} ${field}`))
}

function subjectOf(event: Event): string | undefined {
  switch (event.type) {
    case 'PartyUpdated':
      return event.party
    case 'SupplierUpdated':
      return event.supplier
    case 'ArticleUpdated':
      return event.article
    default:
      return undefined
  }
}

const recordOf = ({ crm, stock }: Company, code: string): object | undefined =>
  (crm.parties.get(code) ?? crm.suppliers.get(code) ?? stock.articles.get(code))?.fields
