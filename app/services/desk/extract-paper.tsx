import { renderToStaticMarkup } from 'react-dom/server'
import { type Day, isDay } from '#base/dates.ts'
import { isMonth } from '#base/months.ts'
import type { Extract, Named } from '#scenario'
import { shortDay } from '#wording/formats.ts'
import { printNamed } from '#wording/named.ts'
import { periodText } from '#wording/pgi/payroll.ts'

type Source = { company: string; today: Day }

/** A list printed out of the PGI, to read on screen or on paper. */
export const extractPaper = (extract: Extract, source: Source): string =>
  renderToStaticMarkup(<Paper extract={extract} source={source} />)

const FIGURES: ReadonlySet<string> = new Set(['money', 'count', 'quantity', 'rate'])
const sideOf = (kind: string | undefined) => (kind !== undefined && FIGURES.has(kind) ? 'text-right' : undefined)

/** In a table, a day is short, « 16/03/2026 », and a month is said in words: « mars 2026 ». */
function printed(named: Named): string {
  const { kind, value } = named
  if (kind === 'day' && typeof value === 'string' && isDay(value)) return shortDay(value)
  if (kind === 'text' && typeof value === 'string' && isMonth(value)) return periodText(value)
  return printNamed(named)
}

function Paper({ extract: { columns, rows, totals, note }, source }: { extract: Extract; source: Source }) {
  return (
    <>
      <p>
        <strong>{source.company}</strong>
        {`, extrait du PGI au ${shortDay(source.today)}`}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable regions take the focus (WCAG 2.1.1) */}
      <section className="text-table" aria-label="Tableau" tabIndex={0}>
        <table>
          <thead>
            <tr>
              {columns.map(({ label, kind }) => (
                <th key={label} scope="col" className={sideOf(kind)}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a printed list have no other name
              <tr key={row}>
                {cells.map((cell, index) => (
                  <td key={columns[index]?.label} className={sideOf(cell.kind)}>
                    {printed(cell)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          {totals && (
            <tfoot>
              <tr>
                {totals.map((total, index) =>
                  index === 0 && !total ? (
                    <th key={columns[index]?.label} scope="row">
                      Total
                    </th>
                  ) : (
                    <td key={columns[index]?.label} className={sideOf(total?.kind)}>
                      {total ? printed(total) : ''}
                    </td>
                  ),
                )}
              </tr>
            </tfoot>
          )}
        </table>
      </section>
      {note && <p>{note}</p>}
    </>
  )
}
