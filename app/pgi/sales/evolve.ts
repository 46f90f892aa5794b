import { type Thousandths, thousandths } from '#base/money.ts'
import { PersistentList } from '#base/persistent-list.ts'
import { invariant } from '#base/result.ts'
import type { DocumentContent, DocumentId, DocumentLine } from './document.ts'
import type { SalesEvent } from './events.ts'
import { seriesOf } from './number.ts'
import type { SalesDocument, SalesState } from './state.ts'

type Validated = Extract<SalesEvent, { number: string }>

export function evolve(state: SalesState, event: SalesEvent): SalesState {
  switch (event.type) {
    case 'DocumentDrafted': {
      const { document, kind, content } = event
      const draft: SalesDocument = { document, kind, stage: 'draft', successors: [], ...startOf(content) }
      const known = state.byCustomer.get(content.customer) ?? PersistentList.empty<DocumentId>()
      return takenBy(
        {
          ...state,
          documents: state.documents.set(document, draft),
          ids: state.ids.push(document),
          byCustomer: state.byCustomer.set(content.customer, known.push(document)),
          drafted: { ...state.drafted, [kind]: state.drafted[kind] + 1 },
        },
        draft,
        1,
      )
    }
    case 'DocumentRevised': {
      const before = documentOf(state, event.document)
      const after: SalesDocument = { ...before, ...startOf(event.content) }
      const moved = before.content.customer === after.content.customer ? state : withCustomer(state, before, after)
      const freed = takenBy(moved, before, -1)
      return takenBy({ ...freed, documents: freed.documents.set(after.document, after) }, after, 1)
    }
    case 'DraftAbandoned': {
      const draft = documentOf(state, event.document)
      const freed = takenBy(state, draft, -1)
      return { ...freed, documents: freed.documents.set(draft.document, { ...draft, stage: 'abandoned' }) }
    }
    case 'QuoteAccepted':
      return withDocument(state, { ...documentOf(state, event.document), stage: 'accepted' })
    case 'QuoteDeclined':
      return withDocument(state, { ...documentOf(state, event.document), stage: 'declined' })
    case 'QuoteSent':
      return numbered(state, event, {})
    case 'OrderConfirmed':
      return reserve(
        doneBy(numbered(state, event, { overLimit: event.overLimit }), event.content),
        event.content.lines,
        1,
      )
    case 'GoodsDelivered':
    case 'CustomerReturnRecorded':
      return doneBy(numbered(state, event, {}), event.content)
    case 'InvoiceIssued':
      return doneBy(numbered(state, event, { overLimit: event.overLimit, dueDate: event.dueDate }), event.content)
    case 'CreditNoteIssued':
      return doneBy(numbered(state, event, {}), event.content)
  }
}

function documentOf(state: SalesState, id: DocumentId): SalesDocument {
  const document = state.documents.get(id)
  invariant(document, `an event names the document ${id}, which was never drafted`)
  return document
}

const withDocument = (state: SalesState, document: SalesDocument): SalesState => ({
  ...state,
  documents: state.documents.set(document.document, document),
})

function startOf(content: DocumentContent): Pick<SalesDocument, 'content' | 'sources' | 'taken' | 'done'> {
  const none = content.lines.map(() => thousandths(0))
  return { content, sources: sourcesOf(content), taken: none, done: none }
}

/** Where the lines come from; then the order of a deposit, or the deposits that an invoice takes off. */
function sourcesOf({ lines, depositOn, deductions = [] }: DocumentContent): DocumentId[] {
  return [
    ...new Set([
      ...originsOf(lines),
      ...(depositOn === undefined ? [] : [depositOn]),
      ...deductions.map(({ deposit }) => deposit),
    ]),
  ]
}

const originsOf = (lines: readonly DocumentLine[]): DocumentId[] => [
  ...new Set(lines.flatMap(({ origin }) => origin?.document ?? [])),
]

/** A draft that had no origin changed hands: it leaves the list of one customer for that of another. */
function withCustomer(state: SalesState, before: SalesDocument, after: SalesDocument): SalesState {
  const old = state.byCustomer.get(before.content.customer) ?? PersistentList.empty<DocumentId>()
  const left = PersistentList.of([...old].filter((id) => id !== before.document))
  const known = state.byCustomer.get(after.content.customer) ?? PersistentList.empty<DocumentId>()
  const byCustomer = state.byCustomer
    .set(before.content.customer, left)
    .set(after.content.customer, known.push(after.document))
  return { ...state, byCustomer }
}

/** Adds to (or, with −1, takes back from) the origins what a document takes from them. */
function takenBy(state: SalesState, { document, content, sources }: SalesDocument, sign: 1 | -1): SalesState {
  if (sources.length === 0) return state
  let { documents } = state
  for (const id of sources) {
    const source = documentOf(state, id)
    const successors =
      sign === 1 ? [...source.successors, document] : source.successors.filter((successor) => successor !== document)
    documents = documents.set(id, { ...source, successors, taken: added(source.taken, id, content.lines, sign) })
  }
  return { ...state, documents }
}

function added(
  before: readonly Thousandths[],
  source: DocumentId,
  lines: readonly DocumentLine[],
  sign: 1 | -1,
): Thousandths[] {
  const after = [...before]
  for (const { origin, quantity } of lines) {
    if (origin?.document !== source) continue
    after[origin.line] = thousandths((after[origin.line] ?? 0) + sign * quantity)
  }
  return after
}

function numbered(
  state: SalesState,
  { document, number, content, totals }: Validated,
  fixed: Pick<SalesDocument, 'dueDate' | 'overLimit'>,
): SalesState {
  const draft = documentOf(state, document)
  const validated: SalesDocument = { ...draft, ...fixed, stage: 'validated', content, number, totals }
  const key = seriesOf(draft.kind, content.date)
  const count = (state.series.get(key)?.count ?? 0) + 1
  return {
    ...withDocument(state, validated),
    byNumber: state.byNumber.set(number, document),
    series: state.series.set(key, { count, date: content.date }),
  }
}

/** The origins' lines are done for that much; what an order had reserved is freed as it is delivered. */
function doneBy(state: SalesState, { lines }: DocumentContent): SalesState {
  const sources = originsOf(lines)
  if (sources.length === 0) return state
  let { documents } = state
  const delivered: DocumentLine[] = []
  for (const id of sources) {
    const source = documentOf(state, id)
    documents = documents.set(id, { ...source, done: added(source.done, id, lines, 1) })
    if (source.kind === 'order') delivered.push(...lines.filter(({ origin }) => origin?.document === id))
  }
  return reserve({ ...state, documents }, delivered, -1)
}

function reserve(state: SalesState, lines: readonly DocumentLine[], sign: 1 | -1): SalesState {
  if (lines.length === 0) return state
  let { reserved } = state
  for (const { article, goods, quantity } of lines) {
    if (!goods || article === undefined) continue
    reserved = reserved.set(article, thousandths((reserved.get(article) ?? 0) + sign * quantity))
  }
  return { ...state, reserved }
}
