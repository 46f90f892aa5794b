import { type Thousandths, thousandths } from '#base/money.ts'
import { PersistentList } from '#base/persistent-list.ts'
import { defined } from '#base/record.ts'
import { invariant } from '#base/result.ts'
import type { PurchaseContent, PurchaseId, PurchaseKind, PurchaseLine } from './document.ts'
import type { PurchasingEvent } from './events.ts'
import { referenceKey, seriesOf } from './number.ts'
import { undoneOf } from './remaining.ts'
import type { RequestId } from './request.ts'
import type { PriceRequest, Progress, PurchaseDocument, PurchasingState } from './state.ts'

type Validated = Extract<PurchasingEvent, { totals: unknown }>

export function evolve(state: PurchasingState, event: PurchasingEvent): PurchasingState {
  switch (event.type) {
    case 'PriceRequestSent': {
      const { request, number, content } = event
      const key = seriesOf('priceRequest', content.date)
      return {
        ...state,
        requests: state.requests.set(request, { request, number, content, offers: [], orders: [] }),
        requestIds: state.requestIds.push(request),
        series: state.series.set(key, (state.series.get(key) ?? 0) + 1),
      }
    }
    case 'OfferRecorded': {
      const request = requestOf(state, event.request)
      const others = request.offers.filter(({ supplier }) => supplier !== event.offer.supplier)
      return withRequest(state, { ...request, offers: [...others, event.offer] })
    }
    case 'OfferRetained': {
      const { supplier, reason, order } = event
      const request = requestOf(state, event.request)
      const chosen = withRequest(state, {
        ...request,
        retained: defined({ supplier, reason }),
        orders: [...request.orders, order],
      })
      return withDocument(chosen, { ...documentOf(chosen, order), request: event.request })
    }
    case 'PurchaseDrafted': {
      const { document, kind, content } = event
      const draft: PurchaseDocument = {
        document,
        kind,
        stage: 'draft',
        successors: [],
        progress: {},
        ...startOf(content),
      }
      const known = state.bySupplier.get(content.supplier) ?? PersistentList.empty<PurchaseId>()
      const drafted = {
        ...state,
        documents: state.documents.set(document, draft),
        ids: state.ids.push(document),
        bySupplier: state.bySupplier.set(content.supplier, known.push(document)),
        drafted: { ...state.drafted, [kind]: state.drafted[kind] + 1 },
      }
      return takenBy(drafted, draft, 1)
    }
    case 'PurchaseRevised': {
      const before = documentOf(state, event.document)
      const after: PurchaseDocument = { ...before, ...startOf(event.content) }
      const moved = before.content.supplier === after.content.supplier ? state : withSupplier(state, before, after)
      const freed = takenBy(moved, before, -1)
      return takenBy(withDocument(freed, after), after, 1)
    }
    case 'PurchaseAbandoned': {
      const draft = documentOf(state, event.document)
      return withDocument(takenBy(state, draft, -1), { ...draft, stage: 'abandoned' })
    }
    case 'PurchaseOrderSent':
      return expected(numbered(state, event, {}), event.content.lines, 1)
    case 'PurchaseOrderClosed': {
      const order = documentOf(state, event.document)
      const left = order.content.lines.map((line, index) => ({
        ...line,
        quantity: undoneOf(order, 'goodsReceipt', index),
      }))
      return expected(withDocument(state, { ...order, stage: 'closed' }), left, -1)
    }
    case 'GoodsReceiptRecorded': {
      const arrived = event.content.lines.filter(({ origin }) => origin?.document.startsWith('purchaseOrder-'))
      return expected(doneBy(numbered(state, event, {}), event), arrived, -1)
    }
    case 'PurchaseInvoiceRecorded': {
      const fixed = { dueDate: event.dueDate, control: { status: 'toCheck' } } as const
      return doneBy(numbered(state, event, fixed), event)
    }
    case 'GoodsReturnRecorded':
    case 'SupplierCreditNoteRecorded':
      return doneBy(numbered(state, event, {}), event)
    case 'PurchaseDisputed': {
      const { document, date, reason } = event
      return withDocument(state, { ...documentOf(state, document), control: { status: 'disputed', date, reason } })
    }
    case 'PurchaseApproved': {
      const { document, date, discrepancies } = event
      return withDocument(state, {
        ...documentOf(state, document),
        control: { status: 'approved', date, discrepancies },
      })
    }
  }
}

function requestOf(state: PurchasingState, id: RequestId): PriceRequest {
  const request = state.requests.get(id)
  invariant(request, `an event names the price request ${id}, which was never sent`)
  return request
}

const withRequest = (state: PurchasingState, request: PriceRequest): PurchasingState => ({
  ...state,
  requests: state.requests.set(request.request, request),
})

function documentOf(state: PurchasingState, id: PurchaseId): PurchaseDocument {
  const document = state.documents.get(id)
  invariant(document, `an event names the document ${id}, which was never drafted`)
  return document
}

const withDocument = (state: PurchasingState, document: PurchaseDocument): PurchasingState => ({
  ...state,
  documents: state.documents.set(document.document, document),
})

const startOf = (content: PurchaseContent): Pick<PurchaseDocument, 'content' | 'sources'> => ({
  content,
  sources: sourcesOf(content),
})

/** Where the lines come from; then the order of a deposit, or the deposits that an invoice takes off. */
function sourcesOf({ lines, depositOn, deductions = [] }: PurchaseContent): PurchaseId[] {
  return [
    ...new Set([
      ...originsOf(lines),
      ...(depositOn === undefined ? [] : [depositOn]),
      ...deductions.map(({ deposit }) => deposit),
    ]),
  ]
}

const originsOf = (lines: readonly PurchaseLine[]): PurchaseId[] => [
  ...new Set(lines.flatMap(({ origin }) => origin?.document ?? [])),
]

/** A draft that had no origin changed supplier: it leaves the list of one for that of the other. */
function withSupplier(state: PurchasingState, before: PurchaseDocument, after: PurchaseDocument): PurchasingState {
  const old = state.bySupplier.get(before.content.supplier) ?? PersistentList.empty<PurchaseId>()
  const left = PersistentList.of([...old].filter((id) => id !== before.document))
  const known = state.bySupplier.get(after.content.supplier) ?? PersistentList.empty<PurchaseId>()
  const bySupplier = state.bySupplier
    .set(before.content.supplier, left)
    .set(after.content.supplier, known.push(after.document))
  return { ...state, bySupplier }
}

/** Adds to (or, with −1, takes back from) the origins what a document takes from them. */
function takenBy(
  state: PurchasingState,
  { document, kind, content, sources }: PurchaseDocument,
  sign: 1 | -1,
): PurchasingState {
  let after = state
  for (const id of sources) {
    const source = documentOf(after, id)
    const successors =
      sign === 1 ? [...source.successors, document] : source.successors.filter((successor) => successor !== document)
    after = withDocument(after, withProgress({ ...source, successors }, kind, 'taken', content.lines, sign))
  }
  return after
}

/** The origins' lines are done for that much. */
function doneBy(state: PurchasingState, { document, content }: Validated): PurchasingState {
  const { kind } = documentOf(state, document)
  let after = state
  for (const id of originsOf(content.lines)) {
    after = withDocument(after, withProgress(documentOf(after, id), kind, 'done', content.lines, 1))
  }
  return after
}

function withProgress(
  source: PurchaseDocument,
  kind: PurchaseKind,
  part: keyof Progress,
  lines: readonly PurchaseLine[],
  sign: 1 | -1,
): PurchaseDocument {
  const none = source.content.lines.map(() => thousandths(0))
  const before = source.progress[kind] ?? { taken: none, done: none }
  const amounts: Thousandths[] = [...before[part]]
  for (const { origin, quantity } of lines) {
    if (origin?.document !== source.document) continue
    amounts[origin.line] = thousandths((amounts[origin.line] ?? 0) + sign * quantity)
  }
  return { ...source, progress: { ...source.progress, [kind]: { ...before, [part]: amounts } } }
}

function numbered(
  state: PurchasingState,
  { document, number, content, totals }: Validated,
  fixed: Pick<PurchaseDocument, 'dueDate' | 'control'>,
): PurchasingState {
  const draft = documentOf(state, document)
  const key = seriesOf(draft.kind, content.date)
  const { supplier, reference } = content
  const isOwed = draft.kind === 'purchaseInvoice' || draft.kind === 'supplierCreditNote'
  return {
    ...withDocument(state, { ...draft, ...fixed, stage: 'validated', content, number, totals }),
    byNumber: state.byNumber.set(number, document),
    series: state.series.set(key, (state.series.get(key) ?? 0) + 1),
    byReference:
      isOwed && reference !== undefined
        ? state.byReference.set(referenceKey(draft.kind, supplier, reference), document)
        : state.byReference,
  }
}

/** What is on order: what sent orders promise, less what arrived. */
function expected(state: PurchasingState, lines: readonly PurchaseLine[], sign: 1 | -1): PurchasingState {
  let { onOrder } = state
  for (const { article, goods, quantity } of lines) {
    if (!goods || article === undefined || quantity === 0) continue
    onOrder = onOrder.set(article, thousandths((onOrder.get(article) ?? 0) + sign * quantity))
  }
  return { ...state, onOrder }
}
