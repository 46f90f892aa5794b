/**
 * Weighted average cost after each receipt (CUMP, PCG art. 213-35). Value and quantity are kept and the unit cost is
 * derived, so that nothing is lost to rounding: the last unit that leaves takes all the value that is left.
 */
import { type Cents, cents, proportion, type Thousandths, times } from '#base/money.ts'
import type { Article } from './state.ts'

export function costOfIssue(article: Article, quantity: Thousandths): Cents {
  if (quantity >= article.quantity) return article.value
  return cents(proportion(article.value, quantity, article.quantity))
}

/** What comes back comes back at the average cost: the present one, or the last known, or the purchase price. */
export function costOfReturn(article: Article, quantity: Thousandths): Cents {
  const known = article.quantity > 0 ? article : article.lastCost
  if (known) return cents(proportion(known.value, quantity, known.quantity))
  return times(article.fields.purchasePrice, quantity)
}
