import type { Day } from '#base/dates.ts'
import { cents, thousandths } from '#base/money.ts'
import { PersistentList } from '#base/persistent-list.ts'
import { changed } from '#base/record.ts'
import { invariant } from '#base/result.ts'
import type { StockEvent } from './events.ts'
import { takeOldest } from './layers.ts'
import { type Article, isFifo, type StockMovement, type StockState } from './state.ts'

export function evolve(state: StockState, event: StockEvent): StockState {
  switch (event.type) {
    case 'ArticleCreated':
      return withArticle(state, {
        code: event.article,
        fields: event.fields,
        archived: false,
        quantity: thousandths(0),
        value: cents(0),
        layers: [],
        movements: PersistentList.empty(),
      })
    case 'ArticleUpdated': {
      const article = articleOf(state, event.article)
      return withArticle(state, { ...article, fields: changed(article.fields, event.changes) })
    }
    case 'ArticleArchived':
      return withArticle(state, { ...articleOf(state, event.article), archived: true })
    case 'ArticleRestored':
      return withArticle(state, { ...articleOf(state, event.article), archived: false })
    case 'ArticleDeleted':
      return {
        articles: state.articles.delete(articleOf(state, event.article).code),
        deletedCodes: state.deletedCodes.set(event.article, true),
      }
    case 'GoodsReceived':
      return moveAll(state, 'received', event.date, event.reference, event.lines, 1)
    case 'GoodsIssued':
      return moveAll(state, 'issued', event.date, event.document, event.lines, -1)
    case 'GoodsReturned':
      return moveAll(state, 'returned', event.date, event.document, event.lines, 1)
    case 'StockCounted':
      return move(state, 'counted', event.date, event.reason, event.article, event.difference, event.value)
  }
}

function articleOf(state: StockState, code: string): Article {
  const article = state.articles.get(code)
  invariant(article, `an event names the article ${code}, which was never created`)
  return article
}

const withArticle = (state: StockState, article: Article): StockState => ({
  ...state,
  articles: state.articles.set(article.code, article),
})

type Lines = Extract<StockEvent, { type: 'GoodsIssued' }>['lines']

function moveAll(
  state: StockState,
  kind: StockMovement['kind'],
  date: Day,
  source: string,
  lines: Lines,
  sign: 1 | -1,
): StockState {
  return lines.reduce(
    (sofar, { article, quantity, value }) => move(sofar, kind, date, source, article, sign * quantity, sign * value),
    state,
  )
}

function move(
  state: StockState,
  kind: StockMovement['kind'],
  date: Day,
  source: string,
  code: string,
  quantity: number,
  value: number,
): StockState {
  const article = articleOf(state, code)
  const stock = thousandths(article.quantity + quantity)
  const worth = cents(article.value + value)
  invariant(stock >= 0 && worth >= 0, `the stock of ${code} would be ${stock} worth ${worth}`)
  const movement = { kind, date, source, quantity: thousandths(quantity), value: cents(value), stock, worth }
  return withArticle(state, {
    ...article,
    quantity: stock,
    value: worth,
    ...(isFifo(article)
      ? queued(article, movement)
      : { lastCost: stock > 0 ? { quantity: stock, value: worth } : article.lastCost }),
    movements: article.movements.push(movement),
  })
}

/** A receipt goes to the end of the queue; what comes back left first, and goes back to its head; what leaves is its head. */
function queued(
  { code, layers, lastCost }: Article,
  { kind, date, source, quantity, value }: StockMovement,
): Pick<Article, 'layers' | 'lastCost'> {
  if (quantity === 0) return { layers, lastCost }
  if (quantity > 0) {
    const layer = { date, source, quantity, value }
    return { layers: kind === 'received' ? [...layers, layer] : [layer, ...layers], lastCost }
  }
  const out = { quantity: thousandths(-quantity), value: cents(-value) }
  const taken = takeOldest(layers, out.quantity)
  invariant(taken.value === out.value, `${code} leaves for ${out.value}, its oldest layers say ${taken.value}`)
  return { layers: taken.left, lastCost: out }
}
