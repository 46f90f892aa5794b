/** What a student types about suppliers: purchases, payments, slips. Often right, often not. */
import fc from 'fast-check'
import { type Day, day } from '#base/dates.ts'
import { basisPoints, cents, thousandths } from '#base/money.ts'
import type { Company } from '#pgi'

export type Json = { type: string; [field: string]: unknown }

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
const paymentId = rank.map((number) => `payment-${number}`)
const remittanceId = rank.map((number) => `remittance-${number}`)
const item = fc
  .tuple(fc.constantFrom('purchaseInvoice', 'supplierCreditNote', 'payment', 'receipt'), rank)
  .map(([name, number]) => `${name}-${number}`)
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 3 })
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

export const anyPurchase: fc.Arbitrary<Json> = fc.oneof(
  { weight: 10, arbitrary: fc.record({ type: fc.constant('purchase.draft'), kind, content }) },
  { weight: 14, arbitrary: fc.record({ type: fc.constant('purchase.validate'), document: documentId }) },
  { weight: 10, arbitrary: transform },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('purchase.revise'), document: documentId, content }) },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('purchase.receive'),
      kind: fc.constantFrom('purchaseInvoice', 'purchaseInvoice', 'supplierCreditNote'),
      content,
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
    arbitrary: fc.record({ type: fc.constant('purchase.approve'), document: documentId, acknowledged: fc.boolean() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('priceRequest.send'),
      suppliers: fc.uniqueArray(fc.constantFrom('F0001', 'F0002', 'F0003'), { minLength: 1 }),
      lines: fc.constant([{ article: 'BUR', quantity: thousandths(2_000) }]),
    }),
  },
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
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('payment.record'),
      supplier,
      amount,
      method: fc.constantFrom('transfer', 'cheque', 'tradeNote', 'tradeNote'),
      dueDate: maybe(fc.constantFrom('2026-03-16', '2026-04-30').map(day)),
      reference: fc.constant('VIR 12'),
      allocations: fc.array(fc.record({ item }), { maxLength: 2 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('payment.run'),
      items: fc.uniqueArray(item, { minLength: 1, maxLength: 3 }),
      method: fc.constantFrom('transfer', 'cheque'),
      reference: fc.constant('LOT 3'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('tradeNote.settle'), payment: paymentId }) },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('receipt.record'),
      customer: fc.constantFrom('C0001', 'C0002', 'C0003'),
      amount,
      method: fc.constantFrom('cheque', 'tradeNote', 'tradeNote'),
      dueDate: maybe(fc.constantFrom('2026-03-16', '2026-05-31').map(day)),
      reference: fc.constant('LCR 8'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('remittance.record'),
      kind: fc.constantFrom('cheques', 'tradeNotes', 'tradeNotes'),
      receipts: fc.uniqueArray(
        rank.map((number) => `receipt-${number}`),
        { minLength: 1, maxLength: 2 },
      ),
      reference: fc.constant('REM 1'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('remittance.credit'),
      remittance: remittanceId,
      fee: maybe(fc.constantFrom(0, 8_00, 9_999_99).map(cents)),
      feeVat: maybe(fc.constantFrom(0, 1_60).map(cents)),
      reference: fc.constant('AVIS 1'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('supplier.archive'), supplier: fc.constantFrom('F0003', 'F9') }),
  },
)

/** Aims a command about purchases at something that is really there; undefined for what is not about them. */
export function aimedPurchase(company: Company, command: Json, pick: number): Json | undefined {
  const one = <T>(items: readonly T[]): T | undefined => items[pick % Math.max(items.length, 1)]
  const { purchasing, treasury, crm } = company
  const documents = [...purchasing.ids].flatMap((id) => purchasing.documents.get(id) ?? [])
  const items = [...treasury.items.values()].sort((left, right) => (left.item < right.item ? -1 : 1))
  switch (command.type) {
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
    case 'purchase.transform': {
      const from = String(command.from).split('-')[0]
      const source = one(documents.filter((each) => each.kind === from && each.number !== undefined))
      return source ? { ...command, from: [source.document] } : command
    }
    case 'purchase.receive': {
      const wanted =
        command.kind === 'supplierCreditNote' ? ['purchaseInvoice', 'goodsReturn'] : ['purchaseOrder', 'goodsReceipt']
      const source = one(documents.filter((each) => wanted.includes(each.kind) && each.number !== undefined))
      if (!source) return command
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
      const request = one([...purchasing.requestIds].flatMap((id) => purchasing.requests.get(id) ?? []))
      if (!request) return command
      const asked = one(request.content.suppliers)
      return { ...command, request: request.request, supplier: asked?.code }
    }
    case 'payment.record': {
      const due = one(items.filter(({ customer, left }) => left < 0 && crm.suppliers.has(customer)))
      if (!due) return command
      return { ...command, supplier: due.customer, allocations: [{ item: due.item }] }
    }
    case 'payment.run': {
      const due = items.filter(({ customer, left }) => left !== 0 && crm.suppliers.has(customer))
      const chosen = due.filter((_, index) => (index + pick) % 2 === 0).map((each) => each.item)
      return chosen.length > 0 ? { ...command, items: chosen } : command
    }
    case 'tradeNote.settle': {
      const note = one(
        [...treasury.payments.values()].filter(({ method, settled }) => method === 'tradeNote' && !settled),
      )
      return note ? { ...command, payment: note.payment } : command
    }
    case 'remittance.record': {
      const method = command.kind === 'cheques' ? 'cheque' : 'tradeNote'
      const waiting = [...treasury.receipts.values()].filter(
        (receipt) => receipt.method === method && !treasury.remitted.has(receipt.receipt),
      )
      const taken = waiting.slice(0, 1 + (pick % 2)).map(({ receipt }) => receipt)
      return taken.length > 0 ? { ...command, receipts: taken } : command
    }
    case 'remittance.credit': {
      const waiting = [...treasury.remittances.values()].filter(({ credited }) => credited === undefined)
      const notes = waiting.filter((each) => each.kind === 'tradeNotes' || pick % 5 === 0)
      const slip = one(notes)
      return slip ? { ...command, remittance: slip.remittance } : command
    }
    default:
      return undefined
  }
}
