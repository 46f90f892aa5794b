/** Goods that leave and come back with sales documents. */
import type { Day } from '#base/dates.ts'
import { type Thousandths, thousandths } from '#base/money.ts'
import { invariant } from '#base/result.ts'
import { costOfIssue, costOfReturn } from './cost.ts'
import type { StockEvent } from './events.ts'
import type { Article, StockState } from './state.ts'

export type Wanted = { readonly article: string; readonly quantity: Thousandths }

/** Adds up the lines of one article, in the order of their first mention. */
export function byArticle(lines: readonly Wanted[]): Wanted[] {
  const sums = new Map<string, number>()
  for (const { article, quantity } of lines) sums.set(article, (sums.get(article) ?? 0) + quantity)
  return [...sums].map(([article, quantity]) => ({ article, quantity: thousandths(quantity) }))
}

function articleOf(state: StockState, code: string): Article {
  const article = state.articles.get(code)
  invariant(article, `a sales document names the article ${code}, which was never created`)
  return article
}

/** Goods leave with a sales document. Whether there are enough was asked before. */
export function issue(state: StockState, date: Day, document: string, wanted: readonly Wanted[]): StockEvent[] {
  const lines = byArticle(wanted).map(({ article, quantity }) => {
    const known = articleOf(state, article)
    invariant(quantity <= known.quantity, `${document} takes more of ${article} than there is`)
    return { article, quantity, value: costOfIssue(known, quantity) }
  })
  return lines.length > 0 ? [{ type: 'GoodsIssued', date, document, lines }] : []
}

/** Goods come back with a credit note. */
export function takeBack(state: StockState, date: Day, document: string, wanted: readonly Wanted[]): StockEvent[] {
  const lines = byArticle(wanted).map(({ article, quantity }) => ({
    article,
    quantity,
    value: costOfReturn(articleOf(state, article), quantity),
  }))
  return lines.length > 0 ? [{ type: 'GoodsReturned', date, document, lines }] : []
}
