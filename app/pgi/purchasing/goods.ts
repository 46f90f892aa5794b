/** What purchase documents make move on the shelves. */
import { lineAmount } from '#base/discounts.ts'
import { allocate, type Cents, minus, plus, rateOf, sumOf, type Thousandths, thousandths, ZERO } from '#base/money.ts'
import type { PurchaseContent, PurchaseLine } from './document.ts'

type MovedArticle = { readonly article: string; readonly quantity: Thousandths }

const isStocked = (line: PurchaseLine): line is PurchaseLine & { article: string } =>
  line.goods && line.article !== undefined

function byArticle<T extends MovedArticle>(parts: readonly T[], add: (one: T, other: T) => T): T[] {
  const sums = new Map<string, T>()
  for (const part of parts) {
    const known = sums.get(part.article)
    sums.set(part.article, known ? add(known, part) : part)
  }
  return [...sums.values()]
}

/**
 * Goods come in at the price of the order, discounts off: the invoice may come later. Neither carriage nor the discount for
 * prompt payment is counted (the first has its account, 6241; the second is financial revenue, 765).
 */
export function goodsComing({ lines, discount }: PurchaseContent): (MovedArticle & { readonly value: Cents })[] {
  const amounts = lines.map(lineAmount)
  const reductions = allocate(
    rateOf(
      sumOf(amounts, (amount) => amount),
      discount,
    ),
    amounts,
  )
  const parts = lines.flatMap((line, index) => {
    if (!isStocked(line)) return []
    const value = minus(amounts[index] ?? ZERO, reductions[index] ?? ZERO)
    return [{ article: line.article, quantity: line.quantity, value }]
  })
  return byArticle(parts, (one, other) => ({
    article: one.article,
    quantity: thousandths(one.quantity + other.quantity),
    value: plus(one.value, other.value),
  }))
}

export const goodsGoingBack = ({ lines }: PurchaseContent): MovedArticle[] =>
  byArticle(
    lines.filter(isStocked).map(({ article, quantity }) => ({ article, quantity })),
    (one, other) => ({ article: one.article, quantity: thousandths(one.quantity + other.quantity) }),
  )
