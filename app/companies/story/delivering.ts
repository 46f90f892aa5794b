/** The depot prepares what is on the shelves, in one go or in several. */
import type { Day } from '#base/dates.ts'
import { thousandths } from '#base/money.ts'
import { addWorkingDays } from './calendar.ts'
import { planInvoice } from './invoicing.ts'
import type { DocumentId, Order } from './memory.ts'
import type { Story } from './step.ts'
import { draftedIn, perform, type World } from './world.ts'

/** How long an order waits to leave whole before what is there leaves. */
const PATIENCE = 2
const SPLIT_ON_REQUEST = 0.08

export function planDelivery(world: World, order: DocumentId, on: Day, waited = 0): void {
  world.agenda.plan(on, 'deliver', (today) => deliver(world, today, order, waited))
}

type Part = { line: number; quantity: number; missing: number; goods: boolean }

function partsOf(world: World, order: Order): Part[] {
  const onShelf = new Map<string, number>()
  return order.content.lines.flatMap(({ article, goods }, line): Part[] => {
    const wanted = order.left[line] ?? 0
    if (wanted === 0) return []
    if (!goods || article === undefined) return [{ line, quantity: wanted, missing: 0, goods: false }]
    const real = onShelf.get(article) ?? world.memory.stockOf(article).quantity
    // Whole pieces only.
    const quantity = Math.min(wanted, Math.floor(real / 1000) * 1000)
    onShelf.set(article, real - quantity)
    return [{ line, quantity, missing: wanted - quantity, goods: true }]
  })
}

function* deliver(world: World, today: Day, document: DocumentId, waited: number): Story {
  const order = world.memory.orders.get(document)
  if (!order) return
  const chance = world.chance('deliveries')
  const parts = partsOf(world, order)
  const goods = parts.filter((part) => part.goods && part.quantity > 0)
  const complete = parts.every(({ missing }) => missing === 0)
  if (!complete && (waited < PATIENCE || goods.length === 0)) {
    planDelivery(world, document, addWorkingDays(today, chance.int(2, 4)), waited + 1)
    return
  }
  const split = complete && waited === 0 && goods.length >= 3 && chance.chance(SPLIT_ON_REQUEST)
  // What our people do on site is done once the last goods are there.
  const leaving = split ? goods.slice(0, Math.ceil(goods.length / 2)) : complete ? parts : goods
  const by = world.nameOf('warehouse')
  const drafted = yield* perform(world, today, by, {
    type: 'sales.transform',
    from: [document],
    to: 'deliveryNote',
    lines: leaving.map(({ line, quantity }) => ({ document, line, quantity: thousandths(quantity) })),
  })
  const note = draftedIn(drafted)
  yield* perform(world, today, by, { type: 'sales.validate', document: note, overLimit: false })
  planInvoice(world, today, order, note)
  if (order.left.some((left) => left > 0)) {
    planDelivery(world, document, addWorkingDays(today, chance.int(4, 9)), waited + 1)
  }
}
