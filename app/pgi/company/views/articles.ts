import { z } from 'zod'
import { type BasisPoints, type Cents, cents, proportion, sumOf, type Thousandths, thousandths } from '#base/money.ts'
import { byText } from '#base/sorting.ts'
import type { Article } from '../../stock/state.ts'
import type { Company } from '../company.ts'
import { articleSource } from './named.ts'
import { column, columns, view } from './view.ts'

export type ArticleRow = {
  readonly code: string
  readonly label: string
  readonly family: string
  readonly kind: 'goods' | 'service'
  readonly unit: string
  readonly salePrice: Cents
  readonly purchasePrice: Cents
  readonly vatRate: BasisPoints
  readonly salesAccount: string
  /** Real stock. A service has none: its quantities are nil. */
  readonly quantity: Thousandths
  /** Promised to confirmed orders. */
  readonly reserved: Thousandths
  /** Real − reserved. */
  readonly available: Thousandths
  /** Ordered from suppliers and not received yet. */
  readonly onOrder: Thousandths
  /** Available + on order: what there will be once everything came. */
  readonly expected: Thousandths
  readonly threshold: Thousandths | null
  /** Available stock is under the threshold: to be ordered again. */
  readonly belowThreshold: boolean
  readonly value: Cents
  /** How what leaves is valued. */
  readonly costing: 'weightedAverageCost' | 'fifo'
  /** Average cost of a whole unit of what there is, rounded to be shown; null without stock. */
  readonly averageCost: Cents | null
  readonly archived: boolean
  readonly sources: readonly string[]
}

/** The cost of one whole unit, only to be shown. */
export const unitCost = (value: number, quantity: number): Cents | null =>
  quantity === 0 ? null : cents(proportion(value, 1_000, quantity))

export function articleRow(
  { sales, purchasing }: Company,
  { code, fields, quantity, value, archived }: Article,
): ArticleRow {
  const reserved = sales.reserved.get(code) ?? thousandths(0)
  const available = thousandths(quantity - reserved)
  const onOrder = purchasing.onOrder.get(code) ?? thousandths(0)
  return {
    code,
    label: fields.label,
    family: fields.family,
    kind: fields.kind,
    unit: fields.unit,
    salePrice: fields.salePrice,
    purchasePrice: fields.purchasePrice,
    vatRate: fields.vatRate,
    salesAccount: fields.salesAccount,
    quantity,
    reserved,
    available,
    onOrder,
    expected: thousandths(available + onOrder),
    threshold: fields.threshold ?? null,
    belowThreshold: fields.threshold !== undefined && available < fields.threshold,
    value,
    costing: fields.costing ?? 'weightedAverageCost',
    averageCost: unitCost(value, quantity),
    archived,
    sources: [articleSource(code)],
  }
}

/** Articles et stocks, by code. Archived ones only when asked for. */
export const articles = view({
  args: z.object({
    kind: z.enum(['goods', 'service']).optional(),
    family: z.string().max(200).optional(),
    belowThreshold: z.boolean().optional(),
    archived: z.boolean().optional(),
  }),
  run(company, { kind, family, belowThreshold, archived = false }) {
    const rows = [...company.stock.articles.values()]
      .filter((article) => archived || !article.archived)
      .map((article) => articleRow(company, article))
      .filter((row) => kind === undefined || row.kind === kind)
      .filter((row) => family === undefined || row.family === family)
      .filter((row) => !belowThreshold || row.belowThreshold)
      .sort((left, right) => byText(left.code, right.code))
    return { rows, count: rows.length, value: sumOf(rows, (row) => row.value) }
  },
  table: {
    columns: [
      ...columns('text', 'code', 'label', 'family', 'unit'),
      ...columns('money', 'salePrice', 'purchasePrice'),
      column('vatRate', 'rate'),
      ...columns('quantity', 'quantity', 'reserved', 'available', 'threshold'),
      ...columns('money', 'averageCost', 'value'),
      column('archived'),
    ],
    rows: ({ rows }) => rows,
  },
})
