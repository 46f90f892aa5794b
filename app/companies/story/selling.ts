/** From the first talk to the confirmed order. */
import { addDays, type Day, monthOf } from '#base/dates.ts'
import { cents } from '#base/money.ts'
import type { CustomerRecord, PartyRecord } from '../master.ts'
import { approvalOf } from './approval.ts'
import { addWorkingDays } from './calendar.ts'
import { planDelivery } from './delivering.ts'
import { afterInvoice } from './invoicing.ts'
import type { DocumentId } from './memory.ts'
import { deliveryOf, linesOf, netOf, pickWeighted, type Wish, wishesOf } from './offers.ts'
import type { Story } from './step.ts'
import { draftedIn, nextOf, perform, type World } from './world.ts'

/** A large customer comes back more often. */
const VISITS = [1, 2, 3.5, 5, 6.5]
const WORKING_DAYS_IN_A_MONTH = 21
/** Of a hundred quotes, these go to people who are not customers yet. */
const TO_PROSPECTS = 0.05

export function* meetCustomers(world: World, today: Day): Story {
  const { story } = world.master.company
  const chance = world.chance('deals')
  const season = (story.season[monthOf(today) - 1] ?? 100) / 100
  const expected = (story.dealsPerMonth * season) / WORKING_DAYS_IN_A_MONTH
  const deals = Math.floor(expected + chance.next() * 2 - 0.5)
  for (let deal = 0; deal < deals; deal += 1) {
    const customer = pickWeighted(chance, world.master.customers, (each) => VISITS[each.story.size - 1] ?? 1)
    const way = chance.next()
    if (way < story.counter) yield* sellOverTheCounter(world, today, customer)
    else if (way < story.counter + story.quoted) yield* quote(world, today, customer)
    else yield* takeOrder(world, today, customer)
  }
}

/** The customer's own order number, when it keeps them. */
function referenceOf(world: World, party: PartyRecord, today: Day): { reference?: string } {
  const number = nextOf(world, `reference/${party.code}`, world.chance('references').int(3, 40))
  if (party.category === 'public') return { reference: `BC ${today.slice(0, 4)}-${String(number).padStart(4, '0')}` }
  if (party.category === 'company' && world.chance('references').chance(0.5))
    return { reference: `CDE ${1000 + number}` }
  return {}
}

function contentOf(world: World, today: Day, party: PartyRecord, asked: readonly Wish[]) {
  const { wishes, shipping } = deliveryOf(world, party, asked)
  return {
    customer: party.code,
    lines: linesOf(wishes),
    ...(shipping === 0 ? {} : { shipping }),
    ...referenceOf(world, party, today),
  }
}

/** With discount and VAT, about: enough to know whether the limit is near. */
function grossOf(world: World, party: PartyRecord, wishes: readonly Wish[]): number {
  const discounted = netOf(wishes) * (1 - (party.discount ?? 0) / 10_000)
  return discounted * (1 + world.master.company.vatRate / 10_000)
}

function* sellOverTheCounter(world: World, today: Day, customer: CustomerRecord): Story {
  const office = world.nameOf('salesOffice')
  const asked = wishesOf(world, customer, customer.story.size, true)
  // Nobody waits at the counter: what is not on the shelf is not sold.
  const wishes = asked.filter(({ article, quantity }) => {
    const { quantity: real, reserved } = world.memory.stockOf(article.code)
    return article.purchase === undefined || real - reserved >= quantity
  })
  if (wishes.length === 0) return
  const { terms } = customer
  const { counterDiscount } = world.master.company.story
  const cash = terms.days === 0 && !terms.endOfMonth
  const content = {
    customer: customer.code,
    lines: linesOf(wishes),
    ...(cash && counterDiscount > 0 ? { settlementDiscount: counterDiscount } : {}),
  }
  const drafted = yield* perform(world, today, office, { type: 'sales.draft', kind: 'invoice', content })
  const document = draftedIn(drafted)
  const { by, overLimit } = approvalOf(world, customer.code, grossOf(world, customer, wishes), office)
  const issued = yield* perform(world, today, by, { type: 'sales.validate', document, overLimit })
  afterInvoice(world, today, issued)
}

function* quote(world: World, today: Day, customer: CustomerRecord): Story {
  const chance = world.chance('quotes')
  const { prospects, company } = world.master
  const prospect = prospects.length > 0 && chance.chance(TO_PROSPECTS) ? chance.pick(prospects) : undefined
  const party: PartyRecord = prospect ?? customer
  const by = world.salespersonOf(party)
  const wishes = wishesOf(world, party, prospect ? 3 : customer.story.size, false)
  const content = contentOf(world, today, party, wishes)
  const drafted = yield* perform(world, today, by, { type: 'sales.draft', kind: 'quote', content })
  const document = draftedIn(drafted)
  yield* perform(world, today, by, { type: 'sales.validate', document, overLimit: false })

  const answer = chance.next()
  const { accepted, declined } = company.story
  const on = addDays(today, chance.int(3, 18))
  if (answer < accepted && !prospect) {
    world.agenda.plan(on, 'answer', function* (day) {
      yield* perform(world, day, by, { type: 'quote.accept', document })
      const ordered = yield* perform(world, day, by, { type: 'sales.transform', from: [document], to: 'order' })
      yield* confirmOrder(world, day, customer, draftedIn(ordered), grossOf(world, customer, wishes))
    })
  } else if (answer < accepted + declined) {
    const reason = chance.pick(company.story.declineReasons)
    world.agenda.plan(on, 'answer', function* (day) {
      yield* perform(world, day, by, { type: 'quote.decline', document, reason })
    })
  }
}

function* takeOrder(world: World, today: Day, customer: CustomerRecord): Story {
  const wishes = wishesOf(world, customer, customer.story.size, false)
  const by = world.salespersonOf(customer)
  const content = contentOf(world, today, customer, wishes)
  const drafted = yield* perform(world, today, by, { type: 'sales.draft', kind: 'order', content })
  yield* confirmOrder(world, today, customer, draftedIn(drafted), grossOf(world, customer, wishes))
}

function* confirmOrder(world: World, today: Day, customer: CustomerRecord, order: DocumentId, gross: number): Story {
  const { by, overLimit } = approvalOf(world, customer.code, gross + cents(5000), world.nameOf('salesOffice'))
  yield* perform(world, today, by, { type: 'sales.validate', document: order, overLimit })
  planDelivery(world, order, addWorkingDays(today, world.chance('lead').int(2, 9)))
}
