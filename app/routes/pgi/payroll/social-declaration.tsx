import { ask } from '#pgi'
import { look } from '#services/pgi/look.server.ts'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import { askedMonth } from '#ui/pgi/payroll/asked-month.ts'
import { DeclarationPage } from '#ui/pgi/payroll/declaration-page.tsx'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/social-declaration'

export const meta = () => [{ title: `${PLACES.socialDeclaration.label} · PGI` }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url)
  const asked = searchParams.get('mois')
  const { desk, facts } = await look(request, params.attempt, {
    view: 'social-declaration',
    args: asked === null ? {} : { month: asked },
  })
  const month = askedMonth(searchParams, desk.today)
  return {
    facts,
    declaration: ask(desk.company, { view: 'social-declaration', month }),
    debts: ask(desk.company, { view: 'social-debts', at: desk.today }),
  }
}

export default function SocialDeclaration({ loaderData }: Route.ComponentProps) {
  return (
    <PgiProvider facts={loaderData.facts}>
      <DeclarationPage {...loaderData} />
    </PgiProvider>
  )
}
