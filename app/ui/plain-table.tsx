import type { ReactNode } from 'react'
import classes from './plain-table.module.css'

export type PlainColumn = { id: string; label: ReactNode; align?: 'end' | 'center'; width?: string }

/** A table of tens of rows, to read: no sorting, no selection. The children are its `<tr>`. */
export function PlainTable({
  label,
  columns,
  children,
  sticky = false,
}: {
  label: string
  columns: readonly PlainColumn[]
  children: ReactNode
  /** The first column stays in sight when the table scrolls sideways. */
  sticky?: boolean
}) {
  return (
    // A region that scrolls must be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable regions take the focus (WCAG 2.1.1)
    <section className={classes.scroll} aria-label={label} tabIndex={0} data-sticky={sticky || undefined}>
      <table className={classes.table}>
        <caption className="visually-hidden">{label}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" data-align={column.align} style={{ width: column.width }}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  )
}

/** A cell of figures. */
export const Figure = ({ children }: { children: ReactNode }) => <td data-align="end">{children}</td>
