import { ask } from '#pgi'
import { look } from '#services/pgi/look.server.ts'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import { askedMonth } from '#ui/pgi/payroll/asked-month.ts'
import { TimePage } from '#ui/pgi/payroll/time-page.tsx'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/time-sheets'

export const meta = () => [{ title: `${PLACES.timeSheets.label} · PGI` }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url)
  const asked = searchParams.get('mois')
  const { desk, facts } = await look(request, params.attempt, {
    view: 'time-sheets',
    args: asked === null ? {} : { month: asked },
  })
  const { company, today } = desk
  const month = askedMonth(searchParams, today)
  return {
    facts,
    month,
    sheets: ask(company, { view: 'time-sheets', month }).rows,
    variables: ask(company, { view: 'payroll-variables', month }).rows,
    staff: ask(company, { view: 'employees', at: today, left: false }).rows.map(({ code, name }) => ({ code, name })),
  }
}

export default function TimeSheets({ loaderData }: Route.ComponentProps) {
  return (
    <PgiProvider facts={loaderData.facts}>
      <TimePage key={loaderData.month} {...loaderData} />
    </PgiProvider>
  )
}
