/** Goods bought through the purchasing module: order, deposit, receipt, invoice, control, payment. */
import type { Day } from '#base/dates.ts'
import { cents, rateOf, thousandths } from '#base/money.ts'
import { invariant } from '#base/result.ts'
import { type Event, lineAmount, type Recorded, shippingVatRate } from '#pgi'
import type { SupplierRecord } from '../master.ts'
import { addWorkingDays, workingDayFrom } from './calendar.ts'
import {
  type Incident,
  incidentOf,
  isMistake,
  mistakeOf,
  type Part,
  partReceived,
  partReturned,
  reasonOf,
} from './purchase-incidents.ts'
import type { Story } from './step.ts'
import { nextOf, perform, type World } from './world.ts'

type EventOf<Type extends Event['type']> = Extract<Event, { type: Type }>
type Draft = EventOf<'PurchaseDrafted'>
type PurchaseId = Draft['document']
type Content = Draft['content']

/** The source that the numbers of invoices are drawn from: what the story added later has its own, so that nothing else shifts. */
type Numbers = 'bills' | 'purchases'

type Delivery = {
  readonly supplier: SupplierRecord
  readonly order: PurchaseId
  /** What was ordered, line by line. */
  readonly lines: Content['lines']
  readonly incident: Incident | undefined
  readonly numbers: Numbers
}
type Receipt = {
  readonly supplier: SupplierRecord
  readonly receipt: PurchaseId
  /** The supplier's number for its invoice, and the date that it wrote on it. */
  readonly number: string
  readonly dated: Day
  readonly incident: Incident | undefined
}

/** What the orders that go wrong draw: their own source, so that those of the others do not shift. */
const chanceOf = (world: World) => world.chance('purchases')

export function purchaseIn(recorded: readonly Recorded[]): Draft {
  for (const { event } of recorded) if (event.type === 'PurchaseDrafted') return event
  invariant(false, 'the command drafted a purchase')
}

/** Each supplier's invoices follow one another in its own series. */
export function nextSupplierInvoice(
  world: World,
  supplier: SupplierRecord,
  today: Day,
  subject: Numbers = 'bills',
): string {
  const number = nextOf(world, `bill/${supplier.code}/${today.slice(0, 4)}`, world.chance(subject).int(3, 24))
  return `${supplier.invoices}${today.slice(2, 4)}${String(number).padStart(4, '0')}`
}

/** The depot says what is missing. */
export function* sendOrder(
  world: World,
  today: Day,
  supplier: SupplierRecord,
  wanted: readonly { article: string; quantity: number }[],
  carriage: number,
  arrival: Day,
): Story {
  const content = {
    supplier: supplier.code,
    lines: wanted.map(({ article, quantity }) => ({ article, quantity: thousandths(quantity) })),
    shipping: cents(carriage),
    deliveryDate: addWorkingDays(today, supplier.leadDays ?? 5),
  }
  const by = world.nameOf('warehouse')
  const made = yield* perform(world, today, by, { type: 'purchase.draft', kind: 'purchaseOrder', content })
  yield* confirmOrder(world, today, supplier, purchaseIn(made), arrival, 'bills')
}

/** The manager signs; from then on the goods are on their way, and what goes wrong goes wrong. */
export function* confirmOrder(
  world: World,
  today: Day,
  supplier: SupplierRecord,
  { document: order, content: ordered }: Draft,
  arrival: Day,
  numbers: Numbers,
): Story {
  yield* perform(world, today, world.nameOf('direction'), { type: 'purchase.validate', document: order })
  const incident = incidentOf(world, today, supplier.code, ordered.lines)
  if (incident?.kind === 'deposit') {
    const { rate } = incident
    world.agenda.plan(addWorkingDays(today, 1), 'answer', (day) => askDeposit(world, day, supplier, order, rate))
  }
  const delivery = { supplier, order, lines: ordered.lines, incident, numbers }
  world.agenda.plan(arrival, 'receive', (day) => arrive(world, day, delivery))
}

function* arrive(world: World, today: Day, { supplier, order, lines, incident, numbers }: Delivery): Story {
  const number = nextSupplierInvoice(world, supplier, today, numbers)
  const part = incident?.kind === 'partialReceipt' ? partReceived(lines) : undefined
  const receipt = yield* receiveGoods(world, today, order, part)
  if (incident?.kind === 'return') yield* sendBack(world, today, supplier, receipt)
  expectInvoice(world, today, { supplier, receipt: receipt.document, number, dated: today, incident })
  if (part === undefined) return
  world.agenda.plan(addWorkingDays(today, chanceOf(world).int(4, 8)), 'receive', function* (day) {
    const { document } = yield* receiveGoods(world, day, order, undefined)
    const rest = nextSupplierInvoice(world, supplier, day, 'purchases')
    expectInvoice(world, day, { supplier, receipt: document, number: rest, dated: day, incident: undefined })
  })
}

/** All that is left of the order, or a part. */
function* receiveGoods(world: World, today: Day, order: PurchaseId, part: readonly Part[] | undefined): Story<Draft> {
  const by = world.nameOf('warehouse')
  const made = yield* perform(world, today, by, {
    type: 'purchase.transform',
    from: [order],
    to: 'goodsReceipt',
    ...(part === undefined ? {} : { lines: [...part] }),
  })
  const receipt = purchaseIn(made)
  yield* perform(world, today, by, { type: 'purchase.validate', document: receipt.document })
  for (const { article, quantity } of receipt.content.lines) {
    if (article !== undefined) world.memory.stockOf(article).coming -= quantity
  }
  return receipt
}

/** Seen damaged when it is unpacked: it goes back the same day, and the supplier's credit note follows. */
function* sendBack(world: World, today: Day, supplier: SupplierRecord, { document, content }: Draft): Story {
  const by = world.nameOf('warehouse')
  const lines = [...partReturned(content.lines)]
  const made = yield* perform(world, today, by, {
    type: 'purchase.transform',
    from: [document],
    to: 'goodsReturn',
    lines,
  })
  const { document: sent } = purchaseIn(made)
  yield* perform(world, today, by, { type: 'purchase.validate', document: sent })
  // After the invoice, which comes within three days.
  world.agenda.plan(addWorkingDays(today, chanceOf(world).int(5, 8)), 'answer', (day) =>
    recordCreditNote(world, day, supplier, sent),
  )
}

function expectInvoice(world: World, today: Day, receipt: Receipt): void {
  const day = addWorkingDays(today, chanceOf(world).int(0, 3))
  world.agenda.plan(day, 'books', (on) => recordInvoice(world, on, receipt))
}

function* recordInvoice(world: World, today: Day, { supplier, receipt, number, dated, incident }: Receipt): Story {
  const by = world.nameOf('accounting')
  const made = yield* perform(world, today, by, {
    type: 'purchase.transform',
    from: [receipt],
    to: 'purchaseInvoice',
    reference: number,
    referenceDate: dated,
  })
  const { document, content } = purchaseIn(made)
  const mistake = incident && mistakeOf(content.lines, incident)
  const lines = content.lines.map((line, index) => (index === mistake?.line ? { ...line, ...mistake.billed } : line))
  yield* perform(world, today, by, {
    type: 'purchase.revise',
    document,
    content: {
      supplier: supplier.code,
      lines: lines.map(({ origin, quantity, unitPrice }) => ({ origin, quantity, unitPrice })),
      shipping: content.shipping,
      reference: number,
      referenceDate: dated,
      statedGross: printedTotal(lines, content.shipping),
    },
  })
  const recorded = yield* perform(world, today, by, { type: 'purchase.validate', document })
  const due = dueOf(recorded)
  if (incident && isMistake(incident)) {
    const reason = reasonOf(incident)
    yield* perform(world, today, by, { type: 'purchase.dispute', document, reason })
    if (mistake && incident.settledAfter !== undefined) {
      world.agenda.plan(addWorkingDays(today, incident.settledAfter), 'answer', function* (day) {
        yield* recordCreditNote(world, day, supplier, document, mistake.credited)
        yield* approve(world, day, document, due, true)
      })
    }
    return
  }
  // What went back is paid once its credit note came.
  const wait = incident?.kind === 'return' ? 9 : 1
  world.agenda.plan(addWorkingDays(today, wait), 'books', (day) => approve(world, day, document, due, false))
}

/** What the supplier printed at the foot of its invoice: VAT rounded once per rate, carriage at the rate of the goods. */
function printedTotal(lines: Content['lines'], shipping: number) {
  const bases = new Map([[shippingVatRate(lines), shipping]])
  for (const line of lines) bases.set(line.vatRate, (bases.get(line.vatRate) ?? 0) + lineAmount(line))
  return cents([...bases].reduce((sum, [rate, base]) => sum + base + rateOf(cents(base), rate), 0))
}

function dueOf(recorded: readonly Recorded[]): Day {
  for (const { event } of recorded) if (event.type === 'PurchaseInvoiceRecorded') return event.dueDate
  invariant(false, 'the command recorded an invoice')
}

/** Of all that was sent back, or of a line of an invoice; `unitPrice` when a price alone was wrong. */
function* recordCreditNote(
  world: World,
  today: Day,
  supplier: SupplierRecord,
  from: PurchaseId,
  part?: Part & { readonly unitPrice?: Content['lines'][number]['unitPrice'] },
): Story {
  const by = world.nameOf('accounting')
  const reference = `AV-${nextSupplierInvoice(world, supplier, today, 'purchases')}`
  const made = yield* perform(world, today, by, {
    type: 'purchase.transform',
    from: [from],
    to: 'supplierCreditNote',
    reference,
    referenceDate: today,
    ...(part === undefined ? {} : { lines: [{ line: part.line, quantity: part.quantity }] }),
  })
  const { document, content } = purchaseIn(made)
  if (part?.unitPrice !== undefined) {
    const { unitPrice } = part
    const lines = content.lines.map(({ origin, quantity }) => ({ origin, quantity, unitPrice }))
    const revised = { supplier: supplier.code, lines, reference, referenceDate: today }
    yield* perform(world, today, by, { type: 'purchase.revise', document, content: revised })
  }
  yield* perform(world, today, by, { type: 'purchase.validate', document })
}

/** Part of the order, billed before anything is sent. */
function* askDeposit(
  world: World,
  today: Day,
  supplier: SupplierRecord,
  order: PurchaseId,
  rate: Extract<Incident, { kind: 'deposit' }>['rate'],
): Story {
  const by = world.nameOf('accounting')
  const reference = nextSupplierInvoice(world, supplier, today, 'purchases')
  const made = yield* perform(world, today, by, {
    type: 'purchase.deposit',
    from: order,
    share: { rate },
    reference,
    referenceDate: today,
  })
  const { document } = purchaseIn(made)
  const recorded = yield* perform(world, today, by, { type: 'purchase.validate', document })
  yield* approve(world, today, document, dueOf(recorded), false)
}

/** Good to pay: refused by the company itself when something differs that nobody acknowledged. */
function* approve(world: World, today: Day, document: PurchaseId, due: Day, acknowledged: boolean): Story {
  yield* perform(world, today, world.nameOf('direction'), { type: 'purchase.approve', document, acknowledged })
  planPayment(world, due > today ? due : addWorkingDays(today, 1), document)
}

/** One run a day pays all that falls due. */
export function planPayment(world: World, due: Day, item: string): void {
  const day = workingDayFrom(due)
  const others = world.toPay.get(day)
  if (others) {
    others.push(item)
    return
  }
  const items = [item]
  world.toPay.set(day, items)
  world.agenda.plan(day, 'collect', function* (today) {
    const reference = `VIR-F-${String(nextOf(world, 'payment-run')).padStart(4, '0')}`
    const by = world.nameOf('accounting')
    yield* perform(world, today, by, { type: 'payment.run', items, method: 'transfer', reference })
  })
}
