import { loadPurchaseForm } from '#services/pgi/load-purchase-form.server.ts'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import { PgiPage } from '#ui/pgi/pgi-page.tsx'
import { PurchaseForm } from '#ui/pgi/purchase-form.tsx'
import { ReadOnlyNote } from '#ui/pgi/read-only-note.tsx'
import { PURCHASE_KINDS } from '#wording/pgi/purchases.ts'
import type { Route } from './+types/purchase-edit'

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: `${loaderData ? PURCHASE_KINDS[loaderData.kind].fresh : 'Achat'} · PGI` },
]

export const loader = ({ request, params }: Route.LoaderArgs) =>
  loadPurchaseForm(request, params.attempt, params.document)

export default function EditPurchase({ loaderData }: Route.ComponentProps) {
  const { facts, kind } = loaderData
  if (facts.readOnly) {
    return (
      <PgiPage facts={facts} title={PURCHASE_KINDS[kind].one}>
        <ReadOnlyNote />
      </PgiPage>
    )
  }
  return (
    <PgiProvider facts={facts}>
      <PurchaseForm key={kind} {...loaderData} />
    </PgiProvider>
  )
}
