import { ask, purchaseId } from '#pgi'
import { fileResponse } from '#services/pgi/export-list.server.ts'
import { look, notInPgi } from '#services/pgi/look.server.ts'
import { printedPurchase } from '#services/pgi/printed-purchase.ts'
import { printer } from '#services/pgi/printer.server.ts'
import type { Route } from './+types/purchase-print'

/** What goes out to a supplier, on paper. What comes from one has its own paper. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const { desk } = await look(request, params.attempt)
  const id = purchaseId.safeParse(params.document)
  const document = ask(desk.company, {
    view: 'purchase-document',
    at: desk.today,
    ...(id.success ? { document: id.data } : { number: params.document.slice(0, 20) }),
  })
  if (!document) throw notInPgi('Ce document n’existe pas dans le PGI.')
  if (document.kind !== 'purchaseOrder' && document.kind !== 'goodsReturn') {
    throw notInPgi('Ce document vient du fournisseur : le PGI imprime la commande et le bon de retour.')
  }
  const name = `${document.number ?? document.id}.pdf`
  const bytes = printer()(printedPurchase(desk.company, document))
  return fileResponse({ bytes, type: 'application/pdf', name }, 'inline')
}
