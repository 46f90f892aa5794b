import { basisPoints, thousandths } from '#base/money.ts'
import { ask, type MassRow, type RatioRow } from '#pgi'
import { openStatement } from '#services/pgi/open-statement.server.ts'
import { Amount } from '#ui/amount.tsx'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import classes from '#ui/pgi/pgi.module.css'
import { AccountAmount } from '#ui/pgi/statements/account-amount.tsx'
import { StatementPage } from '#ui/pgi/statements/statement-page.tsx'
import { StatementTable } from '#ui/pgi/statements/statement-table.tsx'
import { euros, quantity } from '#wording/formats.ts'
import { PLACES } from '#wording/pgi/places.ts'
import { MASSES, RATIO_UNITS, RATIOS } from '#wording/pgi/statements.ts'
import type { Route } from './+types/functional-balance'

export const meta = () => [{ title: 'Bilan fonctionnel et ratios · PGI' }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const { desk, facts, at, years, accounts } = await openStatement(request, params.attempt, 'functional-balance')
  return {
    facts,
    at,
    years,
    accounts,
    functional: ask(desk.company, { view: 'functional-balance', at }),
    ratios: ask(desk.company, { view: 'ratios', at, vatRate: basisPoints(2000) }).rows,
  }
}

const USES: readonly MassRow['mass'][] = ['stableUses', 'operatingAssets', 'otherAssets', 'cash']
const bare = (value: MassRow['amount']) => <Amount value={value} form="bare" zero="dash" />

/** One decimal is enough to compare two years. */
const ratioText = (value: RatioRow['value'], unit: RatioRow['unit']): string =>
  value === null
    ? '–'
    : `${quantity(thousandths(Math.round(value / 100) * 100))}${unit === 'share' ? '\u202f' : '\u00a0'}${RATIO_UNITS[unit]}`

export default function FunctionalBalance({ loaderData }: Route.ComponentProps) {
  const { facts, at, years, accounts, functional, ratios } = loaderData
  const { equilibrium, equilibriumBefore, year } = functional
  const masses = (uses: boolean) =>
    functional.rows
      .filter(({ mass }) => USES.includes(mass) === uses)
      .map((row) => ({
        key: row.mass,
        label: MASSES[row.mass],
        cells: [
          <AccountAmount
            key="now"
            value={row.amount}
            label={MASSES[row.mass]}
            rule="Soldes des comptes de la masse, en valeurs brutes (un solde créditeur est écrit en négatif)."
            names={row.accounts}
            accounts={accounts}
            from={year.from}
            to={at}
          />,
          bare(row.previous),
        ],
      }))
  const { workingCapital, need, netCash } = equilibrium
  return (
    <PgiProvider facts={facts}>
      <StatementPage facts={facts} place={PLACES.functionalBalance} at={at} years={years}>
        <dl className={classes.figures}>
          {[
            {
              label: 'Fonds de roulement (FRNG)',
              value: workingCapital,
              aside: 'ressources stables − emplois stables',
            },
            { label: 'Besoin en fonds de roulement', value: need, aside: 'exploitation et hors exploitation' },
            { label: 'Trésorerie nette', value: netCash, aside: 'FRNG − BFR' },
          ].map(({ label, value, aside }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <Amount value={value} />
                <span className={classes.aside}>{aside}</span>
              </dd>
            </div>
          ))}
        </dl>
        <p className={classes.hint}>
          {`FRNG ${euros(workingCapital)} = BFR ${euros(need)} + trésorerie ${euros(netCash)}. ${reading(workingCapital, need, netCash)}`}
        </p>
        <StatementTable
          caption="Bilan fonctionnel"
          heads={['Masse', 'N', 'N-1']}
          groups={[
            { title: 'Emplois', rows: masses(true) },
            { title: 'Ressources', rows: masses(false) },
            {
              title: 'Équilibre',
              rows: [
                {
                  key: 'frng',
                  label: 'Fonds de roulement net global',
                  look: 'subtotal',
                  cells: [bare(workingCapital), bare(equilibriumBefore.workingCapital)],
                },
                {
                  key: 'bfre',
                  label: 'Besoin en fonds de roulement d’exploitation',
                  cells: [bare(equilibrium.operatingNeed), bare(equilibriumBefore.operatingNeed)],
                },
                {
                  key: 'bfrhe',
                  label: 'Besoin en fonds de roulement hors exploitation',
                  cells: [bare(equilibrium.otherNeed), bare(equilibriumBefore.otherNeed)],
                },
                {
                  key: 'tn',
                  label: 'Trésorerie nette',
                  look: 'total',
                  cells: [bare(netCash), bare(equilibriumBefore.netCash)],
                },
              ],
            },
          ]}
        />
        <StatementTable
          caption="Ratios"
          heads={['Ratio', 'N', 'N-1']}
          groups={[
            {
              rows: ratios.map((row) => ({
                key: row.ratio,
                label: (
                  <>
                    {RATIOS[row.ratio].name}
                    <span className={classes.meaning}>{RATIOS[row.ratio].formula}</span>
                  </>
                ),
                cells: [ratioText(row.value, row.unit), ratioText(row.previous, row.unit)],
              })),
            },
          ]}
        />
      </StatementPage>
    </PgiProvider>
  )
}

/** What the three figures say together, without judging. */
function reading(workingCapital: number, need: number, netCash: number): string {
  if (workingCapital < 0) return 'Les ressources stables ne couvrent pas les emplois stables.'
  if (netCash < 0)
    return 'Le fonds de roulement ne couvre pas le besoin né de l’activité\u202f: la banque finance la différence.'
  if (need <= 0) return 'L’activité ne demande aucun financement\u202f: elle en procure.'
  return 'Les ressources stables financent les emplois stables et le besoin né de l’activité.'
}
