/** How customers pay: on time or late, in one go or in two, one invoice or several; and how the accountant puts it right. */
import { addDays, type Day, dayOfMonth } from '#base/dates.ts'
import { cents } from '#base/money.ts'
import type { CustomerRecord } from '../master.ts'
import { bankCash, bankCheque } from './banking.ts'
import { addWorkingDays, inMonth } from './calendar.ts'
import type { OpenItem } from './memory.ts'
import type { Story } from './step.ts'
import { nextOf, perform, type World } from './world.ts'

type Pays = CustomerRecord['story']['pays']

/** Days from the due date, for most payments and for some. */
const DELAYS: Readonly<
  Record<Pays, { most: readonly [number, number]; some: readonly [number, number]; share: number }>
> = {
  prompt: { most: [-4, 1], some: [0, 3], share: 0.1 },
  usual: { most: [-1, 5], some: [7, 19], share: 0.15 },
  slow: { most: [9, 36], some: [37, 58], share: 0.2 },
  late: { most: [28, 70], some: [68, 92], share: 0.25 },
}

const IN_TWO_PARTS = 0.3
const MATCHED_LATER = 0.12
/** The days when those who pay in batches do. */
const BATCH_DAYS = [10, 25]
/** The receipt went to the account of the customer whose name looks alike. */
const MISTAKEN = 0.06

function delayOf(world: World, customer: CustomerRecord, due: Day): number {
  const chance = world.chance('delays')
  const { most, some, share } = DELAYS[customer.story.pays]
  const [least, longest] = chance.chance(share) ? some : most
  const { slowdown } = world.master.company.story
  const late = customer.story.pays === 'slow' || customer.story.pays === 'late'
  const slower = slowdown !== undefined && late && due >= slowdown.from && chance.chance(slowdown.share)
  return chance.int(least, longest) + (slower ? chance.int(...slowdown.days) : 0)
}

export function planPayment(world: World, today: Day, item: string, due: Day): void {
  const opened = world.memory.items.get(item)
  const customer = opened && world.customers.get(opened.customer)
  if (!customer) return
  const { terms, story } = customer
  if (terms.days === 0 && !terms.endOfMonth) {
    world.agenda.plan(today, 'collect', (day) => pay(world, day, customer, item, 1))
    return
  }
  const wanted = addDays(due, delayOf(world, customer, due))
  // What was late already when the story began is paid in its first weeks.
  const soonest = addDays(today, world.chance('delays').int(1, 30))
  const on = wanted > today ? wanted : soonest
  if (story.partial && world.chance('parts').chance(IN_TWO_PARTS)) {
    const share = world.chance('parts').int(3, 6) / 10
    world.agenda.plan(on, 'collect', (day) => pay(world, day, customer, item, share))
    const second = addDays(on, world.chance('parts').int(14, 38))
    world.agenda.plan(second, 'collect', (day) => pay(world, day, customer, item, 1))
    return
  }
  const date = story.batches ? nextBatchDay(on) : on
  world.agenda.plan(date, 'collect', (day) => pay(world, day, customer, item, 1))
}

function nextBatchDay(from: Day): Day {
  const found = BATCH_DAYS.find((each) => each >= dayOfMonth(from))
  return found === undefined ? inMonth(addDays(inMonth(from, 31), 1), BATCH_DAYS[0] ?? 1) : inMonth(from, found)
}

/** Those who pay in batches settle at once what is due or about to be. */
function invoicesPaid(world: World, today: Day, customer: CustomerRecord, item: OpenItem): OpenItem[] {
  if (!customer.story.batches) return [item]
  const soon = addDays(today, 6)
  const others = world.memory
    .itemsOf(customer.code)
    .filter((other) => other !== item && other.left > 0 && !world.memory.beingSettled.has(other.item))
    .filter(({ dueDate }) => dueDate !== undefined && dueDate <= soon)
  return [item, ...others]
}

function* pay(world: World, today: Day, customer: CustomerRecord, id: string, share: number): Story {
  const item = world.memory.items.get(id)
  if (!item || item.left <= 0 || world.memory.beingSettled.has(id)) return
  yield* deductCredits(world, today, customer, item)
  if (item.left <= 0) return
  const paid = invoicesPaid(world, today, customer, item)
  const due = paid.reduce((sum, { left }) => sum + left, 0)
  // A first part is a round sum.
  const amount = share < 1 ? Math.max(100_00, Math.round((due * share) / 50_00) * 50_00) : due
  if (amount >= due) yield* receive(world, today, customer, paid, due)
  else yield* receive(world, today, customer, [item], amount)
}

/** A credit note left from before is deducted by the customer. */
function* deductCredits(world: World, today: Day, customer: CustomerRecord, item: OpenItem): Story {
  const credits = world.memory
    .itemsOf(customer.code)
    .filter(({ item: id, left }) => left < 0 && id.startsWith('creditNote-'))
  if (credits.length === 0) return
  const items = [item.item, ...credits.map(({ item: id }) => id)]
  yield* perform(world, today, world.nameOf('accounting'), { type: 'matching.match', items })
}

/** A sum that the law keeps out of the till is paid by card. */
function methodOf(world: World, { method }: CustomerRecord, amount: number): CustomerRecord['method'] {
  const { cashUpTo } = world.master.company.story
  return method === 'cash' && cashUpTo !== undefined && amount > cashUpTo ? 'card' : method
}

function referenceOf(world: World, customer: CustomerRecord, method: CustomerRecord['method']): string {
  const number = nextOf(world, `payment/${customer.code}`, world.chance('numbers').int(2, 30))
  const account = Number(customer.code.replace(/\D/g, ''))
  switch (method) {
    case 'cheque':
      return `CHQ ${String(4_100_000 + account * 5_310 + number)}`
    case 'transfer':
      return `VIR ${String(account).padStart(3, '0')}-${String(number).padStart(4, '0')}`
    case 'card':
      return `CB ${String(20_000 + account * 37 + number)}`
    case 'directDebit':
      return `PRLV ${String(account).padStart(3, '0')}-${String(number).padStart(4, '0')}`
    case 'cash':
      return `ESP ${String(account).padStart(3, '0')}-${String(number).padStart(4, '0')}`
  }
}

function* receive(
  world: World,
  today: Day,
  customer: CustomerRecord,
  paid: readonly OpenItem[],
  amount: number,
): Story {
  const chance = world.chance('receipts')
  const by = world.nameOf('accounting')
  const { code } = customer
  const method = methodOf(world, customer, amount)
  const reference = referenceOf(world, customer, method)
  const items = paid.map(({ item }) => item)
  const { lookalike } = customer.story
  // All is put right before the story begins: a scenario plants its own mistakes.
  const mistaken = lookalike !== undefined && chance.chance(MISTAKEN) && today < addDays(world.last, -60)
  const account = mistaken ? lookalike : code
  const later = mistaken || (chance.chance(MATCHED_LATER) && today < addDays(world.last, -14))
  const recorded = yield* perform(world, today, by, {
    type: 'receipt.record',
    customer: account,
    amount: cents(amount),
    method,
    reference,
    allocations: later ? [] : items.map((item) => ({ item })),
  })
  const [first] = recorded
  if (first?.event.type !== 'ReceiptRecorded') return
  const { receipt } = first.event
  if (method === 'cheque') bankCheque(world, today, receipt, reference, amount)
  if (method === 'cash') bankCash(world, today, amount)
  if (!later) return
  for (const item of items) world.memory.beingSettled.add(item)
  world.agenda.plan(addWorkingDays(today, chance.int(1, 6)), 'collect', function* (day) {
    const settling = mistaken ? yield* putRight(world, day, receipt, code) : receipt
    for (const item of items) world.memory.beingSettled.delete(item)
    const open = items.filter((item) => (world.memory.items.get(item)?.left ?? 0) > 0)
    if (open.length > 0) yield* perform(world, day, by, { type: 'matching.match', items: [...open, settling] })
  })
}

function* putRight(world: World, today: Day, receipt: string, customer: string): Story<string> {
  const by = world.nameOf('accounting')
  const recorded = yield* perform(world, today, by, { type: 'receipt.reassign', receipt, customer })
  for (const { event } of recorded) if (event.type === 'ReceiptReassigned') return `${event.reassignment}.1`
  return receipt
}
