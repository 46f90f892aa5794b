import { ask, purchaseId } from '#pgi'
import { EVENT_NAMES } from '#wording/pgi/rules.ts'
import { doneBy, look, notInPgi } from './look.server.ts'

/** A purchase document with all that its page shows, by its id or its number. */
export async function loadPurchase(request: Request, attempt: string, asked: string) {
  const id = purchaseId.safeParse(asked)
  const named = id.success ? { document: id.data } : { number: asked.slice(0, 20) }
  const { desk, facts } = await look(request, attempt, { view: 'purchase-document', args: named })
  const { company, today } = desk
  const document = ask(company, { view: 'purchase-document', at: today, ...named })
  if (!document) throw notInPgi('Ce document n’existe pas dans le PGI.')
  const { entries, events } = ask(company, { view: 'provenance', source: document.id })
  const isInvoice = document.kind === 'purchaseInvoice'
  return {
    facts,
    document,
    match: isInvoice ? ask(company, { view: 'purchase-match', document: document.id, at: today }) : null,
    entries,
    coming: entries.length === 0 ? ask(company, { view: 'transfer-preview', sources: [document.id] }).entries : [],
    history: events
      .filter(({ type }) => type !== 'EntryPosted' && type !== 'ItemOpened')
      .map(({ seq, on, by, type }) => ({ seq, on, by: doneBy(desk, by), name: EVENT_NAMES[type] })),
  }
}
