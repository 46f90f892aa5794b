import { z } from 'zod'
import { zCode } from '#base/schema.ts'
import { type ArticleRow, articleRow } from './articles.ts'
import { type MovementRow, movementRow, stockMovements } from './stock-movements.ts'
import { view } from './view.ts'

export type ArticleAnswer = ArticleRow & {
  readonly description: string | null
  /** Fiche de stock, in the order it happened. */
  readonly movements: readonly MovementRow[]
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
    }
  },
  table: {
    columns: stockMovements.table?.columns ?? [],
    rows: (answer) => answer?.movements ?? [],
  },
})
