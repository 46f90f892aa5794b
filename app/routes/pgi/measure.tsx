import { firstOfMonth } from '#base/dates.ts'
import { isMonth } from '#base/months.ts'
import { ask } from '#pgi'
import { look, notInPgi } from '#services/pgi/look.server.ts'
import { placeOfSource } from '#services/pgi/place-of-source.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import { askedDays } from '#ui/pgi/lists/accounting.ts'
import { PeriodBar } from '#ui/pgi/period-bar.tsx'
import classes from '#ui/pgi/pgi.module.css'
import { PgiLink } from '#ui/pgi/pgi-link.tsx'
import { PgiPage } from '#ui/pgi/pgi-page.tsx'
import { TableFrame } from '#ui/pgi/table-frame.tsx'
import { plural, shortDay } from '#wording/formats.ts'
import { indicatorValue } from '#wording/pgi/crm-words.ts'
import { measureWords } from '#wording/pgi/dashboard-words.ts'
import { periodText } from '#wording/pgi/payroll.ts'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/measure'

export const meta = () => [{ title: 'Pièces d’une mesure · PGI' }]

/** More would not be read: the file has them all. */
const SHOWN = 500

export async function loader({ request, params }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams
  const measure = asked.get('nom') ?? ''
  const { desk, facts } = await look(request, params.attempt, { view: 'measure-pieces', args: { measure } })
  const { company, today } = desk
  const period = askedDays(asked, { from: firstOfMonth(today), to: today })
  const answer = ask(company, { view: 'measure-pieces', ...period, measure })
  if (!answer) throw notInPgi('Le PGI n’a pas de mesure de ce nom.')
  const { rows, ...whole } = answer
  const shown = rows
    .slice(0, SHOWN)
    .map((row, rank) => ({ ...row, rank, place: placeOfSource(company, row.source, period) }))
  return { facts, ...whole, rows: shown }
}

/** A payslip or a return is named by its month: « février 2026 ». */
const nameOfPiece = ({ label }: { label: string }): string => (isMonth(label) ? periodText(label) : label)

export default function Measure({ loaderData }: Route.ComponentProps) {
  const { facts, name, unit, from, to, rows, count, value } = loaderData
  const label = measureWords(name)
  return (
    <PgiProvider facts={facts}>
      <PgiPage
        facts={facts}
        back={{ label: PLACES.dashboard.label, place: PLACES.dashboard.slug }}
        title={`${label.slice(0, 1).toUpperCase()}${label.slice(1)}`}
        count={indicatorValue(value, unit)}
        subtitle="Tout ce que cette mesure compte ou additionne, le plus important d’abord."
        exported={{ view: 'measure-pieces', args: { measure: name, from, to } }}
        printed
      >
        <PeriodBar key={`${from}${to}`} from={from} to={to} today={facts.today} />
        {rows.length === 0 ? (
          <EmptyState title="Rien sur cette période">La mesure ne compte aucune pièce entre ces deux jours.</EmptyState>
        ) : (
          <>
            <TableFrame label="Pièces de la mesure">
              <table className={classes.table}>
                <caption className="visually-hidden">Pièces de la mesure</caption>
                <thead>
                  <tr>
                    <th scope="col">Pièce</th>
                    <th scope="col" className={classes.wide}>
                      De qui
                    </th>
                    <th scope="col">Date</th>
                    <th scope="col" data-align="end">
                      {unit === 'money' ? 'Montant' : 'Part'}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <tr key={row.rank}>
                      <th scope="row">
                        {row.place ? <PgiLink place={row.place}>{nameOfPiece(row)}</PgiLink> : nameOfPiece(row)}
                      </th>
                      <td className={classes.wide}>{row.party ?? ''}</td>
                      <td>{row.date ? shortDay(row.date) : ''}</td>
                      <td data-align="end">{indicatorValue(row.amount, unit)}</td>
                    </tr>
                  ))}
                </tbody>
                <tfoot>
                  <tr data-look="total">
                    <th scope="row">Total</th>
                    <td className={classes.wide} />
                    <td />
                    <td data-align="end">{indicatorValue(value, unit)}</td>
                  </tr>
                </tfoot>
              </table>
            </TableFrame>
            {count > rows.length && (
              <p className={classes.hint}>
                {`et ${plural(count - rows.length, 'autre pièce', 'autres pièces')}\u202f: le fichier les a toutes.`}
              </p>
            )}
          </>
        )}
      </PgiPage>
    </PgiProvider>
  )
}
