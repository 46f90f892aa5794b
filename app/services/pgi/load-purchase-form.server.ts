import type { Day } from '#base/dates.ts'
import { thousandths } from '#base/money.ts'
import { ask, type Company, type PurchaseAnswer, type PurchaseKind, purchaseId } from '#pgi'
import type { DeductibleDeposit } from '#ui/pgi/deduction-fields.tsx'
import { purchaseKindOfPlace } from '#ui/pgi/lists/purchases.ts'
import { quantity } from '#wording/formats.ts'
import { deductibleDeposits } from './deductible-deposits.ts'
import { look, notInPgi } from './look.server.ts'
import { suppliersOf } from './supplier-choices.ts'

/** Those of its purchase; an invoice that follows nothing may take any deposit of its supplier. */
function depositsFor(company: Company, document: PurchaseAnswer, today: Day): DeductibleDeposit[] {
  const { kind, isDeposit, content, supplier } = document
  if (kind !== 'purchaseInvoice' || isDeposit) return []
  const isAlone = content.lines.every(({ origin }) => origin === undefined)
  const rows = isAlone
    ? ask(company, { view: 'purchase-deposits', at: today, supplier: supplier.code }).rows
    : document.deposits
  return deductibleDeposits(rows, content)
}

/** What the entry of a purchase needs: the document being modified, or the kind of a new one. */
export async function loadPurchaseForm(request: Request, attempt: string, asked?: string) {
  const { desk, facts } = await look(request, attempt)
  const { company, today } = desk
  const params = new URL(request.url).searchParams
  const id = asked === undefined ? undefined : purchaseId.safeParse(asked)
  const found = id?.success ? ask(company, { view: 'purchase-document', at: today, document: id.data }) : null
  if (asked !== undefined && !found) throw notInPgi('Ce document n’existe pas dans le PGI.')
  const kind: PurchaseKind = found?.kind ?? purchaseKindOfPlace(params.get('type') ?? '') ?? 'purchaseOrder'
  const wanted = articlesWanted(company, params.get('articles') ?? '')
  return {
    facts,
    kind,
    wanted,
    present: found && { document: found.id, number: found.number, content: found.content },
    deposits: found ? depositsFor(company, found, today) : [],
    supplier: found?.supplier.code ?? params.get('fournisseur') ?? lastSupplierOf(company, wanted[0]?.article, today),
    suppliers: suppliersOf(company),
    articles: ask(company, { view: 'articles' }).rows.map((row) => ({
      code: row.code,
      label: row.label,
      unitPrice: row.purchasePrice,
      vat: row.vatRate,
      salesAccount: row.salesAccount,
      goods: row.kind === 'goods',
      detail:
        row.kind === 'goods' ? `${quantity(row.quantity)} en stock, ${quantity(row.onOrder)} attendu` : 'prestation',
    })),
  }
}

/** `BUR:4000,CHA:2000`: codes with thousandths, as the state of stocks asks for them. One that needs none is wanted once. */
function articlesWanted({ stock }: Company, asked: string) {
  return asked
    .split(',')
    .slice(0, 200)
    .flatMap((each) => {
      const [code = '', text = ''] = each.split(':')
      const article = stock.articles.get(code)
      if (!article) return []
      const { label, purchasePrice: unitPrice, vatRate: vat } = article.fields
      const quantity = /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 1_000
      return [{ article: code, description: label, quantity: thousandths(quantity), unitPrice, vat }]
    })
}

/** Whoever the article was ordered from last. */
function lastSupplierOf(company: Company, article: string | undefined, at: Day): string | null {
  if (article === undefined) return null
  const orders = ask(company, { view: 'purchase-documents', kind: 'purchaseOrder', at }).rows
  const last = orders.find(({ id }) =>
    company.purchasing.documents.get(purchaseId.parse(id))?.content.lines.some((line) => line.article === article),
  )
  return last?.supplier.code ?? null
}
