import { z } from 'zod'
import { cents, sumOf, thousandths } from '#base/money.ts'
import { zDay } from '#base/schema.ts'
import { accountLabel } from '../../accounting/accounts.ts'
import type { PostedEntry } from '../../accounting/state.ts'
import { entryId } from '../../accounting/state.ts'
import { isDepositLine } from '../../purchasing/deposit.ts'
import type { PurchaseLine } from '../../purchasing/document.ts'
import type { PurchaseDocument } from '../../purchasing/state.ts'
import type { Company } from '../company.ts'
import { isWithin, namedArticle, namedParty, zSupplierCode } from './named.ts'
import { type Fact, monthOfDay, netOfLines, ranked } from './statistics.ts'
import { column, columns, view } from './view.ts'

const axes = ['month', 'supplier', 'article', 'family', 'account'] as const
export type PurchaseAxis = (typeof axes)[number]

/**
 * Statistiques des achats: suppliers' invoices less credit notes of a period, net of commercial discounts and without
 * carriage; with them, what was typed by hand in the purchases journal (charges of class 6, fixed assets of class 2).
 */
export const purchaseStatistics = view({
  args: z.object({
    from: zDay.optional(),
    to: zDay.optional(),
    by: z.enum(axes).optional(),
    supplier: zSupplierCode.optional(),
    limit: z.int().min(1).max(1_000).optional(),
  }),
  run(company, { from, to, by = 'month', supplier, limit }) {
    const facts: Fact[] = []
    for (const id of company.purchasing.ids) {
      const document = company.purchasing.documents.get(id)
      if (!document || !isCounted(document) || !isWithin(document.content.date, { from, to })) continue
      if (supplier === undefined || document.content.supplier === supplier)
        facts.push(...factsOf(company, document, by))
    }
    for (const posted of company.accounting.entries) {
      const { entry } = posted
      if (entry.journal !== 'AC' || entry.source !== undefined || !isWithin(entry.date, { from, to })) continue
      facts.push(...factsOfEntry(company, posted, by, supplier))
    }
    const all = ranked(facts, by === 'month')
    const rows = (limit === undefined ? all : all.slice(0, limit)).map(
      ({ cost: _, margin: __, marginRate: ___, ...row }) => row,
    )
    return { by, rows, count: all.length, amount: sumOf(all, (row) => row.amount) }
  },
  table: {
    columns: [
      ...columns('text', 'key', 'label'),
      column('documents', 'count'),
      column('quantity', 'quantity'),
      column('amount', 'money'),
      column('share', 'rate'),
    ],
    rows: ({ rows }) => rows,
  },
})

const isCounted = ({ kind, stage }: PurchaseDocument): boolean =>
  stage === 'validated' && (kind === 'purchaseInvoice' || kind === 'supplierCreditNote')

function factsOf(company: Company, document: PurchaseDocument, by: PurchaseAxis): Fact[] {
  const { content, totals } = document
  if (!totals) return []
  const sign = document.kind === 'supplierCreditNote' ? -1 : 1
  const nets = netOfLines(content.lines, totals.netCommercial)
  return content.lines.flatMap((line, index) => {
    // Money in advance is no purchase yet: the invoice that deducts it bills the whole.
    if (isDepositLine(line)) return []
    return [
      {
        ...axisOf(company, document, line, by),
        amount: cents(sign * (nets[index] ?? 0)),
        cost: cents(0),
        quantity: thousandths(line.article === undefined ? 0 : sign * line.quantity),
        source: document.document,
      },
    ]
  })
}

const alone = (text: string) => ({ key: text, label: text })
const ofAccount = (company: Company, account: string) => ({
  key: account,
  label: accountLabel(company.accounting, account),
})
const ofSupplier = (company: Company, code: string) => ({ key: code, label: namedParty(company, code).name })

function axisOf(
  company: Company,
  { content }: PurchaseDocument,
  { article, account }: PurchaseLine,
  by: PurchaseAxis,
): Pick<Fact, 'key' | 'label'> {
  switch (by) {
    case 'month':
      return alone(monthOfDay(content.date))
    case 'supplier':
      return ofSupplier(company, content.supplier)
    case 'article': {
      if (article === undefined) return alone('–')
      const { code, label } = namedArticle(company, article)
      return { key: code, label }
    }
    case 'family':
      return alone((article === undefined ? undefined : company.stock.articles.get(article)?.fields.family) ?? '–')
    case 'account':
      return ofAccount(company, account)
  }
}

/** An entry typed by hand knows no article: it counts by month, supplier and account. */
function factsOfEntry(
  company: Company,
  { number, entry }: PostedEntry,
  by: PurchaseAxis,
  wanted: string | undefined,
): Fact[] {
  const supplier = entry.lines.find(({ account, party }) => party !== undefined && account.startsWith('40'))?.party
  if (supplier === undefined || (wanted !== undefined && supplier !== wanted)) return []
  return entry.lines
    .filter(({ account }) => /^[26]/.test(account))
    .map(({ account, debit, credit }) => ({
      ...(by === 'month'
        ? alone(monthOfDay(entry.date))
        : by === 'supplier'
          ? ofSupplier(company, supplier)
          : by === 'account'
            ? ofAccount(company, account)
            : alone('–')),
      amount: cents(debit - credit),
      cost: cents(0),
      quantity: thousandths(0),
      source: entryId(number),
    }))
}
