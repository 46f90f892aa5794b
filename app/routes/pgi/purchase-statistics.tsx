import { useSearchParams } from 'react-router'
import { isDay } from '#base/dates.ts'
import { loadList } from '#services/pgi/load-list.server.ts'
import { AxisChoice } from '#ui/pgi/axis-choice.tsx'
import { ListPage } from '#ui/pgi/list-page.tsx'
import { PURCHASE_AXES, purchaseStatisticsList } from '#ui/pgi/lists/statistics.ts'
import { PeriodBar } from '#ui/pgi/period-bar.tsx'
import type { Route } from './+types/purchase-statistics'

export { unlessOnlyListChanged as shouldRevalidate } from '#ui/list/use-list-state.ts'

export const meta = () => [{ title: 'Statistiques des achats · PGI' }]

export const loader = ({ request, params }: Route.LoaderArgs) =>
  loadList(request, params.attempt, purchaseStatisticsList)

export default function PurchaseStatistics({ loaderData }: Route.ComponentProps) {
  const { facts } = loaderData
  const [params] = useSearchParams()
  const [from, to] = [params.get('du') ?? '', params.get('au') ?? '']
  return (
    <ListPage
      list={purchaseStatisticsList}
      {...loaderData}
      above={
        <PeriodBar
          key={params.toString()}
          from={isDay(from) ? from : facts.yearFrom}
          to={isDay(to) ? to : facts.today}
          today={facts.today}
        >
          <AxisChoice axes={PURCHASE_AXES} />
        </PeriodBar>
      }
    />
  )
}
