import { z } from 'zod'
import type { Day } from '#base/dates.ts'
import type { Cents, Thousandths } from '#base/money.ts'
import { zCode, zDay } from '#base/schema.ts'
import { byText } from '#base/sorting.ts'
import { documentId } from '../../sales/document.ts'
import type { Article, StockMovement } from '../../stock/state.ts'
import type { Company } from '../company.ts'
import { unitCost } from './articles.ts'
import { articleSource, isWithin } from './named.ts'
import { column, columns, view } from './view.ts'

export type MovementRow = {
  readonly date: Day
  readonly article: { readonly code: string; readonly label: string }
  readonly kind: StockMovement['kind']
  /** Number of the sales or purchase document, or what a person typed: the supplier's reference, the reason of a count. */
  readonly reference: string
  /** Positive when it came in. */
  readonly quantity: Thousandths
  readonly value: Cents
  readonly unitCost: Cents | null
  /** What there was after it. */
  readonly stock: Thousandths
  readonly worth: Cents
  readonly averageCost: Cents | null
  readonly sources: readonly string[]
}

/** What a movement names: the number of its document, or what a person typed. */
export function referenceOf(
  { sales, purchasing }: Company,
  article: Article,
  source: string,
): { readonly reference: string; readonly sources: readonly string[] } {
  const id = documentId.safeParse(source)
  const document = id.success ? sales.documents.get(id.data) : purchasing.documents.get(source)
  return {
    reference: document?.number ?? source,
    sources: document ? [document.document] : [articleSource(article.code)],
  }
}

export function movementRow(company: Company, article: Article, movement: StockMovement): MovementRow {
  const { date, kind, source, quantity, value, stock, worth } = movement
  return {
    date,
    article: { code: article.code, label: article.fields.label },
    kind,
    ...referenceOf(company, article, source),
    quantity,
    value,
    unitCost: unitCost(Math.abs(value), Math.abs(quantity)),
    stock,
    worth,
    averageCost: unitCost(worth, stock),
  }
}

/** Mouvements de stock, the latest last; those of one article in the order they happened. */
export const stockMovements = view({
  args: z.object({ article: zCode.optional(), from: zDay.optional(), to: zDay.optional() }),
  run(company, { article: code, from, to }) {
    const rows: MovementRow[] = []
    for (const article of company.stock.articles.values()) {
      if (code !== undefined && article.code !== code) continue
      for (const movement of article.movements) {
        if (isWithin(movement.date, { from, to })) rows.push(movementRow(company, article, movement))
      }
    }
    if (code === undefined) {
      rows.sort((left, right) => byText(left.date, right.date) || byText(left.article.code, right.article.code))
    }
    return { rows, count: rows.length }
  },
  table: {
    columns: [
      column('date', 'day'),
      ...columns('text', 'article.code', 'article.label', 'kind', 'reference'),
      column('quantity', 'quantity'),
      ...columns('money', 'unitCost', 'value'),
      column('stock', 'quantity'),
      column('worth', 'money'),
    ],
    rows: ({ rows }) => rows,
  },
})
