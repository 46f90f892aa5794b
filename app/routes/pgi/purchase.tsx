import { loadPurchase } from '#services/pgi/load-purchase.server.ts'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import { PurchasePage } from '#ui/pgi/purchase-page.tsx'
import { purchaseName } from '#wording/pgi/purchases.ts'
import type { Route } from './+types/purchase'

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: loaderData ? `${purchaseName(loaderData.document.kind, loaderData.document.number)} · PGI` : 'PGI' },
]

export const loader = ({ request, params }: Route.LoaderArgs) => loadPurchase(request, params.attempt, params.document)

export default function Purchase({ loaderData }: Route.ComponentProps) {
  return (
    <PgiProvider facts={loaderData.facts}>
      <PurchasePage key={loaderData.document.id} {...loaderData} />
    </PgiProvider>
  )
}
