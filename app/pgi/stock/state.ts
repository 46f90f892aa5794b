import type { Day } from '#base/dates.ts'
import type { Cents, Thousandths } from '#base/money.ts'
import type { PersistentList } from '#base/persistent-list.ts'
import { PersistentMap } from '#base/persistent-map.ts'
import type { ArticleFields } from './commands.ts'
import type { Layer } from './layers.ts'

/** What moved, signed: positive when it came in. `stock` and `worth` are what there was after. */
export type StockMovement = {
  readonly kind: 'received' | 'issued' | 'returned' | 'counted'
  readonly date: Day
  /** The document that moved it (`deliveryNote-4`), or what a person typed: the supplier's delivery, the reason of a count. */
  readonly source: string
  readonly quantity: Thousandths
  readonly value: Cents
  readonly stock: Thousandths
  readonly worth: Cents
}

export type Article = {
  readonly code: string
  readonly fields: ArticleFields
  readonly archived: boolean
  /** What is really on the shelf. What orders reserve is in the sales state. */
  readonly quantity: Thousandths
  /** What it is worth by its costing. The unit cost is derived: value ÷ quantity, never stored rounded. */
  readonly value: Cents
  /**
   * The cost of goods that come back on an empty shelf: the last quantity and value that were not nil. First in, first out,
   * those that left last.
   */
  readonly lastCost?: { readonly quantity: Thousandths; readonly value: Cents }
  /** Of an article valued first in, first out, the oldest layer first: their values make its value. */
  readonly layers: readonly Layer[]
  readonly movements: PersistentList<StockMovement>
}

export const isFifo = ({ fields }: Pick<Article, 'fields'>): boolean => fields.costing === 'fifo'

export type StockState = {
  readonly articles: PersistentMap<string, Article>
  /** Codes of deleted articles: never given again. */
  readonly deletedCodes: PersistentMap<string, true>
}

export const emptyStock: StockState = { articles: PersistentMap.empty(), deletedCodes: PersistentMap.empty() }

export const draftStock = (state: StockState): StockState => ({ ...state, articles: state.articles.draft() })
export const sealStock = (state: StockState): StockState => ({ ...state, articles: state.articles.seal() })
