import type { ReactNode } from 'react'
import { cents, minus } from '#base/money.ts'
import { firstDayOf, lastDayOf } from '#base/months.ts'
import type { Answer, MeasureName, UsedValue } from '#pgi'
import { euros, percent, plural, quantity, wholeNumber } from '#wording/formats.ts'
import { CATEGORIES_SHORT, periodText } from '#wording/pgi/payroll.ts'
import { PLACES } from '#wording/pgi/places.ts'
import { Amount } from '../../amount.tsx'
import { DistributionChart } from '../../charts/distribution-chart.tsx'
import { MonthsChart } from '../../charts/months-chart.tsx'
import { EmptyState } from '../../empty-state.tsx'
import type { PgiFacts } from '../facts.tsx'
import { MeasuredFigure } from '../insight/measured-figure.tsx'
import classes from '../pgi.module.css'
import { PgiPage } from '../pgi-page.tsx'
import { MonthBar } from './month-bar.tsx'

type Dashboard = Answer<'social-dashboard'>

/** Tableau de bord social: the figures of the twelve months that end with this one, and how each is defined. */
export function DashboardPage({ facts, board }: { facts: PgiFacts; board: Dashboard }) {
  const months = board.rows.map(({ period }) => period.slice(5))
  const series = (value: (row: Dashboard['rows'][number]) => number) =>
    board.rows.map((row, rank) => ({ label: months[rank] ?? '', value: value(row) }))
  const first = board.rows[0]?.period
  const workable = board.rows.reduce((sum, row) => sum + row.workableDays, 0)
  const period = { from: firstDayOf(first ?? board.month), to: lastDayOf(board.month) }
  const use = (name: MeasureName, unit: UsedValue['unit'], value: number): UsedValue => ({
    name,
    unit,
    period,
    value,
    hasPieces: true,
  })
  return (
    <PgiPage
      facts={facts}
      title={PLACES.socialDashboard.label}
      count={periodText(board.month)}
      subtitle={PLACES.socialDashboard.purpose}
      exported={{ view: 'social-dashboard', args: { month: board.month } }}
      printed
    >
      <MonthBar month={board.month} />
      {board.headcount === 0 && board.rows.every(({ headcount }) => headcount === 0) ? (
        <EmptyState title="Aucun salarié sur la période">
          Le tableau se remplit avec les embauches, les absences et les bulletins validés.
        </EmptyState>
      ) : (
        <div className={classes.stack}>
          <dl className={classes.figures} aria-label="Indicateurs">
            <Figure
              label="Effectif"
              rule="Salariés présents à la fin du mois."
              uses={[
                use('effectif', 'number', board.headcount * 1_000),
                use('equivalents_temps_plein', 'number', board.fullTime),
              ]}
              value={wholeNumber(board.headcount)}
              aside={`${quantity(board.fullTime)} équivalents temps plein`}
            />
            <Figure
              label="Taux de rotation"
              rule="(Entrées + sorties) ÷ 2 ÷ effectif de départ."
              uses={[
                use('entrees', 'number', board.entries * 1_000),
                use('sorties', 'number', board.departures * 1_000),
                use('effectif_debut', 'number', board.headcountAtStart * 1_000),
              ]}
              value={percent(board.rotation)}
              aside={`(${plural(board.entries, 'entrée', 'entrées')} + ${plural(board.departures, 'sortie', 'sorties')}) ÷ 2 ÷ effectif de départ (${board.headcountAtStart})`}
            />
            <Figure
              label="Taux d’absentéisme"
              rule="Jours d’absence ÷ jours à travailler."
              uses={[
                use('jours_absence', 'number', board.absentDays * 1_000),
                use('jours_a_travailler', 'number', workable * 1_000),
              ]}
              value={percent(board.absenteeism)}
              aside={`${plural(board.absentDays, 'jour ouvré', 'jours ouvrés')} d’absence ÷ jours à travailler, congés payés et formation exclus`}
            />
            <Figure
              label="Masse salariale brute"
              rule="Salaires bruts des bulletins validés."
              uses={[use('masse_salariale', 'money', board.gross)]}
              value={<Amount value={board.gross} />}
              aside={first ? `depuis ${periodText(first)}` : ''}
            />
            <Figure
              label="Coût pour l’entreprise"
              rule="Salaires bruts + charges patronales, allègements déduits."
              uses={[
                use('masse_salariale', 'money', board.gross),
                use('charges_patronales', 'money', minus(board.cost, board.gross)),
              ]}
              value={<Amount value={board.cost} />}
              aside="brut et charges patronales nettes"
            />
            <Figure
              label="Répartition"
              rule="Salariés présents à la fin du mois."
              uses={[
                use('femmes', 'number', board.women * 1_000),
                use('salaries_cdd', 'number', board.fixedTerm * 1_000),
                use('salaries_temps_partiel', 'number', board.partTime * 1_000),
              ]}
              value={`${board.women} F, ${board.men} H`}
              aside={`${plural(board.permanent, 'CDI', 'CDI')}, ${plural(board.fixedTerm, 'CDD', 'CDD')}, ${plural(board.partTime, 'temps partiel', 'temps partiels')}`}
            />
          </dl>
          <div className={classes.pair}>
            <section className={classes.card}>
              <MonthsChart
                title="Coût salarial par mois"
                measure="Coût"
                months={series(({ cost }) => cost / 100)}
                format={(value) => euros(cents(Math.round(value * 100)))}
              />
            </section>
            <section className={classes.card}>
              <MonthsChart
                title="Effectif en fin de mois"
                measure="Salariés"
                months={series(({ headcount }) => headcount)}
                format={wholeNumber}
                whole
              />
            </section>
            <section className={classes.card}>
              <MonthsChart
                title="Jours d’absence par mois"
                measure="Jours"
                months={series(({ absentDays }) => absentDays)}
                format={wholeNumber}
                whole
              />
            </section>
            <section className={classes.card}>
              <DistributionChart
                title="Âges"
                unit="salariés"
                axis="Âge"
                bins={board.byAge.map(({ from, below, count }) => ({
                  label:
                    from === null
                      ? `moins de ${below ?? ''}`
                      : below === null
                        ? `${from} et plus`
                        : `${from} à ${below - 1}`,
                  count,
                }))}
              />
            </section>
            <section className={classes.card}>
              <DistributionChart
                title="Catégories"
                unit="salariés"
                axis="Catégorie"
                bins={board.byCategory.map(({ category, count }) => ({ label: CATEGORIES_SHORT[category], count }))}
              />
            </section>
          </div>
        </div>
      )}
    </PgiPage>
  )
}

function Figure({
  label,
  value,
  aside,
  rule,
  uses,
}: {
  label: string
  value: ReactNode
  aside: string
  rule: string
  uses: readonly UsedValue[]
}) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <MeasuredFigure label={label} rule={rule} uses={uses}>
          {value}
        </MeasuredFigure>
        <span className={classes.aside}>{aside}</span>
      </dd>
    </div>
  )
}
