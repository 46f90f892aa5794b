import { z } from 'zod'
import { type Cents, cents, minus, proportion, sumOf, type Thousandths, thousandths } from '#base/money.ts'
import { zDay } from '#base/schema.ts'
import { isDepositLine } from '../../sales/deposit.ts'
import type { DocumentLine } from '../../sales/document.ts'
import type { SalesDocument } from '../../sales/state.ts'
import type { Company } from '../company.ts'
import { movedBy } from '../sales-lines.ts'
import { isWithin, namedArticle, zPartyCode } from './named.ts'
import { type Fact, monthOfDay, netOfLines, ranked } from './statistics.ts'
import { column, columns, view } from './view.ts'

const axes = ['month', 'customer', 'article', 'family', 'salesperson'] as const
export type SalesAxis = (typeof axes)[number]

/**
 * Statistiques des ventes: invoices less credit notes of a period, net of commercial discounts and without carriage, with the
 * cost of the goods sold (weighted average cost of the issues that served them) and the margin. A service has no cost here.
 */
export const salesStatistics = view({
  args: z.object({
    from: zDay.optional(),
    to: zDay.optional(),
    by: z.enum(axes).optional(),
    customer: zPartyCode.optional(),
    family: z.string().max(200).optional(),
    /** Only the first rows: the top ten, say. */
    limit: z.int().min(1).max(1_000).optional(),
  }),
  run(company, { from, to, by = 'month', customer, family, limit }) {
    const costs = costsOfIssues(company)
    const facts: Fact[] = []
    for (const id of company.sales.ids) {
      const document = company.sales.documents.get(id)
      if (!document || !isCounted(document) || !isWithin(document.content.date, { from, to })) continue
      if (customer !== undefined && document.content.customer !== customer) continue
      facts.push(...factsOf(company, document, by, costs, family))
    }
    const all = ranked(facts, by === 'month')
    const amount = sumOf(all, (row) => row.amount)
    const cost = sumOf(all, (row) => row.cost)
    const rows = limit === undefined ? all : all.slice(0, limit)
    const margin = minus(amount, cost)
    return {
      by,
      rows,
      count: all.length,
      amount,
      cost,
      margin,
      marginRate: amount <= 0 ? null : proportion(margin, 10_000, amount),
    }
  },
  table: {
    columns: [
      ...columns('text', 'key', 'label'),
      column('documents', 'count'),
      column('quantity', 'quantity'),
      ...columns('money', 'amount', 'cost', 'margin'),
      ...columns('rate', 'marginRate', 'share'),
    ],
    rows: ({ rows }) => rows,
  },
})

const isCounted = ({ kind, stage }: SalesDocument): boolean =>
  stage === 'validated' && (kind === 'invoice' || kind === 'creditNote')

type Moved = { readonly quantity: number; readonly value: number }

/** By document and article: what left (or came back) and what it was worth. */
function costsOfIssues({ stock }: Company): ReadonlyMap<string, Moved> {
  const costs = new Map<string, Moved>()
  for (const { code, movements } of stock.articles.values()) {
    for (const { kind, source, quantity, value } of movements) {
      if (kind !== 'issued' && kind !== 'returned') continue
      const key = `${source}/${code}`
      const known = costs.get(key) ?? { quantity: 0, value: 0 }
      costs.set(key, { quantity: known.quantity + Math.abs(quantity), value: known.value + Math.abs(value) })
    }
  }
  return costs
}

/** The delivery or return note that moved a line's goods, or the document itself; damaged goods brought nothing back. */
function costOf(document: SalesDocument, line: DocumentLine, costs: ReadonlyMap<string, Moved>): Cents {
  if (!line.goods || line.article === undefined || line.returned?.condition === 'damaged') return cents(0)
  const moved = costs.get(`${movedBy(document.document, line)}/${line.article}`)
  if (!moved || moved.quantity === 0) return cents(0)
  return cents(proportion(moved.value, line.quantity, moved.quantity))
}

function factsOf(
  company: Company,
  document: SalesDocument,
  by: SalesAxis,
  costs: ReadonlyMap<string, Moved>,
  family: string | undefined,
): Fact[] {
  const { content, totals } = document
  if (!totals) return []
  const sign = document.kind === 'creditNote' ? -1 : 1
  const nets = netOfLines(content.lines, totals.netCommercial)
  return content.lines.flatMap((line, index) => {
    // Money in advance is no revenue: the invoice that deducts it bills the whole sale.
    if (isDepositLine(line)) return []
    const known = line.article === undefined ? undefined : company.stock.articles.get(line.article)?.fields.family
    if (family !== undefined && known !== family) return []
    // A reduction without article gives no quantity back.
    const quantity: Thousandths = thousandths(line.article === undefined ? 0 : sign * line.quantity)
    return [
      {
        ...axisOf(company, document, line, by, known),
        amount: cents(sign * (nets[index] ?? 0)),
        cost: cents(sign * costOf(document, line, costs)),
        quantity,
        source: document.document,
      },
    ]
  })
}

function axisOf(
  company: Company,
  { content }: SalesDocument,
  { article }: DocumentLine,
  by: SalesAxis,
  family: string | undefined,
): Pick<Fact, 'key' | 'label'> {
  const alone = (text: string) => ({ key: text, label: text })
  switch (by) {
    case 'month':
      return alone(monthOfDay(content.date))
    case 'customer':
      return {
        key: content.customer,
        label: company.crm.parties.get(content.customer)?.fields.name ?? content.customer,
      }
    case 'article': {
      if (article === undefined) return alone('–')
      const { code, label } = namedArticle(company, article)
      return { key: code, label }
    }
    case 'family':
      return alone(family ?? '–')
    case 'salesperson':
      return alone(content.salesperson ?? '–')
  }
}
