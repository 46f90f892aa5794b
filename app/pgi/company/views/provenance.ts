import { z } from 'zod'
import { type BusinessEvent, type PostingRule, postingRuleOf } from '../../accounting/post.ts'
import { DEPOSIT_RULE, isAboutDeposit } from '../../accounting/post-deposits.ts'
import { entryNumbered, type PostedEntry } from '../../accounting/state.ts'
import { yearEndRuleOf } from '../../accounting/year-end/rules.ts'
import type { Company } from '../company.ts'
import type { Event } from '../event.ts'
import { type EntryRow, postedEntryRow } from './entries.ts'
import { type HistoryRow, historyRow } from './history.ts'
import { mentionsOf } from './mentions.ts'
import { column, columns, view } from './view.ts'

export type ProvenanceAnswer = {
  readonly source: string
  /** What happened to it, in order. */
  readonly events: readonly HistoryRow[]
  /** The entries it is in. */
  readonly entries: readonly EntryRow[]
  /** The rules that made those entries: a code (its sentence is in the wording) and where the rule is written. */
  readonly rules: readonly PostingRule[]
}

/**
 * What a figure is made of: opens any `sources` value of any view (`invoice-12`, `receipt-3`, `entry-5`, `matching-2`, `party-…`,
 * `article-…`, `account-411000`), and a document's number. Nothing is found for what does not exist.
 */
export const provenance = view({
  args: z.object({ source: z.string().min(1).max(60) }),
  run(company, { source }): ProvenanceAnswer {
    const id = source.replace(/^((?:entry|statement)-\d+)\.\d+$/, '$1')
    const events: HistoryRow[] = []
    const entries: EntryRow[] = []
    const rules = new Map<string, PostingRule>()
    for (const recorded of company.history) {
      const { event } = recorded
      const mentions = mentionsOf(event)
      if (!mentions.includes(source) && !mentions.includes(id)) continue
      events.push(historyRow(recorded))
      const posted = postedBy(company, event)
      if (!posted) continue
      entries.push(postedEntryRow(company, posted))
      for (const rule of rulesOf(posted)) rules.set(rule.code, rule)
    }
    return { source, events, entries, rules: [...rules.values()] }
  },
  table: {
    columns: [column('seq', 'count'), column('on', 'day'), ...columns('text', 'by', 'type')],
    rows: ({ events }) => events,
  },
})

const postedBy = ({ accounting }: Company, event: Event): PostedEntry | undefined =>
  event.type === 'EntryPosted' ? entryNumbered(accounting, event.number) : undefined

/** The rule of the event that an entry comes from, read off the kind of its source. */
function rulesOf({ entry }: PostedEntry): PostingRule[] {
  const kind = entry.source?.slice(0, entry.source.indexOf('-'))
  const type = kind === undefined ? undefined : POSTED_BY.get(kind)
  const rule = type ? postingRuleOf(type) : yearEndRuleOf(kind ?? '')
  const ofDeposit = entry.lines.some(isAboutDeposit) ? [DEPOSIT_RULE] : []
  return rule ? [...ofDeposit, rule] : ofDeposit
}

const POSTED_BY: ReadonlyMap<string, Event['type'] & BusinessEvent['type']> = new Map([
  ['asset', 'AssetAcquired'],
  ['depreciation', 'DepreciationRecorded'],
  ['impairment', 'AssetImpaired'],
  ['retirement', 'AssetRetired'],
  ['assetSale', 'AssetSold'],
  ['invoice', 'InvoiceIssued'],
  ['creditNote', 'CreditNoteIssued'],
  ['receipt', 'ReceiptRecorded'],
  ['reassignment', 'ReceiptReassigned'],
  ['release', 'ItemsMatched'],
  ['purchaseInvoice', 'PurchaseInvoiceRecorded'],
  ['supplierCreditNote', 'SupplierCreditNoteRecorded'],
  ['payment', 'PaymentRecorded'],
  ['settlement', 'TradeNotePaid'],
  ['remittance', 'RemittanceRecorded'],
  ['bankCredit', 'RemittanceCredited'],
] as const)
