import { firstOfMonth } from '#base/dates.ts'
import { ask, BOARDS } from '#pgi'
import { look } from '#services/pgi/look.server.ts'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import { DashboardView } from '#ui/pgi/insight/dashboard-view.tsx'
import { IndicatorEditor } from '#ui/pgi/insight/indicator-editor.tsx'
import { askedDays } from '#ui/pgi/lists/accounting.ts'
import { PeriodBar } from '#ui/pgi/period-bar.tsx'
import { PgiPage } from '#ui/pgi/pgi-page.tsx'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/dashboard'

export const meta = () => [{ title: 'Tableau de bord · PGI' }]

const MONTHS = 6

export async function loader({ request, params }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams
  const board = BOARDS.find((each) => each === asked.get('tableau'))
  const { desk, facts } = await look(request, params.attempt, { view: 'dashboard', args: board ? { board } : {} })
  const { company, today } = desk
  const period = askedDays(asked, { from: firstOfMonth(today), to: today })
  const dashboard = ask(company, { view: 'dashboard', ...period, board })
  return {
    facts,
    dashboard,
    measures: ask(company, { view: 'measures', ...period }).rows,
    sales: ask(company, { view: 'trend', to: period.to, months: MONTHS, indicators: ['CA', 'MARGE'] }),
    dues: ask(company, { view: 'aged-receivables', at: period.to }).totals,
  }
}

export default function Dashboard({ loaderData }: Route.ComponentProps) {
  const { facts, dashboard, measures, sales, dues } = loaderData
  const { from, to } = dashboard
  return (
    <PgiProvider facts={facts}>
      <PgiPage
        facts={facts}
        title={PLACES.dashboard.label}
        subtitle={PLACES.dashboard.purpose}
        exported={{ list: 'tableau-de-bord', args: { du: from, au: to } }}
        printed
        actions={!facts.readOnly && <IndicatorEditor measures={measures} />}
      >
        <PeriodBar key={`${from}${to}`} from={from} to={to} today={facts.today} />
        <DashboardView dashboard={dashboard} sales={sales} dues={dues} measures={measures} />
      </PgiPage>
    </PgiProvider>
  )
}
