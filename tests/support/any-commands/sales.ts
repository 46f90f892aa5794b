/** What a student types about customers: sales, receipts, lettrage, stock. Often right, often not. */
import fc from 'fast-check'
import { type Day, day } from '#base/dates.ts'
import { basisPoints, cents, thousandths } from '#base/money.ts'
import type { Company } from '#pgi'
import { articleFields } from '../small-company.ts'
import { type Domain, type Json, maybe, party, pickFrom, quantity, rank, rate, TODAY, typed, vatRate } from './draws.ts'

type SalesDocument = ReturnType<Company['sales']['documents']['get']> & object

/** Some that little else uses: what is archived at once leaves nothing to sell. */
const record = fc.constantFrom('POSE', 'TABLE', 'LAM', 'BUR')
const article = fc.constantFrom('BUR', 'CHA', 'LAM', 'POSE', 'BUR', 'CHA', 'BUR', 'CHA', 'XXX')
const oddQuantity = fc.integer({ min: 1, max: 9_999 }).map(thousandths)
const amount = fc.oneof(fc.integer({ min: 1, max: 3_000_00 }), fc.constantFrom(480_00, 960_00, 180_00)).map(cents)
const kind = fc.constantFrom('quote', 'order', 'deliveryNote', 'invoice', 'creditNote')
const documentId = fc
  .tuple(fc.oneof(kind, fc.constant('returnNote')), rank)
  .map(([name, number]) => `${name}-${number}`)
const item = fc.oneof(
  fc.tuple(fc.constantFrom('invoice', 'invoice', 'receipt', 'creditNote'), rank).map(([name, n]) => `${name}-${n}`),
  fc.constantFrom('reassignment-1.0', 'reassignment-1.1', 'entry-1.0', 'entry-2.0'),
)
const aDay: fc.Arbitrary<Day> = fc
  .constantFrom('2026-03-15', '2026-03-16', '2026-03-16', '2026-03-16', '2027-01-02')
  .map(day)

const line = fc.oneof(
  { weight: 6, arbitrary: fc.record({ article, quantity, discount: maybe(rate) }) },
  { weight: 2, arbitrary: fc.record({ article, quantity: oddQuantity, unitPrice: maybe(amount) }) },
  { weight: 1, arbitrary: fc.record({ label: fc.constant('Montage'), quantity, unitPrice: maybe(amount), vatRate }) },
)
const content = fc.record({
  customer: party,
  date: maybe(aDay),
  lines: fc.array(line, { minLength: 1, maxLength: 4 }),
  discount: maybe(rate),
  shipping: maybe(fc.constantFrom(0, 15_00, 49_90).map(cents)),
  settlementDiscount: maybe(fc.constantFrom(0, 200).map(basisPoints)),
})

const steps = fc.constantFrom(
  ['quote', 'order'],
  ['quote', 'invoice'],
  ['order', 'deliveryNote'],
  ['order', 'deliveryNote'],
  ['order', 'invoice'],
  ['deliveryNote', 'invoice'],
  ['deliveryNote', 'invoice'],
  ['invoice', 'creditNote'],
  ['invoice', 'creditNote'],
  ['returnNote', 'creditNote'],
  ['invoice', 'order'],
)
const transform = fc
  .tuple(steps, fc.uniqueArray(rank, { minLength: 1, maxLength: 2 }), maybe(quantity))
  .map(([[from, to], ranks, part]) => ({
    type: 'sales.transform',
    from: ranks.map((number) => `${from}-${number}`),
    to,
    ...(part === undefined ? {} : { lines: [{ line: 0, quantity: part }] }),
  }))

const validate = fc.record({ type: fc.constant('sales.validate'), document: documentId, overLimit: fc.boolean() })

const deposit = fc.record({
  type: fc.constant('sales.deposit'),
  from: documentId,
  share: fc.oneof(fc.record({ rate: fc.constantFrom(3_000, 5_000, 10_000, 333) }), fc.record({ amount })),
})

const giveBack = typed('sales.return', {
  from: fc.uniqueArray(documentId, { minLength: 1, maxLength: 2 }),
  condition: fc.constantFrom('resalable', 'damaged'),
  reason: fc.constantFrom('defective', 'wrongArticle'),
})

const anyDraft = fc.record({ type: fc.constant('sales.draft'), kind, content })

const commands: fc.Arbitrary<Json> = fc.oneof(
  { weight: 24, arbitrary: anyDraft },
  { weight: 24, arbitrary: validate },
  { weight: 16, arbitrary: transform },
  { weight: 6, arbitrary: deposit },
  { weight: 6, arbitrary: giveBack },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('sales.revise'), document: documentId, content }) },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constantFrom('sales.abandon', 'quote.accept', 'quote.decline'),
      document: documentId,
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      type: fc.constant('receipt.record'),
      customer: party,
      amount,
      method: fc.constantFrom('transfer', 'cheque', 'cash'),
      reference: fc.constant('4471'),
      allocations: fc.array(fc.record({ item, amount: maybe(amount) }), { maxLength: 2 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('receipt.reassign'), receipt: item, customer: party }) },
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('matching.match'),
      items: fc.array(item, { minLength: 2, maxLength: 4 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('matching.undo'), matching: rank.map((n) => `matching-${n}`) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('reminder.send'),
      customer: party,
      level: fc.constantFrom(1, 2, 3),
      items: fc.array(item, { minLength: 1, maxLength: 2 }),
      channel: fc.constant('letter'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('stock.receive'),
      reference: fc.constant('BR'),
      lines: fc.array(fc.record({ article, quantity, unitCost: amount }), { minLength: 1, maxLength: 2 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('stock.count'), article, counted: quantity, reason: fc.constant('Inv.') }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('party.update'),
      party,
      changes: fc.record({ creditLimit: fc.option(amount), discount: fc.option(rate) }, { requiredKeys: [] }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constantFrom('party.archive', 'prospect.convert'), party }) },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constantFrom('party.restore', 'party.delete'), party }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constantFrom('article.archive', 'article.restore', 'article.delete'),
      article: record,
    }),
  },
  {
    weight: 1,
    arbitrary: typed('article.create', {
      article: fc.constantFrom('TABLE', 'BUR'),
      fields: amount.map((price) => articleFields('Table', price)),
    }),
  },
  { weight: 1, arbitrary: typed('article.update', { article, changes: fc.record({ salePrice: amount }) }) },
  { weight: 2, arbitrary: typed('matching.automate', { customer: party }) },
)

function aim(company: Company, command: Json, pick: number): Json | undefined {
  const one = pickFrom(pick)
  const documents = [...company.sales.ids].flatMap((id) => company.sales.documents.get(id) ?? [])
  const items = [...company.treasury.items.values()].sort((left, right) => (left.item < right.item ? -1 : 1))
  switch (command.type) {
    case 'party.restore': {
      const archived = one([...company.crm.parties.values()].filter((each) => each.archived))
      return archived ? { ...command, party: archived.code } : command
    }
    case 'article.restore': {
      const archived = one([...company.stock.articles.values()].filter((each) => each.archived))
      return archived ? { ...command, article: archived.code } : command
    }
    case 'sales.validate':
    case 'sales.abandon': {
      const draft = one(documents.filter(({ stage }) => stage === 'draft'))
      return draft ? { ...command, document: draft.document } : command
    }
    case 'sales.revise': {
      const draft = one(documents.filter(({ stage }) => stage === 'draft'))
      if (!draft) return command
      const lines = draft.content.lines.map(({ article, label, unitPrice, vatRate, quantity, origin }) => ({
        ...(article === undefined ? { label, unitPrice, vatRate } : { article }),
        quantity: pick % 3 === 0 ? quantity : thousandths(1_000),
        origin,
      }))
      const { customer, shipping } = draft.content
      return { ...command, document: draft.document, content: { customer, lines, shipping } }
    }
    case 'sales.transform': {
      const wanted = String(command.from).split('-')[0]
      const left = documents.filter((each) => each.number !== undefined && !isUsedUp(each))
      const alike = left.filter((each) => each.kind === wanted)
      const first = one(alike) ?? one(left)
      if (!first) return command
      const others = alike.filter((each) => pick % 2 === 0 && each.content.customer === first.content.customer)
      const from = [first.document, ...others.map(({ document }) => document)]
      return { ...command, from, to: first.kind === wanted ? command.to : NEXT[first.kind] }
    }
    case 'sales.return': {
      const delivered = documents.filter(({ kind, stage }) => stage === 'validated' && DELIVERING.has(kind))
      const first = one(delivered)
      if (!first) return command
      const part = [
        { line: 0, quantity: thousandths(1_000) },
        { line: 0, quantity: thousandths(500), condition: 'damaged' },
      ]
      return { ...command, from: [first.document], ...(pick % 2 === 0 ? { lines: part } : {}) }
    }
    case 'sales.deposit': {
      const asked = one(documents.filter(({ kind, stage }) => kind === 'order' && stage === 'validated'))
      return asked ? { ...command, from: asked.document } : command
    }
    case 'receipt.record': {
      const due = one(items.filter(({ customer, left }) => left > 0 && company.crm.parties.has(customer)))
      if (!due) return command
      // The sum of an invoice, which nobody matched: the automatic lettrage will find it.
      if (pick % 4 === 0) return { ...command, customer: due.customer, amount: due.left, allocations: [] }
      return { ...command, customer: due.customer, allocations: [{ item: due.item }] }
    }
    case 'matching.automate':
      return { type: command.type }
    case 'receipt.reassign': {
      const receipt = one([...company.treasury.receiptIds])
      return receipt === undefined ? command : { ...command, receipt }
    }
    case 'matching.match': {
      const debit = one(items.filter(({ left }) => left > 0))
      const credits = items.filter(({ customer, left }) => customer === debit?.customer && left < 0)
      const ids = [debit, ...credits.slice(0, 2)].flatMap((each) => each?.item ?? [])
      return ids.length > 1 ? { ...command, items: ids } : command
    }
    case 'quote.accept':
    case 'quote.decline': {
      const quote = one(documents.filter((each) => each.kind === 'quote' && each.stage === 'validated'))
      return quote ? { ...command, document: quote.document } : command
    }
    case 'reminder.send': {
      const late = one(items.filter(({ left, dueDate }) => left > 0 && dueDate !== undefined && dueDate < TODAY))
      return late ? { ...command, customer: late.customer, items: [late.item] } : command
    }
    case 'prospect.convert': {
      const prospect = one([...company.crm.parties.values()].filter(({ role }) => role === 'prospect'))
      return prospect ? { ...command, party: prospect.code } : command
    }
    case 'matching.undo': {
      const group = one([...company.treasury.matchings.values()].filter(({ undone }) => undone === undefined))
      return group ? { ...command, matching: group.matching } : command
    }
    default:
      return undefined
  }
}

/** As in the kernel, told again: something of a line did not go on yet. */
const isUsedUp = ({ content, taken }: SalesDocument): boolean =>
  content.lines.every(({ quantity }, line) => (taken[line] ?? 0) >= quantity)

const DELIVERING: ReadonlySet<string> = new Set(['order', 'deliveryNote', 'invoice'])

/** Where a document usually goes. */
const NEXT = {
  quote: 'order',
  order: 'deliveryNote',
  deliveryNote: 'invoice',
  invoice: 'creditNote',
  returnNote: 'creditNote',
  creditNote: 'order',
}

export const sales: Domain = { weight: 6, commands, opening: anyDraft, aim }
