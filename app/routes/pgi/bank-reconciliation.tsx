import { isDay } from '#base/dates.ts'
import { ask } from '#pgi'
import { look } from '#services/pgi/look.server.ts'
import { BankPage } from '#ui/pgi/bank-page.tsx'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/bank-reconciliation'

export const meta = () => [{ title: `${PLACES.reconciliation.label} · PGI` }]

const ACCOUNT = '512000'

export async function loader({ request, params }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams.get('au') ?? ''
  const day = isDay(asked) ? asked : undefined
  const { desk, facts } = await look(request, params.attempt, {
    view: 'bank-reconciliation',
    args: day === undefined ? {} : { at: day },
  })
  const { company, today } = desk
  const statements = ask(company, { view: 'bank-statements', account: ACCOUNT }).rows
  const at = day ?? statements.at(-1)?.to ?? today
  const accounts = ask(company, { view: 'chart-of-accounts' }).rows
  const shown = statements.findLast(({ from }) => from <= at)
  return {
    facts,
    at,
    statement: shown ? ask(company, { view: 'bank-statement', statement: shown.statement }) : null,
    statements,
    state: ask(company, { view: 'bank-reconciliation', account: ACCOUNT, at }),
    proposals: ask(company, { view: 'bank-pointing', account: ACCOUNT, at }).rows,
    parties: {
      customers: ask(company, { view: 'customers' }).rows.map(({ code, name }) => ({ code, name })),
      suppliers: ask(company, { view: 'suppliers' }).rows.map(({ code, name }) => ({ code, name })),
    },
    accounts: accounts.map(({ account, label }) => ({ account, label })),
  }
}

export default function BankReconciliation({ loaderData }: Route.ComponentProps) {
  return (
    <PgiProvider facts={loaderData.facts}>
      <BankPage key={loaderData.at} {...loaderData} />
    </PgiProvider>
  )
}
