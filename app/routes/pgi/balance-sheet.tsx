import { sumOf, ZERO } from '#base/money.ts'
import { ask, type BalanceSheetRow } from '#pgi'
import { openStatement } from '#services/pgi/open-statement.server.ts'
import { Amount } from '#ui/amount.tsx'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import { AccountAmount } from '#ui/pgi/statements/account-amount.tsx'
import { StatementPage } from '#ui/pgi/statements/statement-page.tsx'
import { type StatementGroup, StatementTable } from '#ui/pgi/statements/statement-table.tsx'
import { PLACES } from '#wording/pgi/places.ts'
import { BALANCE_SHEET_LINES, BALANCE_SHEET_SECTIONS } from '#wording/pgi/statements.ts'
import type { Route } from './+types/balance-sheet'

export const meta = () => [{ title: 'Bilan · PGI' }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const { desk, facts, at, years, accounts } = await openStatement(request, params.attempt, 'balance-sheet')
  return { facts, at, years, accounts, sheet: ask(desk.company, { view: 'balance-sheet', at }) }
}

type Data = Route.ComponentProps['loaderData']

const bare = (value: BalanceSheetRow['net']) => <Amount value={value} form="bare" zero="dash" />

function groupsOf({ sheet, accounts, at }: Data, side: BalanceSheetRow['side']): StatementGroup[] {
  const rows = sheet.rows.filter((row) => row.side === side)
  const sections = [...new Set(rows.map(({ section }) => section))]
  const cells = (gross: BalanceSheetRow['gross'], depreciation: BalanceSheetRow['gross']) =>
    side === 'assets' ? [gross === null ? null : bare(gross), depreciation === null ? null : bare(depreciation)] : []
  return sections.map((section): StatementGroup => {
    const own = rows.filter((row) => row.section === section)
    const total = (value: (row: BalanceSheetRow) => BalanceSheetRow['net'] | null) =>
      sumOf(own, (row) => value(row) ?? ZERO)
    return {
      title: BALANCE_SHEET_SECTIONS[section],
      rows: [
        ...own.map((row) => ({
          key: row.line,
          label: BALANCE_SHEET_LINES[row.line],
          cells: [
            ...cells(row.gross, row.depreciation),
            <AccountAmount
              key="net"
              value={row.net}
              label={BALANCE_SHEET_LINES[row.line]}
              rule={RULES[side]}
              names={row.accounts}
              accounts={accounts}
              from={sheet.year.from}
              to={at}
            />,
            bare(row.previous),
          ],
        })),
        {
          key: `total-${section}`,
          label: `Total ${BALANCE_SHEET_SECTIONS[section].toLowerCase()}`,
          look: 'subtotal' as const,
          cells: [
            ...cells(
              total((row) => row.gross),
              total((row) => row.depreciation),
            ),
            bare(total((row) => row.net)),
            bare(total((row) => row.previous)),
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
                    bare(totals.gross),
                    bare(totals.depreciation),
                    bare(totals.assets),
                    bare(totals.previousAssets),
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
                  cells: [bare(totals.liabilities), bare(totals.previousLiabilities)],
                },
              ],
            },
          ]}
        />
      </StatementPage>
    </PgiProvider>
  )
}
