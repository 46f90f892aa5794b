import { firstDayOf, lastDayOf } from '#base/months.ts'
import { ask } from '#pgi'
import { look } from '#services/pgi/look.server.ts'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import { AbsencesPage } from '#ui/pgi/payroll/absences-page.tsx'
import { askedMonth } from '#ui/pgi/payroll/asked-month.ts'
import { waitingByMonth } from '#ui/pgi/payroll/waiting-by-month.ts'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/absences'

export const meta = () => [{ title: `${PLACES.absences.label} · PGI` }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url)
  const asked = searchParams.get('mois')
  const { desk, facts } = await look(request, params.attempt, {
    view: 'absence-planning',
    args: asked === null ? {} : { month: asked },
  })
  const { company, today } = desk
  const month = askedMonth(searchParams, today)
  const period = { from: firstDayOf(month), to: lastDayOf(month) }
  return {
    facts,
    month,
    planning: ask(company, { view: 'absence-planning', month }).rows,
    absences: ask(company, { view: 'absences', ...period }).rows,
    waiting: waitingByMonth(ask(company, { view: 'absences' }).rows),
    staff: ask(company, { view: 'employees', at: today, left: false }).rows.map(({ code, name }) => ({ code, name })),
  }
}

export default function Absences({ loaderData }: Route.ComponentProps) {
  return (
    <PgiProvider facts={loaderData.facts}>
      <AbsencesPage {...loaderData} />
    </PgiProvider>
  )
}
