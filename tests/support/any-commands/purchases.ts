/** What a student types about suppliers: purchases, payments, slips. Often right, often not. */
import fc from 'fast-check'
import { type Day, day } from '#base/dates.ts'
import { basisPoints, cents, thousandths } from '#base/money.ts'
import type { Company } from '#pgi'
import { type Domain, type Json, maybe, mostly, pickFrom, typed } from './draws.ts'

const KINDS = ['purchaseOrder', 'goodsReceipt', 'purchaseInvoice', 'goodsReturn', 'supplierCreditNote'] as const

const supplier = fc.constantFrom('F0001', 'F0002', 'F0003', 'F0001', 'F0002', 'F0001', 'F9', 'C0001')
const article = fc.constantFrom('BUR', 'CHA', 'LAM', 'POSE', 'BUR', 'CHA', 'BUR', 'XXX')
const quantity = fc.integer({ min: 1, max: 6 }).map((units) => thousandths(units * 1_000))
const rate = fc.constantFrom(0, 0, 500, 1_000).map(basisPoints)
const amount = fc.oneof(fc.integer({ min: 1, max: 900_00 }), fc.constantFrom(190_00, 240_00, 1_200_00)).map(cents)
const rank = fc.constantFrom(1, 1, 2, 2, 3, 4)
const kind = fc.constantFrom(...KINDS, 'purchaseOrder' as const, 'purchaseOrder' as const)
const documentId = fc.tuple(kind, rank).map(([name, number]) => `${name}-${number}`)
const requestId = rank.map((number) => `priceRequest-${number}`)
const aDay: fc.Arbitrary<Day> = fc.constantFrom('2026-03-15', '2026-03-16', '2026-03-16', '2027-01-02').map(day)
/** Few enough for two invoices of one supplier to bear the same one. */
const reference = fc.integer({ min: 1, max: 40 }).map((number) => `F-${number}`)
const DIGEST = '0'.repeat(64)

const line = fc.oneof(
  { weight: 5, arbitrary: fc.record({ article, quantity, unitPrice: maybe(amount), discount: maybe(rate) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      label: fc.constant('Armoire forte'),
      quantity,
      unitPrice: amount,
      vatRate: fc.constant(2_000),
      account: maybe(fc.constantFrom('606400', '218300', '699999')),
    }),
  },
)
const content = fc.record({
  supplier,
  date: maybe(aDay),
  lines: fc.array(line, { minLength: 1, maxLength: 3 }),
  discount: maybe(rate),
  shipping: maybe(fc.constantFrom(0, 15_00).map(cents)),
  settlementDiscount: maybe(fc.constantFrom(0, 200).map(basisPoints)),
  treatment: maybe(fc.constantFrom('domestic', 'intraCommunity', 'exempt')),
  reference: fc.option(reference, { nil: undefined, freq: 6 }),
  statedGross: maybe(amount),
})

const steps = fc.constantFrom(
  ['purchaseOrder', 'goodsReceipt'],
  ['purchaseOrder', 'goodsReceipt'],
  ['purchaseOrder', 'purchaseInvoice'],
  ['goodsReceipt', 'purchaseInvoice'],
  ['goodsReceipt', 'purchaseInvoice'],
  ['goodsReceipt', 'goodsReturn'],
  ['purchaseInvoice', 'supplierCreditNote'],
  ['goodsReturn', 'supplierCreditNote'],
  ['purchaseOrder', 'supplierCreditNote'],
)
const transform = fc
  .tuple(steps, fc.uniqueArray(rank, { minLength: 1, maxLength: 2 }), maybe(quantity), reference)
  .map(([[from, to], ranks, part, written]) => ({
    type: 'purchase.transform',
    from: ranks.map((number) => `${from}-${number}`),
    to,
    reference: written,
    ...(part === undefined ? {} : { lines: [{ line: 0, quantity: part }] }),
  }))

const anyDraft = fc.record({ type: fc.constant('purchase.draft'), kind, content })
const anyRequest = fc.record({
  type: fc.constant('priceRequest.send'),
  suppliers: fc.uniqueArray(fc.constantFrom('F0001', 'F0002', 'F0003'), { minLength: 1 }),
  lines: fc.constant([{ article: 'BUR', quantity: thousandths(2_000) }]),
})

const commands: fc.Arbitrary<Json> = fc.oneof(
  { weight: 10, arbitrary: anyDraft },
  { weight: 14, arbitrary: fc.record({ type: fc.constant('purchase.validate'), document: documentId }) },
  { weight: 10, arbitrary: transform },
  {
    weight: 4,
    arbitrary: typed('purchase.deposit', {
      from: documentId,
      share: fc.oneof(fc.record({ rate: fc.constantFrom(3_000, 5_000, 10_000, 333) }), fc.record({ amount })),
      reference: maybe(reference),
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('purchase.revise'), document: documentId, content }) },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('purchase.receive'),
      kind: fc.constantFrom('purchaseInvoice', 'purchaseInvoice', 'supplierCreditNote'),
      content,
      depositOn: maybe(fc.constant('purchaseOrder-1')),
      file: fc.constant({ name: 'facture.pdf', digest: DIGEST }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constantFrom('purchase.abandon', 'purchase.close'), document: documentId }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('purchase.dispute'), document: documentId, reason: fc.constant('Prix') }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constant('purchase.approve'),
      document: documentId,
      acknowledged: fc.constantFrom(true, true, false),
    }),
  },
  { weight: 2, arbitrary: anyRequest },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('offer.record'),
      request: requestId,
      supplier,
      prices: fc.tuple(fc.option(fc.record({ unitPrice: amount }))),
      leadDays: fc.constantFrom(5, 15),
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('offer.retain'), request: requestId, supplier }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constantFrom('supplier.archive', 'supplier.restore', 'supplier.delete'),
      supplier: fc.constantFrom('F0003', 'F9'),
    }),
  },
)

function aim({ purchasing, crm }: Company, command: Json, pick: number): Json | undefined {
  const one = pickFrom(pick)
  const documents = [...purchasing.ids].flatMap((id) => purchasing.documents.get(id) ?? [])
  switch (command.type) {
    case 'supplier.restore': {
      const archived = one([...crm.suppliers.values()].filter((each) => each.archived))
      return archived ? { ...command, supplier: archived.code } : command
    }
    case 'purchase.validate':
    case 'purchase.abandon': {
      const draft = one(documents.filter(({ stage }) => stage === 'draft'))
      return draft ? { ...command, document: draft.document } : command
    }
    case 'purchase.revise': {
      const draft = one(documents.filter(({ stage }) => stage === 'draft'))
      if (!draft) return command
      const lines = draft.content.lines.map(({ article: code, label, unitPrice, vatRate, quantity: much, origin }) => ({
        ...(code === undefined ? { label, unitPrice, vatRate } : { article: code }),
        quantity: pick % 3 === 0 ? much : thousandths(1_000),
        origin,
      }))
      return {
        ...command,
        document: draft.document,
        content: { supplier: draft.content.supplier, reference: `R-${pick}`, lines },
      }
    }
    case 'purchase.deposit': {
      const order = one(documents.filter((each) => each.kind === 'purchaseOrder' && each.stage === 'validated'))
      return order ? { ...command, from: order.document } : command
    }
    case 'purchase.transform': {
      const from = String(command.from).split('-')[0]
      const numbered = documents.filter((each) => each.number !== undefined && each.kind !== 'supplierCreditNote')
      const source = one(numbered.filter((each) => each.kind === from)) ?? one(numbered)
      if (!source) return command
      return { ...command, from: [source.document], to: source.kind === from ? command.to : NEXT[source.kind] }
    }
    case 'purchase.receive': {
      const wanted =
        command.kind === 'supplierCreditNote' ? ['purchaseInvoice', 'goodsReturn'] : ['purchaseOrder', 'goodsReceipt']
      const source = one(documents.filter((each) => wanted.includes(each.kind) && each.number !== undefined))
      if (!source) return command
      if (command.depositOn !== undefined) {
        const unitPrice = cents(1 + (pick % 900_00))
        const lines = [{ label: 'Acompte', quantity: thousandths(1_000), unitPrice, vatRate: basisPoints(2_000) }]
        const content = { supplier: source.content.supplier, reference: `E-${pick}`, lines }
        return { ...command, kind: 'purchaseInvoice', depositOn: source.document, content }
      }
      const lines = source.content.lines.map(({ quantity: much }, index) => ({
        quantity: pick % 4 === 0 ? thousandths(much + 1_000) : much,
        origin: { document: source.document, line: index },
      }))
      return { ...command, content: { supplier: source.content.supplier, reference: `E-${pick}`, lines } }
    }
    case 'purchase.close': {
      const order = one(documents.filter((each) => each.kind === 'purchaseOrder' && each.number !== undefined))
      return order ? { ...command, document: order.document } : command
    }
    case 'purchase.approve':
    case 'purchase.dispute': {
      const invoice = one(documents.filter((each) => each.kind === 'purchaseInvoice' && each.number !== undefined))
      return invoice ? { ...command, document: invoice.document } : command
    }
    case 'offer.record':
    case 'offer.retain': {
      const requests = [...purchasing.requestIds].flatMap((id) => purchasing.requests.get(id) ?? [])
      const answered = requests.filter(({ offers }) => offers.length > 0)
      if (command.type === 'offer.retain' && answered.length > 0) {
        const answer = one(answered)
        return { ...command, request: answer?.request, supplier: one(answer?.offers ?? [])?.supplier }
      }
      const request = one(requests)
      return request
        ? { ...command, request: request.request, supplier: one(request.content.suppliers)?.code }
        : command
    }
    default:
      return undefined
  }
}

/** Where a document usually goes. */
const NEXT = {
  purchaseOrder: 'goodsReceipt',
  goodsReceipt: 'purchaseInvoice',
  purchaseInvoice: 'supplierCreditNote',
  goodsReturn: 'supplierCreditNote',
  supplierCreditNote: 'purchaseInvoice',
}

export const purchases: Domain = { weight: 5, commands, opening: mostly([4, anyDraft], [1, anyRequest]), aim }
