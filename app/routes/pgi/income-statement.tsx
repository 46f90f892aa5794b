import { ask, type IncomeRow } from '#pgi'
import { openStatement } from '#services/pgi/open-statement.server.ts'
import { Amount } from '#ui/amount.tsx'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import { AccountAmount } from '#ui/pgi/statements/account-amount.tsx'
import { StatementPage } from '#ui/pgi/statements/statement-page.tsx'
import { type StatementGroup, type StatementRow, StatementTable } from '#ui/pgi/statements/statement-table.tsx'
import { PLACES } from '#wording/pgi/places.ts'
import { INCOME_LINES, INCOME_SECTIONS } from '#wording/pgi/statements.ts'
import type { Route } from './+types/income-statement'

export const meta = () => [{ title: 'Compte de résultat · PGI' }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const { desk, facts, at, years, accounts } = await openStatement(request, params.attempt, 'income-statement')
  return { facts, at, years, accounts, statement: ask(desk.company, { view: 'income-statement', at }) }
}

const bare = (value: IncomeRow['amount']) => <Amount value={value} form="bare" zero="dash" />

export default function IncomeStatement({ loaderData }: Route.ComponentProps) {
  const { facts, at, years, accounts, statement } = loaderData
  const { results, resultsBefore, year } = statement
  const section = (code: IncomeRow['section']): StatementGroup[] => {
    const rows = statement.rows.filter((row) => row.section === code)
    if (rows.length === 0) return []
    return [
      {
        title: INCOME_SECTIONS[code],
        rows: [
          ...rows.map((row) => ({
            key: row.line,
            label: INCOME_LINES[row.line],
            cells: [
              <AccountAmount
                key="now"
                value={row.amount}
                label={INCOME_LINES[row.line]}
                rule="Mouvements de l’exercice sur les comptes de la rubrique (un produit, au crédit, est écrit en négatif)."
                names={row.accounts}
                accounts={accounts}
                from={year.from}
                to={at}
              />,
              bare(row.previous),
            ],
          })),
          {
            key: `total-${code}`,
            label: `Total ${INCOME_SECTIONS[code].toLowerCase()}`,
            look: 'subtotal',
            cells: [bare(results.sections[code]), bare(resultsBefore.sections[code])],
          },
        ],
      },
    ]
  }
  const result = (key: 'operatingResult' | 'financialResult' | 'currentResult' | 'exceptionalResult' | 'result') => {
    const row: StatementRow = {
      key,
      label: RESULTS[key],
      look: 'total',
      cells: [bare(results[key]), bare(resultsBefore[key])],
    }
    return [{ rows: [row] }]
  }
  return (
    <PgiProvider facts={facts}>
      <StatementPage facts={facts} place={PLACES.incomeStatement} at={at} years={years}>
        <StatementTable
          caption="Compte de résultat en liste"
          heads={['Rubrique', 'N', 'N-1']}
          groups={[
            ...section('operatingIncome'),
            ...section('operatingExpenses'),
            ...result('operatingResult'),
            ...section('jointIncome'),
            ...section('jointExpenses'),
            ...section('financialIncome'),
            ...section('financialExpenses'),
            ...result('financialResult'),
            ...result('currentResult'),
            ...section('exceptionalIncome'),
            ...section('exceptionalExpenses'),
            ...result('exceptionalResult'),
            ...section('profitSharing'),
            ...section('incomeTax'),
            ...result('result'),
          ]}
        />
      </StatementPage>
    </PgiProvider>
  )
}

const RESULTS = {
  operatingResult: 'Résultat d’exploitation',
  financialResult: 'Résultat financier',
  currentResult: 'Résultat courant avant impôts',
  exceptionalResult: 'Résultat exceptionnel',
  result: 'Bénéfice ou perte',
} as const
