import { useSearchParams } from 'react-router'
import { loadList } from '#services/pgi/load-list.server.ts'
import { ListPage } from '#ui/pgi/list-page.tsx'
import { agedList, askedDay } from '#ui/pgi/lists/receivables.ts'
import { PeriodBar } from '#ui/pgi/period-bar.tsx'
import type { Route } from './+types/aged-receivables'

export { unlessOnlyListChanged as shouldRevalidate } from '#ui/list/use-list-state.ts'

export const meta = () => [{ title: 'Balance âgée · PGI' }]

export const loader = ({ request, params }: Route.LoaderArgs) => loadList(request, params.attempt, agedList)

export default function AgedReceivables({ loaderData }: Route.ComponentProps) {
  const { today } = loaderData.facts
  const [params] = useSearchParams()
  return (
    <ListPage
      list={agedList}
      {...loaderData}
      above={<PeriodBar to={askedDay({ today, params })} today={today} toLabel="Situation au" />}
    />
  )
}
