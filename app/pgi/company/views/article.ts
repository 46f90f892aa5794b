import { z } from 'zod'
import type { Day } from '#base/dates.ts'
import type { Cents, Thousandths } from '#base/money.ts'
import { zCode } from '#base/schema.ts'
import { type ArticleRow, articleRow, unitCost } from './articles.ts'
import { type MovementRow, movementRow, referenceOf, stockMovements } from './stock-movements.ts'
import { view } from './view.ts'

export type ArticleAnswer = ArticleRow & {
  readonly description: string | null
  /** Fiche de stock, in the order it happened. */
  readonly movements: readonly MovementRow[]
  /** Of an article valued first in, first out: what is left of each receipt, the oldest first. */
  readonly layers: readonly LayerRow[]
}
export type LayerRow = {
  readonly date: Day
  readonly reference: string
  readonly quantity: Thousandths
  readonly value: Cents
  readonly unitCost: Cents | null
  readonly sources: readonly string[]
}

/** One article with its stock card. Null when there is none of that code. */
export const article = view({
  args: z.object({ article: zCode }),
  run(company, { article: code }): ArticleAnswer | null {
    const found = company.stock.articles.get(code)
    if (!found) return null
    return {
      ...articleRow(company, found),
      description: found.fields.description ?? null,
      movements: [...found.movements].map((movement) => movementRow(company, found, movement)),
      layers: found.layers.map(({ date, source, quantity, value }): LayerRow => {
        const { reference, sources } = referenceOf(company, found, source)
        return { date, reference, quantity, value, unitCost: unitCost(value, quantity), sources }
      }),
    }
  },
  table: {
    columns: stockMovements.table?.columns ?? [],
    rows: (answer) => answer?.movements ?? [],
  },
})
