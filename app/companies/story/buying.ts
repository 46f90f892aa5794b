/** The shelves are watched twice a week; suppliers deliver, and bill what they deliver. */
import { addDays, type Day, endOfMonth, weekday } from '#base/dates.ts'
import { type BasisPoints, type Cents, cents, rateOf, sumOf, thousandths, times } from '#base/money.ts'
import { byText } from '#base/sorting.ts'
import type { ArticleRecord, SupplierRecord } from '../master.ts'
import { addWorkingDays } from './calendar.ts'
import { recordSupplierInvoice } from './ledger.ts'
import { nextSupplierInvoice, sendOrder } from './purchasing.ts'
import type { Story } from './step.ts'
import { perform, type World } from './world.ts'

const WATCH_DAYS = [2, 5]
/** Orders bring the shelf up to this many times its threshold. */
const FILL = 2.5

type Purchase = { readonly article: ArticleRecord; readonly quantity: number }

export function* watchShelves(world: World, today: Day): Story {
  if (!WATCH_DAYS.includes(weekday(today))) return
  const bySupplier = new Map<string, Purchase[]>()
  for (const article of world.articles.values()) {
    const quantity = missingOf(world, article)
    if (article.supplier === undefined || quantity === 0) continue
    bySupplier.set(article.supplier, [...(bySupplier.get(article.supplier) ?? []), { article, quantity }])
  }
  for (const [code, purchases] of [...bySupplier].sort(([one], [two]) => byText(one, two))) {
    const supplier = world.suppliers.get(code)
    if (supplier) yield* order(world, today, supplier, purchases)
  }
}

function missingOf(world: World, { code, threshold = thousandths(0) }: ArticleRecord): number {
  const { quantity, reserved, coming } = world.memory.stockOf(code)
  const available = quantity - reserved + coming
  if (available >= threshold && available >= 0) return 0
  const wanted = Math.max(threshold * FILL, 1000) - available
  return Math.ceil(wanted / 1000) * 1000
}

function* order(world: World, today: Day, supplier: SupplierRecord, purchases: readonly Purchase[]): Story {
  for (const { article, quantity } of purchases) world.memory.stockOf(article.code).coming += quantity
  const days = Math.max(1, (supplier.leadDays ?? 5) + world.chance('suppliers').int(-1, 2))
  const arrival = addWorkingDays(today, days)
  const { purchasing } = world.master.running
  if (purchasing && arrival >= purchasing.from) {
    const wanted = purchases.map(({ article, quantity }) => ({ article: article.code, quantity }))
    yield* sendOrder(world, today, supplier, wanted, carriageOf(supplier, purchases), arrival)
    return
  }
  world.agenda.plan(arrival, 'receive', (day) => receive(world, day, supplier, purchases))
}

const goodsOf = (purchases: readonly Purchase[]): number =>
  purchases.reduce((sum, { article, quantity }) => sum + times(article.purchase ?? cents(0), thousandths(quantity)), 0)

function carriageOf({ freeFrom = cents(0), carriage = cents(0) }: SupplierRecord, purchases: readonly Purchase[]) {
  return goodsOf(purchases) < freeFrom ? carriage : cents(0)
}

/** Rounded once per rate; carriage bears the usual one. */
function vatOf({ master }: World, purchases: readonly Purchase[], carriage: number): Cents {
  const usual = master.company.vatRate
  const bases = new Map<BasisPoints, number>([[usual, carriage]])
  for (const { article, quantity } of purchases) {
    const rate = article.vat ?? usual
    bases.set(rate, (bases.get(rate) ?? 0) + times(article.purchase ?? cents(0), thousandths(quantity)))
  }
  return sumOf([...bases], ([rate, base]) => rateOf(cents(base), rate))
}

export function dueDateOf({ terms }: SupplierRecord, from: Day): Day {
  const date = addDays(from, terms.days)
  return terms.endOfMonth ? endOfMonth(date) : date
}

function* receive(world: World, today: Day, supplier: SupplierRecord, purchases: readonly Purchase[]): Story {
  const number = nextSupplierInvoice(world, supplier, today)
  const lines = purchases.map(({ article, quantity }) => ({
    article: article.code,
    quantity: thousandths(quantity),
    unitCost: article.purchase ?? cents(0),
  }))
  const reference = `${supplier.name} – ${number}`
  yield* perform(world, today, world.nameOf('warehouse'), { type: 'stock.receive', reference, lines })
  for (const { article, quantity } of lines) world.memory.stockOf(article).coming -= quantity

  const goods = goodsOf(purchases)
  const carriage = carriageOf(supplier, purchases)
  yield* recordSupplierInvoice(world, today, {
    supplier: supplier.code,
    number,
    label: `Facture ${number} – ${supplier.name}`,
    charges: [
      { account: '607000', debit: goods },
      { account: '624100', debit: carriage },
    ],
    vat: vatOf(world, purchases, carriage),
    due: dueDateOf(supplier, today),
  })
}
