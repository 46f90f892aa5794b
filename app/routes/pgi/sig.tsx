import { negate } from '#base/money.ts'
import { ask, type CafRow, type SigRow } from '#pgi'
import { openStatement } from '#services/pgi/open-statement.server.ts'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import classes from '#ui/pgi/pgi.module.css'
import { AccountAmount } from '#ui/pgi/statements/account-amount.tsx'
import { StatementPage } from '#ui/pgi/statements/statement-page.tsx'
import { type StatementGroup, StatementTable } from '#ui/pgi/statements/statement-table.tsx'
import { SumAmount } from '#ui/pgi/statements/sum-amount.tsx'
import { PLACES } from '#wording/pgi/places.ts'
import { CAF_APPROACHES, CAF_PARTS, SIG_BALANCES, SIG_PARTS } from '#wording/pgi/statements.ts'
import type { Route } from './+types/sig'

export const meta = () => [{ title: 'Soldes intermédiaires de gestion · PGI' }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const { desk, facts, at, years, accounts, before } = await openStatement(request, params.attempt, 'sig')
  return {
    facts,
    at,
    years,
    accounts,
    before,
    sig: ask(desk.company, { view: 'sig', at }),
    caf: ask(desk.company, { view: 'caf', at }),
  }
}

const MOVEMENTS = 'Mouvements de l’exercice sur ces comptes.'

export default function Sig({ loaderData }: Route.ComponentProps) {
  const { facts, at, years, accounts, before, sig, caf } = loaderData
  const balances = [...new Set(sig.rows.map(({ balance }) => balance))]
  const approaches = ['additive', 'subtractive'] as const
  const now = { accounts, from: sig.year.from, to: at }
  const nameOf = (row: SigRow) => (row.part === null ? SIG_BALANCES[row.balance].name : SIG_PARTS[row.part])
  const amount = (row: SigRow, value: SigRow['amount'], names: readonly string[], year: typeof now) => (
    <AccountAmount
      value={value}
      label={nameOf(row)}
      rule={row.part === null ? SIG_BALANCES[row.balance].meaning : MOVEMENTS}
      names={names}
      {...year}
    />
  )
  const change = (row: SigRow) => (
    <SumAmount
      value={row.change}
      label={`Variation\u202f: ${nameOf(row)}`}
      rule="L’exercice, moins l’exercice précédent."
      parts={[
        { label: 'Exercice', value: row.amount },
        { label: 'Exercice précédent', value: negate(row.previous) },
      ]}
    />
  )
  const cafPart = (row: CafRow, value: CafRow['amount'], names: readonly string[], year: typeof now) => (
    <AccountAmount value={value} label={CAF_PARTS[row.part]} rule={MOVEMENTS} names={names} {...year} />
  )
  const cafTotal = (approach: CafRow['approach'], value: CafRow['amount'], of: (row: CafRow) => CafRow['amount']) => (
    <SumAmount
      value={value}
      label="Capacité d’autofinancement"
      parts={caf.rows
        .filter((row) => row.approach === approach)
        .map((row) => ({ label: CAF_PARTS[row.part], value: of(row) }))}
    />
  )
  return (
    <PgiProvider facts={facts}>
      <StatementPage facts={facts} place={PLACES.sig} at={at} years={years}>
        <StatementTable
          caption="Soldes intermédiaires de gestion"
          heads={['Solde', 'N', 'N-1', 'Variation']}
          groups={balances.map(
            (balance): StatementGroup => ({
              rows: sig.rows
                .filter((row) => row.balance === balance)
                .map((row) => ({
                  key: `${balance}-${row.part}`,
                  look: row.part === null ? ('total' as const) : undefined,
                  label:
                    row.part === null ? (
                      <>
                        {SIG_BALANCES[balance].name}
                        <span className={classes.meaning}>{SIG_BALANCES[balance].meaning}</span>
                      </>
                    ) : (
                      SIG_PARTS[row.part]
                    ),
                  cells: [
                    amount(row, row.amount, row.accounts, now),
                    amount(row, row.previous, row.previousAccounts, before),
                    change(row),
                  ],
                })),
            }),
          )}
        />
        <StatementTable
          caption="Capacité d’autofinancement"
          heads={['Capacité d’autofinancement', 'N', 'N-1']}
          groups={approaches.map(
            (approach): StatementGroup => ({
              title: CAF_APPROACHES[approach],
              rows: [
                ...caf.rows
                  .filter((row) => row.approach === approach && (row.amount !== 0 || row.previous !== 0))
                  .map((row) => ({
                    key: row.part,
                    label: CAF_PARTS[row.part],
                    cells: [
                      cafPart(row, row.amount, row.accounts, now),
                      cafPart(row, row.previous, row.previousAccounts, before),
                    ],
                  })),
                {
                  key: `caf-${approach}`,
                  label: 'Capacité d’autofinancement',
                  look: 'total' as const,
                  cells: [
                    cafTotal(approach, caf.amount, (row) => row.amount),
                    cafTotal(approach, caf.previous, (row) => row.previous),
                  ],
                },
              ],
            }),
          )}
        />
      </StatementPage>
    </PgiProvider>
  )
}
