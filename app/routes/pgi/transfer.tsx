import { isDay } from '#base/dates.ts'
import { ask } from '#pgi'
import { look } from '#services/pgi/look.server.ts'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import { TransferPage } from '#ui/pgi/transfer-page.tsx'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/transfer'

export const meta = () => [{ title: `${PLACES.transfer.label} · PGI` }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams.get('au')
  const until = asked !== null && isDay(asked) ? asked : undefined
  const { desk, facts } = await look(request, params.attempt, {
    view: 'transfer-preview',
    args: until === undefined ? {} : { until },
  })
  const day = until ?? desk.today
  return { facts, until: day, preview: ask(desk.company, { view: 'transfer-preview', until: day }) }
}

export default function Transfer({ loaderData }: Route.ComponentProps) {
  return (
    <PgiProvider facts={loaderData.facts}>
      <TransferPage {...loaderData} />
    </PgiProvider>
  )
}
