import type { Day } from '#base/dates.ts'
import { isDay } from '#base/dates.ts'
import { sumOf } from '#base/money.ts'
import { ask, type Company, fiscalYearAt } from '#pgi'
import { loadArticleChoices } from '#services/pgi/load-article-choices.ts'
import { look } from '#services/pgi/look.server.ts'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import { YearEndPage } from '#ui/pgi/year-end-page.tsx'
import type { Route } from './+types/year-end'

export const meta = () => [{ title: 'Inventaire et clôture · PGI' }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const { desk, facts } = await look(request, params.attempt, { view: 'closing-checklist' })
  const { company, today } = desk
  const asked = new URL(request.url).searchParams.get('au')
  const at = asked !== null && isDay(asked) ? asked : yearToClose(company, today)
  const { to } = fiscalYearAt(company, at)
  const date = to < today ? to : today
  return {
    facts,
    checklist: ask(company, { view: 'closing-checklist', at }),
    years: ask(company, { view: 'fiscal-years' }).rows,
    doubtful: ask(company, { view: 'doubtful-debts' }).rows,
    accruals: ask(company, { view: 'accruals', at }).rows,
    unpaid: ask(company, { view: 'receivables-schedule', at: date, lateOnly: true }).rows,
    toAllocate: ask(company, { view: 'result-to-allocate' }),
    stockWorth: stockWorth(company, date),
    vatRates: loadArticleChoices(company, today).vatRates,
  }
}

/** The oldest year that is over and still open; the present one otherwise. */
const yearToClose = (company: Company, today: Day): Day =>
  ask(company, { view: 'fiscal-years', status: 'open' }).rows.find(({ to }) => to < today)?.to ?? today

const stockWorth = (company: Company, date: Day) =>
  sumOf(ask(company, { view: 'stock-movements', to: date }).rows, ({ value }) => value)

export default function YearEnd({ loaderData }: Route.ComponentProps) {
  return (
    <PgiProvider facts={loaderData.facts}>
      <YearEndPage key={loaderData.checklist.year.to} {...loaderData} />
    </PgiProvider>
  )
}
