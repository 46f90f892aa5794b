import { useSearchParams } from 'react-router'
import { loadList } from '#services/pgi/load-list.server.ts'
import { ListPage } from '#ui/pgi/list-page.tsx'
import { askedDay, assetInventoryList } from '#ui/pgi/lists/fixed-assets.ts'
import { PeriodBar } from '#ui/pgi/period-bar.tsx'
import type { Route } from './+types/asset-inventory'

export { unlessOnlyListChanged as shouldRevalidate } from '#ui/list/use-list-state.ts'

export const meta = () => [{ title: 'Inventaire des immobilisations · PGI' }]

export const loader = ({ request, params }: Route.LoaderArgs) => loadList(request, params.attempt, assetInventoryList)

export default function AssetInventory({ loaderData }: Route.ComponentProps) {
  const [params] = useSearchParams()
  const { today } = loaderData.facts
  return (
    <ListPage
      list={assetInventoryList}
      {...loaderData}
      above={
        <PeriodBar to={askedDay({ today, params })} today={today} toLabel="Situation au" key={params.toString()} />
      }
    />
  )
}
