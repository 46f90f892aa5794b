import { negate } from '#base/money.ts'
import { ask, type IncomeRow } from '#pgi'
import { openStatement } from '#services/pgi/open-statement.server.ts'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import { AccountAmount } from '#ui/pgi/statements/account-amount.tsx'
import { StatementPage } from '#ui/pgi/statements/statement-page.tsx'
import { type StatementGroup, type StatementRow, StatementTable } from '#ui/pgi/statements/statement-table.tsx'
import { SumAmount } from '#ui/pgi/statements/sum-amount.tsx'
import { PLACES } from '#wording/pgi/places.ts'
import { INCOME_LINES, INCOME_SECTIONS } from '#wording/pgi/statements.ts'
import type { Route } from './+types/income-statement'

export const meta = () => [{ title: 'Compte de résultat · PGI' }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const { desk, facts, at, years, accounts, before } = await openStatement(request, params.attempt, 'income-statement')
  return { facts, at, years, accounts, before, statement: ask(desk.company, { view: 'income-statement', at }) }
}

export default function IncomeStatement({ loaderData }: Route.ComponentProps) {
  const { facts, at, years, accounts, before, statement } = loaderData
  const { results, resultsBefore, year } = statement
  const current = { accounts, from: year.from, to: at }
  const amount = (row: IncomeRow, value: IncomeRow['amount'], names: readonly string[], of: typeof current) => (
    <AccountAmount
      value={value}
      label={INCOME_LINES[row.line]}
      rule="Mouvements de l’exercice sur les comptes de la rubrique (un produit, au crédit, est écrit en négatif)."
      names={names}
      {...of}
    />
  )
  const section = (code: IncomeRow['section']): StatementGroup[] => {
    const rows = statement.rows.filter((row) => row.section === code)
    if (rows.length === 0) return []
    const total = (value: IncomeRow['amount'], of: (row: IncomeRow) => IncomeRow['amount']) => (
      <SumAmount
        value={value}
        label={`Total ${INCOME_SECTIONS[code].toLowerCase()}`}
        parts={rows.map((row) => ({ label: INCOME_LINES[row.line], value: of(row) }))}
      />
    )
    return [
      {
        title: INCOME_SECTIONS[code],
        rows: [
          ...rows.map((row) => ({
            key: row.line,
            label: INCOME_LINES[row.line],
            cells: [
              amount(row, row.amount, row.accounts, current),
              amount(row, row.previous, row.previousAccounts, before),
            ],
          })),
          {
            key: `total-${code}`,
            label: `Total ${INCOME_SECTIONS[code].toLowerCase()}`,
            look: 'subtotal',
            cells: [
              total(results.sections[code], (row) => row.amount),
              total(resultsBefore.sections[code], (row) => row.previous),
            ],
          },
        ],
      },
    ]
  }
  const result = (key: ResultKey) => {
    const shown = (of: typeof results) => (
      <SumAmount value={of[key]} label={RESULTS[key]} rule={RESULT_RULES[key]} parts={partsOf(of, key)} />
    )
    const row: StatementRow = {
      key,
      label: RESULTS[key],
      look: 'total',
      cells: [shown(results), shown(resultsBefore)],
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

type Results = Route.ComponentProps['loaderData']['statement']['results']
type ResultKey = keyof typeof RESULTS

/** What each result adds up and takes off, as the statement lists it. */
function partsOf(results: Results, key: ResultKey) {
  const { sections } = results
  const plus = (code: IncomeRow['section']) => ({ label: INCOME_SECTIONS[code], value: sections[code] })
  const less = (code: IncomeRow['section']) => ({ label: INCOME_SECTIONS[code], value: negate(sections[code]) })
  const of = (other: ResultKey) => ({ label: RESULTS[other], value: results[other] })
  switch (key) {
    case 'operatingResult':
      return [plus('operatingIncome'), less('operatingExpenses')]
    case 'financialResult':
      return [plus('financialIncome'), less('financialExpenses')]
    case 'currentResult':
      return [of('operatingResult'), plus('jointIncome'), less('jointExpenses'), of('financialResult')]
    case 'exceptionalResult':
      return [plus('exceptionalIncome'), less('exceptionalExpenses')]
    case 'result':
      return [of('currentResult'), of('exceptionalResult'), less('profitSharing'), less('incomeTax')]
  }
}

const RESULT_RULES = {
  operatingResult: 'Produits moins charges d’exploitation.',
  financialResult: 'Produits moins charges financiers.',
  currentResult: 'Résultat d’exploitation, quotes-parts en commun et résultat financier.',
  exceptionalResult: 'Produits moins charges exceptionnels.',
  result: 'Résultats courant et exceptionnel, moins la participation et l’impôt.',
} as const

const RESULTS = {
  operatingResult: 'Résultat d’exploitation',
  financialResult: 'Résultat financier',
  currentResult: 'Résultat courant avant impôts',
  exceptionalResult: 'Résultat exceptionnel',
  result: 'Bénéfice ou perte',
} as const
