/**
 * Weighted average cost after each receipt (CUMP), or first in, first out (PEPS): PCG art. 213-34. Value and quantity are kept and
 * the unit cost is derived, so that nothing is lost to rounding: the last unit that leaves takes all the value that is left.
 */
import { type Cents, cents, proportion, type Thousandths, times } from '#base/money.ts'
import { takeOldest } from './layers.ts'
import { type Article, isFifo } from './state.ts'

export function costOfIssue(article: Article, quantity: Thousandths): Cents {
  if (quantity >= article.quantity) return article.value
  if (isFifo(article)) return takeOldest(article.layers, quantity).value
  return cents(proportion(article.value, quantity, article.quantity))
}

/**
 * What comes back comes back at the average cost: the present one, or the last known, or the purchase price. First in, first out, it
 * comes back at the cost that the last goods left with; before any left, at the cost of the oldest.
 */
export function costOfReturn(article: Article, quantity: Thousandths): Cents {
  const known = isFifo(article)
    ? (article.lastCost ?? article.layers[0])
    : article.quantity > 0
      ? article
      : article.lastCost
  if (known) return cents(proportion(known.value, quantity, known.quantity))
  return times(article.fields.purchasePrice, quantity)
}
