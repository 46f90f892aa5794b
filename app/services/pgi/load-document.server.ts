import { ask, type Company, type DocumentAnswer, documentId, type EntryRow } from '#pgi'
import { issueRefusalSaid } from '#wording/pgi/electronic-invoices.ts'
import { EVENT_NAMES } from '#wording/pgi/rules.ts'
import { chainOf } from './document-chain.ts'
import { electronicInvoiceOf } from './electronic-invoice.ts'
import { doneBy, look, notInPgi } from './look.server.ts'

/** A sales document with all that its page shows, by its id or its number. */
export async function loadDocument(request: Request, attempt: string, asked: string) {
  const id = documentId.safeParse(asked)
  const named = id.success ? { document: id.data } : { number: asked.slice(0, 20) }
  const { desk, facts } = await look(request, attempt, { view: 'sales-document', args: named })
  const { company, today } = desk
  const document = ask(company, { view: 'sales-document', at: today, ...named })
  if (!document) throw notInPgi('Ce document n’existe pas dans le PGI.')
  const { entries, events } = ask(company, { view: 'provenance', source: document.id })
  return {
    facts,
    document,
    chain: chainOf(company, document, today),
    entries,
    coming: entries.length === 0 ? comingEntries(company, document.id) : [],
    history: events
      .filter(({ type }) => type !== 'EntryPosted' && type !== 'ItemOpened')
      .map(({ seq, on, by, type }) => ({ seq, on, by: doneBy(desk, by), name: EVENT_NAMES[type] })),
    electronic: electronicState(company, document),
    credit: ask(company, { view: 'customer-outstanding', customer: document.customer.code, at: today }),
  }
}

/** What the transfer to the books would write of it. */
const comingEntries = (company: Company, source: string): readonly EntryRow[] =>
  ask(company, { view: 'transfer-preview', sources: [source] }).entries

/** Whether a Factur-X can be had of it: null where there is no question of it, otherwise why not. */
function electronicState(company: Company, document: DocumentAnswer): { refused: string | null } | null {
  const isInvoice = document.kind === 'invoice' || document.kind === 'creditNote'
  if (!isInvoice || document.number === null) return null
  const invoice = electronicInvoiceOf(company, document)
  return { refused: invoice.ok ? null : issueRefusalSaid(invoice.error).what }
}
