import { useSearchParams } from 'react-router'
import { type Answer, BOARDS, type Board, type IndicatorRow, type MeasureRow } from '#pgi'
import { monthAndYear, plural, wholeNumber } from '#wording/formats.ts'
import { ALERT_WORDS, BOARD_WORDS, indicatorValue } from '#wording/pgi/crm-words.ts'
import { builtInWords } from '#wording/pgi/dashboard-words.ts'
import { PLACES } from '#wording/pgi/places.ts'
import { TrendChart } from '../../charts/trend-chart.tsx'
import { ErrorNote } from '../../error-note.tsx'
import { StatusMark } from '../../status-mark.tsx'
import { usePgi } from '../facts.tsx'
import classes from '../pgi.module.css'
import { PgiLink } from '../pgi-link.tsx'
import { IndicatorEditor } from './indicator-editor.tsx'
import { MeasuredFigure } from './measured-figure.tsx'

export const labelOfIndicator = ({ label, code }: Pick<IndicatorRow, 'label' | 'code'>): string =>
  label ?? builtInWords(code)?.label ?? code

/** Cents, to the euro: a chart shows sizes. */
const wholeEuros = (value: number): string => `${wholeNumber(Math.round(value / 100))}\u202f€`

/** The indicators board by board, what calls for attention first, then the charts. */
export function DashboardView({
  dashboard,
  sales,
  dues,
  measures,
}: {
  dashboard: Answer<'dashboard'>
  sales: Answer<'trend'>
  dues: Answer<'aged-receivables'>['totals']
  measures: readonly MeasureRow[]
}) {
  const [params] = useSearchParams()
  const asked = params.get('tableau')
  const alerts = dashboard.rows.filter(({ alert }) => alert !== 'none')
  const boards = BOARDS.filter((board) => dashboard.rows.some((row) => row.board === board))
  return (
    <div className={classes.stack}>
      <nav className={classes.examples} aria-label="Tableaux">
        <PgiLink place="tableau-de-bord">Tous</PgiLink>
        {BOARDS.map((board) => (
          <PgiLink key={board} place={`tableau-de-bord?tableau=${board}`}>
            {BOARD_WORDS[board]}
          </PgiLink>
        ))}
      </nav>
      {alerts.length > 0 && (
        <ErrorNote
          tone="alert"
          what={`${plural(alerts.length, 'indicateur appelle', 'indicateurs appellent')} votre attention.`}
          meaning={alerts
            .map(
              (row) =>
                `${labelOfIndicator(row)}\u202f: ${indicatorValue(row.value, row.unit)} (${ALERT_WORDS[row.alert]})`,
            )
            .join('. ')}
        />
      )}
      {boards.map((board) => (
        <Section
          key={board}
          board={board}
          rows={dashboard.rows.filter((row) => row.board === board)}
          measures={measures}
        />
      ))}
      {asked !== 'social' && (
        <div className={classes.pair}>
          <section className={classes.card}>
            <TrendChart
              title="Chiffre d’affaires et marge, mois par mois"
              axis="Mois"
              format={wholeEuros}
              series={sales.indicators.map(({ code, label }) => ({
                id: code,
                label: labelOfIndicator({ code, label }),
              }))}
              points={sales.rows.map(({ month, values }) => ({ label: monthAndYear(month), values }))}
            />
          </section>
          <section className={classes.card}>
            <TrendChart
              title="Créances par ancienneté"
              axis="Retard"
              format={wholeEuros}
              series={[{ id: 'due', label: 'Restant dû' }]}
              points={[
                { label: 'non échu', values: { due: dues.notDue } },
                { label: '1 à 30 j', values: { due: dues.late1to30 } },
                { label: '31 à 60 j', values: { due: dues.late31to60 } },
                { label: '61 à 90 j', values: { due: dues.late61to90 } },
                { label: 'plus', values: { due: dues.lateOver90 } },
              ]}
            />
          </section>
        </div>
      )}
    </div>
  )
}

function Section({
  board,
  rows,
  measures,
}: {
  board: Board
  rows: readonly IndicatorRow[]
  measures: readonly MeasureRow[]
}) {
  return (
    <section className={classes.stack}>
      <h2 className={classes.sectionTitle}>{BOARD_WORDS[board]}</h2>
      <ul className={classes.indicators}>
        {rows.map((row) => (
          <Indicator key={row.code} row={row} measures={measures} />
        ))}
      </ul>
      {board === 'social' && (
        <p className={classes.hint}>
          <PgiLink place={PLACES.socialDashboard.slug}>{PLACES.socialDashboard.label}</PgiLink>
          {'\u202f: les mêmes chiffres mois par mois, les âges et les catégories.'}
        </p>
      )}
    </section>
  )
}

function Indicator({ row, measures }: { row: IndicatorRow; measures: readonly MeasureRow[] }) {
  const { readOnly } = usePgi()
  const label = labelOfIndicator(row)
  const purpose = row.note ?? builtInWords(row.code)?.purpose
  return (
    <li>
      <h3>{label}</h3>
      <p className={classes.bigFigure}>
        <MeasuredFigure label={label} rule={row.formula} uses={row.uses} result={indicatorValue(row.value, row.unit)}>
          {indicatorValue(row.value, row.unit)}
        </MeasuredFigure>
      </p>
      {row.alert !== 'none' && (
        <StatusMark word={ALERT_WORDS[row.alert]} shape="triangle" tone={row.alert === 'alert' ? 'danger' : 'alert'} />
      )}
      <p className={classes.hint}>{`période précédente\u202f: ${indicatorValue(row.before, row.unit)}`}</p>
      {purpose && <p className={classes.hint}>{purpose}</p>}
      <details>
        <summary>
          {'Formule'}
          <span className="visually-hidden">{` de ${label}`}</span>
        </summary>
        <p>
          <code>{row.formula}</code>
        </p>
        {row.thresholds.map(({ level, direction, value }) => (
          <p key={`${level}-${direction}`} className={classes.hint}>
            {`${ALERT_WORDS[level]} ${direction === 'above' ? 'au-dessus de' : 'au-dessous de'} ${indicatorValue(value, row.unit)}`}
          </p>
        ))}
        {!readOnly && <IndicatorEditor measures={measures} row={row} />}
      </details>
    </li>
  )
}
