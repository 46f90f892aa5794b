/** From what was delivered to what is owed, and back when goods return. */
import { addDays, type Day } from '#base/dates.ts'
import { thousandths } from '#base/money.ts'
import type { Recorded } from '#pgi'
import { approvalOf } from './approval.ts'
import { addWorkingDays, lastWorkingDay } from './calendar.ts'
import { planPayment } from './collecting.ts'
import type { DocumentContent, DocumentId, Invoice, Order } from './memory.ts'
import type { Story } from './step.ts'
import { draftedIn, perform, type World } from './world.ts'

const RETURNED_AT_MOST = 2

/** Most are invoiced the next day; some customers have one invoice a month for all that they received. */
export function planInvoice(world: World, today: Day, order: Order, note: DocumentId): void {
  const customer = world.customers.get(order.customer)
  if (customer?.story.invoicing === 'monthly') {
    const key = `${order.customer} ${conditionsOf(order.content)}`
    const waiting = world.toInvoice.get(key)
    if (waiting) {
      waiting.push(note)
      return
    }
    world.toInvoice.set(key, [note])
    world.agenda.plan(lastWorkingDay(today), 'invoice', function* (day) {
      const notes = world.toInvoice.get(key) ?? []
      world.toInvoice.delete(key)
      yield* invoice(world, day, order.customer, notes)
    })
    return
  }
  const on = addWorkingDays(today, world.chance('invoices').int(0, 2))
  world.agenda.plan(on, 'invoice', (day) => invoice(world, day, order.customer, [note]))
}

/** Deliveries go on one invoice when they were agreed on the same conditions. */
const conditionsOf = ({ discount, settlementDiscount, terms }: DocumentContent): string =>
  JSON.stringify([discount, settlementDiscount, terms])

function* invoice(world: World, today: Day, customer: string, from: readonly DocumentId[]): Story {
  const office = world.nameOf('salesOffice')
  const drafted = yield* perform(world, today, office, { type: 'sales.transform', from: [...from], to: 'invoice' })
  const { by, overLimit } = approvalOf(world, customer, 0, office)
  const issued = yield* perform(world, today, by, { type: 'sales.validate', document: draftedIn(drafted), overLimit })
  afterInvoice(world, today, issued)
}

export function afterInvoice(world: World, today: Day, recorded: readonly Recorded[]): void {
  for (const { event } of recorded) {
    if (event.type !== 'InvoiceIssued') continue
    planPayment(world, today, event.document, event.dueDate)
    planReturn(world, today, event)
  }
}

function planReturn(world: World, today: Day, { document, content }: Invoice): void {
  const chance = world.chance('returns')
  if (!chance.chance(world.master.company.story.returned)) return
  const goods = content.lines.flatMap((line, index) => (line.goods ? [{ index, quantity: line.quantity }] : []))
  if (goods.length === 0) return
  const { index, quantity } = chance.pick(goods)
  const pieces = Math.min(chance.int(1, RETURNED_AT_MOST), Math.floor(quantity / 1000))
  if (pieces === 0) return
  const lines = [{ document, line: index, quantity: thousandths(pieces * 1000) }]
  world.agenda.plan(addDays(today, chance.int(4, 16)), 'invoice', function* (day) {
    const by = world.nameOf('salesOffice')
    const command = { type: 'sales.transform' as const, from: [document], to: 'creditNote' as const, lines }
    const drafted = yield* perform(world, day, by, command)
    yield* perform(world, day, by, { type: 'sales.validate', document: draftedIn(drafted), overLimit: false })
  })
}
