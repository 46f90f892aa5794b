import { sumOf, ZERO } from '#base/money.ts'
import { ask, type BalanceSheetRow } from '#pgi'
import { openStatement } from '#services/pgi/open-statement.server.ts'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import { AccountAmount } from '#ui/pgi/statements/account-amount.tsx'
import { StatementPage } from '#ui/pgi/statements/statement-page.tsx'
import { type StatementGroup, StatementTable } from '#ui/pgi/statements/statement-table.tsx'
import { SumAmount } from '#ui/pgi/statements/sum-amount.tsx'
import { PLACES } from '#wording/pgi/places.ts'
import { BALANCE_SHEET_LINES, BALANCE_SHEET_SECTIONS } from '#wording/pgi/statements.ts'
import type { Route } from './+types/balance-sheet'

export const meta = () => [{ title: 'Bilan · PGI' }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const { desk, facts, at, years, accounts, before } = await openStatement(request, params.attempt, 'balance-sheet')
  return { facts, at, years, accounts, before, sheet: ask(desk.company, { view: 'balance-sheet', at }) }
}

type Data = Route.ComponentProps['loaderData']

/** Depreciation and impairment (28, 29, 39, 49, 59) come off what is gross. */
const isLoss = (account: string): boolean => /^[2-5][89]/.test(account)

function groupsOf({ sheet, accounts, at, before }: Data, side: BalanceSheetRow['side']): StatementGroup[] {
  const rows = sheet.rows.filter((row) => row.side === side)
  const sections = [...new Set(rows.map(({ section }) => section))]
  const now = { accounts, from: sheet.year.from, to: at }
  return sections.map((section): StatementGroup => {
    const own = rows.filter((row) => row.section === section)
    const label = `Total ${BALANCE_SHEET_SECTIONS[section].toLowerCase()}`
    const total = (what: string, value: (row: BalanceSheetRow) => BalanceSheetRow['net'] | null) => (
      <SumAmount
        key={what}
        value={sumOf(own, (row) => value(row) ?? ZERO)}
        label={`${label}, ${what}`}
        parts={own.map((row) => ({ label: BALANCE_SHEET_LINES[row.line], value: value(row) ?? ZERO }))}
      />
    )
    return {
      title: BALANCE_SHEET_SECTIONS[section],
      rows: [
        ...own.map((row) => {
          const name = BALANCE_SHEET_LINES[row.line]
          const part = (what: string, value: BalanceSheetRow['gross'], names: readonly string[], year: typeof now) =>
            value === null ? null : (
              <AccountAmount
                key={what}
                value={value}
                label={`${name}, ${what}`}
                rule={RULES[side]}
                names={names}
                {...year}
              />
            )
          return {
            key: row.line,
            label: name,
            cells: [
              ...(side === 'assets'
                ? [
                    part(
                      'brut',
                      row.gross,
                      row.accounts.filter((account) => !isLoss(account)),
                      now,
                    ),
                    part('amortissements et dépréciations', row.depreciation, row.accounts.filter(isLoss), now),
                  ]
                : []),
              part('net', row.net, row.accounts, now),
              part('exercice précédent', row.previous, row.previousAccounts, before),
            ],
          }
        }),
        {
          key: `total-${section}`,
          label,
          look: 'subtotal' as const,
          cells: [
            ...(side === 'assets'
              ? [total('brut', (row) => row.gross), total('amortissements et dépréciations', (row) => row.depreciation)]
              : []),
            total('net', (row) => row.net),
            total('exercice précédent', (row) => row.previous),
          ],
        },
      ],
    }
  })
}

const RULES: Readonly<Record<BalanceSheetRow['side'], string>> = {
  assets: 'Soldes des comptes de la rubrique, amortissements et dépréciations déduits.',
  liabilities: 'Soldes créditeurs des comptes de la rubrique (un solde créditeur est écrit en négatif).',
}

export default function BalanceSheet({ loaderData }: Route.ComponentProps) {
  const { facts, at, years, sheet } = loaderData
  const { totals } = sheet
  /** A whole side, section by section. */
  const whole = (
    side: BalanceSheetRow['side'],
    value: BalanceSheetRow['net'],
    of: (row: BalanceSheetRow) => BalanceSheetRow['gross'],
  ) => {
    const rows = sheet.rows.filter((row) => row.side === side)
    const parts = [...new Set(rows.map(({ section }) => section))].map((section) => ({
      label: BALANCE_SHEET_SECTIONS[section],
      value: sumOf(
        rows.filter((row) => row.section === section),
        (row) => of(row) ?? ZERO,
      ),
    }))
    const label = side === 'assets' ? 'Total de l’actif' : 'Total du passif'
    return <SumAmount value={value} label={label} rule="Somme des rubriques." parts={parts} />
  }
  return (
    <PgiProvider facts={facts}>
      <StatementPage facts={facts} place={PLACES.balanceSheet} at={at} years={years}>
        <StatementTable
          caption="Actif"
          heads={['Actif', 'Brut', 'Amort. et dépr.', 'Net', 'N-1']}
          groups={[
            ...groupsOf(loaderData, 'assets'),
            {
              rows: [
                {
                  key: 'total',
                  label: 'Total de l’actif',
                  look: 'total',
                  cells: [
                    whole('assets', totals.gross, (row) => row.gross),
                    whole('assets', totals.depreciation, (row) => row.depreciation),
                    whole('assets', totals.assets, (row) => row.net),
                    whole('assets', totals.previousAssets, (row) => row.previous),
                  ],
                },
              ],
            },
          ]}
        />
        <StatementTable
          caption="Passif"
          heads={['Passif', 'Net', 'N-1']}
          groups={[
            ...groupsOf(loaderData, 'liabilities'),
            {
              rows: [
                {
                  key: 'total',
                  label: 'Total du passif',
                  look: 'total',
                  cells: [
                    whole('liabilities', totals.liabilities, (row) => row.net),
                    whole('liabilities', totals.previousLiabilities, (row) => row.previous),
                  ],
                },
              ],
            },
          ]}
        />
      </StatementPage>
    </PgiProvider>
  )
}
