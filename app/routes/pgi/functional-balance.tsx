import type { Day } from '#base/dates.ts'
import { daysCovered } from '#base/fiscal-year.ts'
import { basisPoints, negate, thousandths, ZERO } from '#base/money.ts'
import { ask, type MassRow, type RatioRow } from '#pgi'
import { openStatement } from '#services/pgi/open-statement.server.ts'
import { Amount } from '#ui/amount.tsx'
import { PgiProvider, usePgi } from '#ui/pgi/facts.tsx'
import classes from '#ui/pgi/pgi.module.css'
import { AccountAmount } from '#ui/pgi/statements/account-amount.tsx'
import { StatementPage } from '#ui/pgi/statements/statement-page.tsx'
import { StatementTable } from '#ui/pgi/statements/statement-table.tsx'
import { ExplainedAmount, ExplainedFigure } from '#ui/provenance.tsx'
import { euros, quantity } from '#wording/formats.ts'
import { PLACES, type PlaceWords } from '#wording/pgi/places.ts'
import { MASSES, RATIO_UNITS, RATIOS } from '#wording/pgi/statements.ts'
import type { Route } from './+types/functional-balance'

export const meta = () => [{ title: 'Bilan fonctionnel et ratios · PGI' }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const { desk, facts, at, years, accounts, before } = await openStatement(
    request,
    params.attempt,
    'functional-balance',
  )
  return {
    facts,
    at,
    years,
    accounts,
    before,
    functional: ask(desk.company, { view: 'functional-balance', at }),
    ratios: ask(desk.company, { view: 'ratios', at, vatRate: basisPoints(2000) }).rows,
  }
}

const USES: readonly MassRow['mass'][] = ['stableUses', 'operatingAssets', 'otherAssets', 'cash']
const OPERATING = ['operatingAssets'] as const
const OPERATING_DEBTS = ['operatingDebts'] as const
const OTHER = ['otherAssets'] as const
const OTHER_DEBTS = ['otherDebts'] as const

/** One decimal is enough to compare two years. */
const ratioText = (value: RatioRow['value'], unit: RatioRow['unit']): string =>
  value === null
    ? '–'
    : `${quantity(thousandths(Math.round(value / 100) * 100))}${unit === 'share' ? '\u202f' : '\u00a0'}${RATIO_UNITS[unit]}`

export default function FunctionalBalance({ loaderData }: Route.ComponentProps) {
  const { facts, at, years, accounts, before, functional, ratios } = loaderData
  const { equilibrium, equilibriumBefore, year } = functional
  const now = { accounts, from: year.from, to: at }
  const amount = (row: MassRow, value: MassRow['amount'], names: readonly string[], of: typeof now) => (
    <AccountAmount
      value={value}
      label={MASSES[row.mass]}
      rule="Soldes des comptes de la masse, en valeurs brutes (un solde créditeur est écrit en négatif)."
      names={names}
      {...of}
    />
  )
  const masses = (uses: boolean) =>
    functional.rows
      .filter(({ mass }) => USES.includes(mass) === uses)
      .map((row) => ({
        key: row.mass,
        label: MASSES[row.mass],
        cells: [amount(row, row.amount, row.accounts, now), amount(row, row.previous, row.previousAccounts, before)],
      }))
  const { workingCapital, need, netCash } = equilibrium
  type Of = 'amount' | 'previous'
  const massOf = (mass: MassRow['mass'], of: Of) => functional.rows.find((row) => row.mass === mass)?.[of] ?? ZERO
  /** A balance of the masses above: which ones it takes, and which it takes away. */
  const explained = (
    label: string,
    value: MassRow['amount'],
    plus: readonly MassRow['mass'][],
    minus: readonly MassRow['mass'][],
    form?: 'bare',
    of: Of = 'amount',
  ) => (
    <ExplainedAmount
      value={value}
      form={form}
      label={label}
      explanation={{
        title: 'De quelles masses vient ce montant\u202f?',
        rule: `${plus.map((mass) => MASSES[mass]).join(' + ')} − ${minus.map((mass) => MASSES[mass]).join(' − ')}`,
        inputs: [
          ...plus.map((mass) => ({ label: MASSES[mass], value: <Amount value={massOf(mass, of)} form="bare" /> })),
          ...minus.map((mass) => ({
            label: MASSES[mass],
            value: <Amount value={negate(massOf(mass, of))} form="bare" />,
          })),
        ],
        result: { label, value: <Amount value={value} form="bare" /> },
      }}
    />
  )
  return (
    <PgiProvider facts={facts}>
      <StatementPage facts={facts} place={PLACES.functionalBalance} at={at} years={years}>
        <dl className={classes.figures}>
          {[
            {
              label: 'Fonds de roulement (FRNG)',
              shown: explained('Fonds de roulement net global', workingCapital, ['stableResources'], ['stableUses']),
              aside: 'ressources stables − emplois stables',
            },
            {
              label: 'Besoin en fonds de roulement',
              shown: explained(
                'Besoin en fonds de roulement',
                need,
                [...OPERATING, ...OTHER],
                [...OPERATING_DEBTS, ...OTHER_DEBTS],
              ),
              aside: 'exploitation et hors exploitation',
            },
            {
              label: 'Trésorerie nette',
              shown: explained('Trésorerie nette', netCash, ['cash'], ['overdrafts']),
              aside: 'FRNG − BFR',
            },
          ].map(({ label, shown, aside }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                {shown}
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
                  cells: [
                    explained(
                      'Fonds de roulement net global',
                      workingCapital,
                      ['stableResources'],
                      ['stableUses'],
                      'bare',
                    ),
                    explained(
                      'Fonds de roulement net global, exercice précédent',
                      equilibriumBefore.workingCapital,
                      ['stableResources'],
                      ['stableUses'],
                      'bare',
                      'previous',
                    ),
                  ],
                },
                {
                  key: 'bfre',
                  label: 'Besoin en fonds de roulement d’exploitation',
                  cells: [
                    explained(
                      'Besoin en fonds de roulement d’exploitation',
                      equilibrium.operatingNeed,
                      OPERATING,
                      OPERATING_DEBTS,
                      'bare',
                    ),
                    explained(
                      'Besoin en fonds de roulement d’exploitation, exercice précédent',
                      equilibriumBefore.operatingNeed,
                      OPERATING,
                      OPERATING_DEBTS,
                      'bare',
                      'previous',
                    ),
                  ],
                },
                {
                  key: 'bfrhe',
                  label: 'Besoin en fonds de roulement hors exploitation',
                  cells: [
                    explained(
                      'Besoin en fonds de roulement hors exploitation',
                      equilibrium.otherNeed,
                      OTHER,
                      OTHER_DEBTS,
                      'bare',
                    ),
                    explained(
                      'Besoin en fonds de roulement hors exploitation, exercice précédent',
                      equilibriumBefore.otherNeed,
                      OTHER,
                      OTHER_DEBTS,
                      'bare',
                      'previous',
                    ),
                  ],
                },
                {
                  key: 'tn',
                  label: 'Trésorerie nette',
                  look: 'total',
                  cells: [
                    explained('Trésorerie nette', netCash, ['cash'], ['overdrafts'], 'bare'),
                    explained(
                      'Trésorerie nette, exercice précédent',
                      equilibriumBefore.netCash,
                      ['cash'],
                      ['overdrafts'],
                      'bare',
                      'previous',
                    ),
                  ],
                },
              ],
            },
          ]}
        />
        {at < year.to && (
          <p className={classes.hint}>
            {
              'L’exercice est en cours\u202f: ses délais comptent les jours écoulés, ses rotations et ses parts les seules ventes faites. Comparez-les d’un exercice entier à l’autre.'
            }
          </p>
        )}
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
                cells: [
                  <RatioFigure key="now" row={row} value={row.value} of={row} from={year.from} to={at} />,
                  <RatioFigure key="before" row={row} value={row.previous} of={row.before} {...before} />,
                ],
              })),
            },
          ]}
        />
      </StatementPage>
    </PgiProvider>
  )
}

/** A ratio opens what it divides, then the statements where both are made. */
function RatioFigure({
  row,
  value,
  of,
  from,
  to,
}: {
  row: RatioRow
  value: RatioRow['value']
  of: RatioRow['before']
  from: Day
  to: Day
}) {
  const pgi = usePgi()
  const { name, formula } = RATIOS[row.ratio]
  // Of a running year, the days gone by.
  const rule = formula.replace(/360$/, String(daysCovered({ from, to }, to)))
  const text = ratioText(value, row.unit)
  if (value === null || of === null) return text
  const [over = '', under = ''] = formula.replace(/ × 360$/, '').split(' ÷ ')
  const statement = (place: PlaceWords) => ({ label: place.label, to: pgi.to(`${place.slug}?au=${to}`) })
  return (
    <ExplainedFigure
      label={name}
      explanation={{
        title: 'D’où vient ce ratio\u202f?',
        rule,
        inputs: [
          { label: over, value: <Amount value={of.numerator} form="bare" /> },
          { label: under, value: <Amount value={of.denominator} form="bare" /> },
        ],
        result: { label: name, value: text },
        sources: [
          statement(PLACES.balanceSheet),
          statement(PLACES.incomeStatement),
          statement(PLACES.sig),
          { label: PLACES.trialBalance.label, to: pgi.to(`${PLACES.trialBalance.slug}?du=${from}&au=${to}`) },
        ],
      }}
    >
      {text}
    </ExplainedFigure>
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
