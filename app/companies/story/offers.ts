/** What a customer asks for: articles and quantities drawn from the company's offers. */
import { basisPoints, type Cents, cents, thousandths, times } from '#base/money.ts'
import type { Random } from '#base/random.ts'
import { invariant } from '#base/result.ts'
import type { ArticleRecord, Offer, PartyRecord } from '../master.ts'
import type { World } from './world.ts'

/** How many sets a customer takes at once, by size. */
const UNITS: readonly (readonly [number, number])[] = [
  [1, 2],
  [1, 3],
  [2, 6],
  [3, 10],
  [5, 18],
]

export function pickWeighted<T>(chance: Random, items: readonly T[], weightOf: (item: T) => number): T {
  const total = items.reduce((sum, item) => sum + weightOf(item), 0)
  let rest = chance.next() * total
  for (const item of items) {
    rest -= weightOf(item)
    if (rest < 0) return item
  }
  const last = items.at(-1)
  invariant(last !== undefined, 'there is something to pick from')
  return last
}

export type Wish = { readonly article: ArticleRecord; readonly quantity: number; readonly discount: number }

export function wishesOf(world: World, party: PartyRecord, size: number, counter: boolean): Wish[] {
  const chance = world.chance('wishes')
  const suited = world.master.offers.filter(
    (offer) => offer.counter === counter && offer.leastSize <= size && offer.weight[party.category] > 0,
  )
  const offer: Offer = pickWeighted(chance, suited, ({ weight }) => weight[party.category])
  const [few, many] = UNITS[size - 1] ?? [1, 1]
  const units = chance.int(few, many)
  const wishes = new Map<string, Wish>()
  const draw = (from: readonly string[], pieces: number) => {
    const article = chance.pick(world.articlesFrom(chance.pick(from)))
    // People who take many of the same thing bargain.
    const discount = pieces >= 6 && chance.chance(0.3) ? chance.pick([500, 1000]) : 0
    if (!wishes.has(article.code)) wishes.set(article.code, { article, quantity: pieces * 1000, discount })
  }
  const spend = (from: readonly string[], [least, most]: readonly [number, number]) => {
    const article = chance.pick(world.articlesFrom(chance.pick(from)))
    if (!wishes.has(article.code))
      wishes.set(article.code, { article, quantity: chance.int(least * 2, most * 2) * 500, discount: 0 })
  }
  for (const { from, each, count, hours, chance: odds } of offer.lines) {
    if (!chance.chance(odds)) continue
    if (hours) spend(from, hours)
    else draw(from, each === undefined ? (count ?? 1) : each * units)
  }
  // Every line may have been left to chance.
  const [line] = offer.lines
  if (wishes.size === 0 && line) draw(line.from, 1)
  return [...wishes.values()]
}

export const netOf = (wishes: readonly Wish[]): number =>
  wishes.reduce((sum, { article, quantity, discount }) => {
    const full = times(article.sale, thousandths(quantity))
    return sum + Math.round((full * (10_000 - discount)) / 10_000)
  }, 0)

/** Carriage on small orders of goods; on the others, our own people come, at a price that depends on the distance. */
export function deliveryOf(
  world: World,
  party: PartyRecord,
  wishes: readonly Wish[],
): { wishes: Wish[]; shipping: Cents } {
  const { freeFrom, carriage, zones } = world.master.company.story.delivery
  const parcel = wishes.some(({ article }) => article.purchase !== undefined)
  if (parcel && netOf(wishes) < freeFrom)
    return { wishes: [...wishes], shipping: world.chance('carriage').pick(carriage) }
  const { postcode } = party.billing
  const zone = zones.find(({ postcodes }) => postcodes.some((start) => postcode.startsWith(start)))
  const article = zone && world.articles.get(zone.article)
  const delivery = article ? [{ article, quantity: 1000, discount: 0 }] : []
  return { wishes: [...wishes, ...delivery], shipping: cents(0) }
}

export const linesOf = (wishes: readonly Wish[]) =>
  wishes.map(({ article, quantity, discount }) => ({
    article: article.code,
    quantity: thousandths(quantity),
    ...(discount === 0 ? {} : { discount: basisPoints(discount) }),
  }))
