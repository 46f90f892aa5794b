import { loadList } from '#services/pgi/load-list.server.ts'
import { ListPage } from '#ui/pgi/list-page.tsx'
import { payablesList } from '#ui/pgi/lists/payables.ts'
import { PgiAction } from '#ui/pgi/pgi-action.tsx'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/payables'

export { unlessOnlyListChanged as shouldRevalidate } from '#ui/list/use-list-state.ts'

export const meta = () => [{ title: 'Échéancier fournisseurs · PGI' }]

export const loader = ({ request, params }: Route.LoaderArgs) => loadList(request, params.attempt, payablesList)

export default function Payables({ loaderData }: Route.ComponentProps) {
  return (
    <ListPage
      list={payablesList}
      {...loaderData}
      actions={
        <>
          <PgiAction place={PLACES.paymentRun.slug}>Règlement groupé…</PgiAction>
          <PgiAction place="reglements-fournisseurs/nouveau" second>
            Payer un fournisseur…
          </PgiAction>
        </>
      }
      panelActions={(row) => (
        <PgiAction place={`lettrage/${row.supplier.code}`} second>
          Voir le compte
        </PgiAction>
      )}
    />
  )
}
