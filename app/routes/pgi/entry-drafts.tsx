import { ask } from '#pgi'
import { look } from '#services/pgi/look.server.ts'
import { DraftsPage } from '#ui/pgi/drafts-page.tsx'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/entry-drafts'

export const meta = () => [{ title: `${PLACES.drafts.label} · PGI` }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const { desk, facts } = await look(request, params.attempt, { view: 'entry-drafts' })
  return { facts, drafts: ask(desk.company, { view: 'entry-drafts' }).rows }
}

export default function EntryDrafts({ loaderData }: Route.ComponentProps) {
  return (
    <PgiProvider facts={loaderData.facts}>
      <DraftsPage {...loaderData} />
    </PgiProvider>
  )
}
