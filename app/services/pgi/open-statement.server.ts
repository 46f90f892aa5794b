import type { Day } from '#base/dates.ts'
import { type Cents, minus } from '#base/money.ts'
import { ask, type Company, fiscalYearAt, type ViewName } from '#pgi'
import { askedDay } from '#ui/pgi/lists/fixed-assets.ts'
import { look } from './look.server.ts'

/** What an account says in a statement: its name, and its balance or its movement of the year, positive when debit. */
export type StatementAccount = { readonly label: string; readonly balance: Cents }
export type StatementAccounts = Readonly<Record<string, StatementAccount>>

/** The desk on a statement, the day asked for, the years one may ask for, and the accounts that its lines are made of. */
export async function openStatement(
  request: Request,
  attempt: string,
  view: ViewName,
  /** What else is asked, read from the address. */
  argsOf: (params: URLSearchParams) => Readonly<Record<string, unknown>> = () => ({}),
) {
  const params = new URL(request.url).searchParams
  const asked = params.get('au')
  const { desk, facts } = await look(request, attempt, {
    view,
    args: { ...(asked === null ? {} : { at: asked }), ...argsOf(params) },
  })
  const at = askedDay({ today: desk.today, params })
  const years = ask(desk.company, { view: 'fiscal-years' }).rows
  const { company } = desk
  return { desk, facts, params, at, years, accounts: accountsOf(company, at), before: yearBeforeOf(company, at) }
}

/** The accounts of the year before, whole; without books of it, what the opening entries say. */
function yearBeforeOf(company: Company, at: Day) {
  const { previous, year } = ask(company, { view: 'balance-sheet', at })
  if (previous) return { from: previous.from, to: previous.to, accounts: accountsOf(company, previous.to) }
  const { rows } = ask(company, { view: 'trial-balance', from: year.from, to: year.from })
  const accounts: StatementAccounts = Object.fromEntries(
    rows.map(({ account, label, openingDebit, openingCredit }) => [
      account,
      { label, balance: minus(openingDebit, openingCredit) },
    ]),
  )
  return { from: year.from, to: year.from, accounts }
}
export type StatementBefore = ReturnType<typeof yearBeforeOf>

function accountsOf(company: Company, at: Day): StatementAccounts {
  const { from } = fiscalYearAt(company, at)
  const { rows } = ask(company, { view: 'trial-balance', from, to: at })
  return Object.fromEntries(
    rows.map(({ account, label, balance, debit, credit }) => [
      account,
      { label, balance: /^[67]/.test(account) ? minus(debit, credit) : balance },
    ]),
  )
}
