import { ask } from '#pgi'
import { fileResponse } from '#services/pgi/export-list.server.ts'
import { look, notInPgi } from '#services/pgi/look.server.ts'
import { printedPriceRequest } from '#services/pgi/printed-purchase.ts'
import { printer } from '#services/pgi/printer.server.ts'
import type { Route } from './+types/price-request-print'

/** A request for prices as it is sent to one supplier: `?fournisseur=`, otherwise the first one asked. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const { desk } = await look(request, params.attempt)
  const isId = /^priceRequest-\d+$/.test(params.request)
  const asked = isId ? ask(desk.company, { view: 'price-request', request: params.request }) : null
  const code = new URL(request.url).searchParams.get('fournisseur')
  const supplier = asked?.content.suppliers.find((each) => code === null || each.code === code)
  if (!asked || !supplier) throw notInPgi('Cette demande de prix n’existe pas dans le PGI.')
  const bytes = printer()(printedPriceRequest(desk.company, asked, supplier))
  return fileResponse({ bytes, type: 'application/pdf', name: `${asked.number}-${supplier.code}.pdf` }, 'inline')
}
