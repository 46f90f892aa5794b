import { ask } from '#pgi'
import { look } from '#services/pgi/look.server.ts'
import { OpportunityBoard } from '#ui/pgi/crm/opportunity-board.tsx'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import { PgiAction } from '#ui/pgi/pgi-action.tsx'
import { PgiPage } from '#ui/pgi/pgi-page.tsx'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/opportunity-board'

export const meta = () => [{ title: 'Opportunités par étape · PGI' }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const { desk, facts } = await look(request, params.attempt, { view: 'opportunities', args: { kind: 'sale' } })
  const kind = new URL(request.url).searchParams.get('nature') === 'achat' ? 'purchase' : 'sale'
  return { facts, kind, pipeline: ask(desk.company, { view: 'opportunities', at: desk.today, kind }) } as const
}

export default function Board({ loaderData: { facts, kind, pipeline } }: Route.ComponentProps) {
  return (
    <PgiPage
      facts={facts}
      back={{ label: PLACES.opportunities.label, place: PLACES.opportunities.slug }}
      title={kind === 'sale' ? 'Ventes par étape' : 'Achats par étape'}
      subtitle="Chaque affaire avance d’étape en étape. Le montant pondéré la compte selon ses chances."
      actions={
        <PgiAction place={kind === 'sale' ? 'opportunites/etapes?nature=achat' : 'opportunites/etapes'} second>
          {kind === 'sale' ? 'Voir les achats' : 'Voir les ventes'}
        </PgiAction>
      }
    >
      <PgiProvider facts={facts}>
        <OpportunityBoard kind={kind} pipeline={pipeline} />
      </PgiProvider>
    </PgiPage>
  )
}
