import type { Location } from '#grading'
import classes from './copy.module.css'
import { isCellFound } from './places.ts'

export type SheetCell = { address: string; text: string; formula?: string; figures: boolean }
export type SheetShown = { name: string; columns: readonly string[]; rows: readonly (readonly SheetCell[])[] }

/** A sheet as it was handed in: what its cells show, and a mark on those that hold a formula. */
export function SheetView({
  deliverable,
  sheet,
  places,
}: {
  deliverable: string
  sheet: SheetShown
  places: readonly Location[]
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable regions take the focus (WCAG 2.1.1)
    <section className={classes.sheet} aria-label={`Feuille ${sheet.name}`} tabIndex={0}>
      <table>
        <caption>{sheet.name}</caption>
        <thead>
          <tr>
            <td />
            {sheet.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.rows.map((row, index) => (
            <tr key={row[0]?.address ?? index}>
              <th scope="row">{index + 1}</th>
              {row.map((cell) => (
                <td
                  key={cell.address}
                  data-figures={cell.figures || undefined}
                  data-formula={cell.formula ? true : undefined}
                  data-found={isCellFound(places, deliverable, sheet.name, cell.address) || undefined}
                  title={cell.formula}
                >
                  {cell.text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
