import { openDesk } from '#services/attempts/open-desk.server.ts'
import { explainSources } from '#services/pgi/explain-source.ts'
import type { Route } from './+types/provenance'

const LONGEST = 60

/** What is behind a figure: `?de=invoice-12&de=entry-40`. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams
    .getAll('de')
    .filter((source) => 0 < source.length && source.length <= LONGEST)
  const { company, today } = await openDesk(request, params.attempt, {
    view: 'provenance',
    args: asked[0] === undefined ? {} : { source: asked[0] },
  })
  return explainSources(company, asked, today)
}
