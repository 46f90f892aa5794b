import type { ReactNode } from 'react'
import { cents } from '#base/money.ts'
import type { Answer } from '#pgi'
import { euros, percent, plural, quantity, wholeNumber } from '#wording/formats.ts'
import { CATEGORIES_SHORT, periodText } from '#wording/pgi/payroll.ts'
import { PLACES } from '#wording/pgi/places.ts'
import { Amount } from '../../amount.tsx'
import { DistributionChart } from '../../charts/distribution-chart.tsx'
import { MonthsChart } from '../../charts/months-chart.tsx'
import { EmptyState } from '../../empty-state.tsx'
import type { PgiFacts } from '../facts.tsx'
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
              value={wholeNumber(board.headcount)}
              aside={`${quantity(board.fullTime)} équivalents temps plein`}
            />
            <Figure
              label="Taux de rotation"
              value={percent(board.rotation)}
              aside={`(${plural(board.entries, 'entrée', 'entrées')} + ${plural(board.departures, 'sortie', 'sorties')}) ÷ 2 ÷ effectif de départ (${board.headcountAtStart})`}
            />
            <Figure
              label="Taux d’absentéisme"
              value={percent(board.absenteeism)}
              aside={`${plural(board.absentDays, 'jour ouvré', 'jours ouvrés')} d’absence ÷ jours à travailler, congés payés et formation exclus`}
            />
            <Figure
              label="Masse salariale brute"
              value={<Amount value={board.gross} />}
              aside={first ? `depuis ${periodText(first)}` : ''}
            />
            <Figure
              label="Coût pour l’entreprise"
              value={<Amount value={board.cost} />}
              aside="brut et charges patronales nettes"
            />
            <Figure
              label="Répartition"
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

function Figure({ label, value, aside }: { label: string; value: ReactNode; aside: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {value}
        <span className={classes.aside}>{aside}</span>
      </dd>
    </div>
  )
}
