import type { Day } from '#base/dates.ts'
import { ask, type Company, type PurchaseAnswer, type PurchaseRow, purchaseId } from '#pgi'
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
    chain: chainOf(company, document, today),
    match: isInvoice ? ask(company, { view: 'purchase-match', document: document.id, at: today }) : null,
    entries,
    coming: entries.length === 0 ? ask(company, { view: 'transfer-preview', sources: [document.id] }).entries : [],
    history: events
      .filter(({ type }) => type !== 'EntryPosted' && type !== 'ItemOpened')
      .map(({ seq, on, by, type }) => ({ seq, on, by: doneBy(desk, by), name: EVENT_NAMES[type] })),
  }
}

/** From the order to the credit note: what a document comes from, itself, and what came of it. */
function chainOf(company: Company, document: PurchaseAnswer, at: Day): PurchaseRow[] {
  const walked = (from: PurchaseAnswer, side: 'before' | 'after'): PurchaseRow[] =>
    from[side].flatMap((row) => {
      const next = ask(company, { view: 'purchase-document', at, document: row.id })
      const further = next ? walked(next, side) : []
      return side === 'before' ? [...further, row] : [row, ...further]
    })
  const rows = [...walked(document, 'before'), document, ...walked(document, 'after')]
  return rows.filter((row, index) => rows.findIndex(({ id }) => id === row.id) === index)
}
