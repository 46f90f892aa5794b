import { loadList } from '#services/pgi/load-list.server.ts'
import { ListPage } from '#ui/pgi/list-page.tsx'
import { assetsList } from '#ui/pgi/lists/fixed-assets.ts'
import { PgiAction } from '#ui/pgi/pgi-action.tsx'
import type { Route } from './+types/fixed-assets'

export { unlessOnlyListChanged as shouldRevalidate } from '#ui/list/use-list-state.ts'

export const meta = () => [{ title: 'Immobilisations · PGI' }]

export const loader = ({ request, params }: Route.LoaderArgs) => loadList(request, params.attempt, assetsList)

export default function FixedAssets({ loaderData }: Route.ComponentProps) {
  return (
    <ListPage
      list={assetsList}
      {...loaderData}
      actions={<PgiAction place="immobilisations/nouvelle">Nouvelle immobilisation</PgiAction>}
    />
  )
}
