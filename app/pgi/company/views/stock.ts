import { z } from 'zod'
import { sumOf, type Thousandths, thousandths } from '#base/money.ts'
import { byText } from '#base/sorting.ts'
import { type ArticleRow, articleRow } from './articles.ts'
import { column, columns, view } from './view.ts'

export type StockRow = ArticleRow & {
  /** Under the threshold once what is on order has come: how much more to order. Nil when enough is coming. */
  readonly toOrder: Thousandths
  readonly level: 'out' | 'below' | 'enough'
}

/** État des stocks: real, reserved, available, on order, and what to order to be above the threshold. Goods only, archived ones left out: they have none. */
export const stock = view({
  args: z.object({ family: z.string().max(200).optional(), belowThreshold: z.boolean().optional() }),
  run(company, { family, belowThreshold = false }) {
    const rows = [...company.stock.articles.values()]
      .filter(({ archived }) => !archived)
      .filter(({ fields }) => fields.kind === 'goods' && (family === undefined || fields.family === family))
      .map((article): StockRow => {
        const row = articleRow(company, article)
        const toOrder = thousandths(Math.max(0, (row.threshold ?? 0) - row.expected))
        const level = row.quantity === 0 ? 'out' : row.belowThreshold ? 'below' : 'enough'
        return { ...row, toOrder, level }
      })
      .filter((row) => !belowThreshold || row.belowThreshold)
      .sort((left, right) => byText(left.code, right.code))
    return { rows, count: rows.length, value: sumOf(rows, (row) => row.value) }
  },
  table: {
    columns: [
      ...columns('text', 'code', 'label', 'family', 'unit'),
      ...columns('quantity', 'quantity', 'reserved', 'available', 'onOrder', 'expected', 'threshold', 'toOrder'),
      ...columns('money', 'averageCost', 'value'),
      column('level'),
    ],
    rows: ({ rows }) => rows,
  },
})
