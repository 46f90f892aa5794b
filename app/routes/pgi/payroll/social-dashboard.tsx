import { ask } from '#pgi'
import { look } from '#services/pgi/look.server.ts'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import { askedMonth } from '#ui/pgi/payroll/asked-month.ts'
import { DashboardPage } from '#ui/pgi/payroll/dashboard-page.tsx'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/social-dashboard'

export const meta = () => [{ title: `${PLACES.socialDashboard.label} · PGI` }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url)
  const asked = searchParams.get('mois')
  const { desk, facts } = await look(request, params.attempt, {
    view: 'social-dashboard',
    args: asked === null ? {} : { month: asked },
  })
  const month = askedMonth(searchParams, desk.today)
  return { facts, board: ask(desk.company, { view: 'social-dashboard', month }) }
}

export default function SocialDashboard({ loaderData }: Route.ComponentProps) {
  return (
    <PgiProvider facts={loaderData.facts}>
      <DashboardPage {...loaderData} />
    </PgiProvider>
  )
}
