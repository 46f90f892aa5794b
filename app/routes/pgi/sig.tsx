import { ask, type SigRow } from '#pgi'
import { openStatement } from '#services/pgi/open-statement.server.ts'
import { Amount } from '#ui/amount.tsx'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import classes from '#ui/pgi/pgi.module.css'
import { SourcedAmount } from '#ui/pgi/sourced-amount.tsx'
import { AccountAmount } from '#ui/pgi/statements/account-amount.tsx'
import { StatementPage } from '#ui/pgi/statements/statement-page.tsx'
import { type StatementGroup, StatementTable } from '#ui/pgi/statements/statement-table.tsx'
import { PLACES } from '#wording/pgi/places.ts'
import { CAF_APPROACHES, CAF_PARTS, SIG_BALANCES, SIG_PARTS } from '#wording/pgi/statements.ts'
import type { Route } from './+types/sig'

export const meta = () => [{ title: 'Soldes intermédiaires de gestion · PGI' }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const { desk, facts, at, years, accounts } = await openStatement(request, params.attempt, 'sig')
  return {
    facts,
    at,
    years,
    accounts,
    sig: ask(desk.company, { view: 'sig', at }),
    caf: ask(desk.company, { view: 'caf', at }),
  }
}

const bare = (value: SigRow['amount']) => <Amount value={value} form="bare" zero="dash" />

export default function Sig({ loaderData }: Route.ComponentProps) {
  const { facts, at, years, accounts, sig, caf } = loaderData
  const balances = [...new Set(sig.rows.map(({ balance }) => balance))]
  const approaches = ['additive', 'subtractive'] as const
  const amount = (row: SigRow) => (
    <AccountAmount
      value={row.amount}
      label={row.part === null ? SIG_BALANCES[row.balance].name : SIG_PARTS[row.part]}
      rule={row.part === null ? SIG_BALANCES[row.balance].meaning : 'Mouvements de l’exercice sur ces comptes.'}
      names={row.accounts}
      accounts={accounts}
      from={sig.year.from}
      to={at}
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
                  cells: [amount(row), bare(row.previous), bare(row.change)],
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
                      <SourcedAmount
                        key="now"
                        value={row.amount}
                        form="bare"
                        zero="dash"
                        label={CAF_PARTS[row.part]}
                        sources={row.sources}
                      />,
                      bare(row.previous),
                    ],
                  })),
                {
                  key: `caf-${approach}`,
                  label: 'Capacité d’autofinancement',
                  look: 'total' as const,
                  cells: [bare(caf.amount), bare(caf.previous)],
                },
              ],
            }),
          )}
        />
      </StatementPage>
    </PgiProvider>
  )
}
