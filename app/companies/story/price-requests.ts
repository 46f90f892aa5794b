/** Before a large order, several suppliers are asked for their prices; they answer, and the manager chooses, or has yet to. */
import type { Day } from '#base/dates.ts'
import type { Master } from '../master.ts'
import { addWorkingDays } from './calendar.ts'
import { confirmOrder, purchaseIn } from './purchasing.ts'
import type { Story } from './step.ts'
import { perform, type World } from './world.ts'

type PriceRequest = NonNullable<Master['running']['purchasing']>['requests'][number]

export function planPriceRequests(world: World): void {
  for (const request of world.master.running.purchasing?.requests ?? []) {
    world.agenda.plan(request.on, 'books', (today) => ask(world, today, request))
  }
}

function* ask(world: World, today: Day, record: PriceRequest): Story {
  const { suppliers, lines, answerBy, deliveryDate, note, offers, retained } = record
  const buyer = world.nameOf('warehouse')
  const sent = yield* perform(world, today, buyer, {
    type: 'priceRequest.send',
    suppliers,
    lines,
    ...(answerBy === undefined ? {} : { answerBy }),
    ...(deliveryDate === undefined ? {} : { deliveryDate }),
    ...(note === undefined ? {} : { note }),
  })
  const [request] = sent.flatMap(({ event }) => (event.type === 'PriceRequestSent' ? [event.request] : []))
  if (request === undefined) return
  for (const { supplier, on, reference, prices, carriage, leadDays, validUntil, note: said } of offers) {
    world.agenda.plan(on, 'books', function* (day) {
      yield* perform(world, day, buyer, {
        type: 'offer.record',
        request,
        supplier,
        reference,
        prices: prices.map((unitPrice) => (unitPrice === null ? null : { unitPrice })),
        shipping: carriage,
        leadDays,
        ...(validUntil === undefined ? {} : { validUntil }),
        ...(said === undefined ? {} : { note: said }),
      })
    })
  }
  if (retained === undefined) return
  world.agenda.plan(retained.on, 'books', (day) => retain(world, day, request, record, retained))
}

function* retain(
  world: World,
  today: Day,
  request: string,
  { offers }: PriceRequest,
  { supplier: code, reason }: NonNullable<PriceRequest['retained']>,
): Story {
  const supplier = world.suppliers.get(code)
  const offer = offers.find((each) => each.supplier === code)
  if (!supplier || !offer) return
  const by = world.nameOf('direction')
  const made = yield* perform(world, today, by, { type: 'offer.retain', request, supplier: code, reason })
  const order = purchaseIn(made)
  for (const { article, quantity } of order.content.lines) {
    if (article !== undefined) world.memory.stockOf(article).coming += quantity
  }
  yield* confirmOrder(world, today, supplier, order, addWorkingDays(today, offer.leadDays), 'purchases')
}
