import { ask, type PurchaseKind, purchaseId } from '#pgi'
import { purchaseKindOfPlace } from '#ui/pgi/lists/purchases.ts'
import { quantity } from '#wording/formats.ts'
import { look, notInPgi } from './look.server.ts'
import { suppliersOf } from './supplier-choices.ts'

/** What the entry of a purchase needs: the document being modified, or the kind of a new one. */
export async function loadPurchaseForm(request: Request, attempt: string, asked?: string) {
  const { desk, facts } = await look(request, attempt)
  const { company, today } = desk
  const params = new URL(request.url).searchParams
  const id = asked === undefined ? undefined : purchaseId.safeParse(asked)
  const found = id?.success ? ask(company, { view: 'purchase-document', at: today, document: id.data }) : null
  if (asked !== undefined && !found) throw notInPgi('Ce document n’existe pas dans le PGI.')
  const kind: PurchaseKind = found?.kind ?? purchaseKindOfPlace(params.get('type') ?? '') ?? 'purchaseOrder'
  return {
    facts,
    kind,
    present: found && { document: found.id, number: found.number, content: found.content },
    supplier: found?.supplier.code ?? params.get('fournisseur'),
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
