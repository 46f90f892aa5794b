import { ask } from '#pgi'
import { look } from '#services/pgi/look.server.ts'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import { ProposalsPage } from '#ui/pgi/proposals-page.tsx'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/matching-proposals'

export const meta = () => [{ title: `${PLACES.proposals.label} · PGI` }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const { desk, facts } = await look(request, params.attempt, { view: 'matching-proposals' })
  return { facts, proposals: ask(desk.company, { view: 'matching-proposals' }).rows }
}

export default function MatchingProposals({ loaderData }: Route.ComponentProps) {
  return (
    <PgiProvider facts={loaderData.facts}>
      <ProposalsPage {...loaderData} />
    </PgiProvider>
  )
}
