import type { ReactNode } from 'react'
import classes from '../pgi.module.css'
import { TableFrame } from '../table-frame.tsx'

export type StatementRow = {
  readonly key: string
  readonly label: ReactNode
  readonly cells: readonly ReactNode[]
  readonly look?: 'total' | 'subtotal'
}
export type StatementGroup = { readonly title?: string; readonly rows: readonly StatementRow[] }

/** A statement: groups of lines, each with its amounts at the right. */
export function StatementTable({
  caption,
  heads,
  groups,
}: {
  caption: string
  /** The first one heads the lines. */
  heads: readonly string[]
  groups: readonly StatementGroup[]
}) {
  return (
    <TableFrame label={caption}>
      <table className={classes.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {heads.map((head, index) => (
              <th key={head} scope="col" data-align={index === 0 ? undefined : 'end'}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group, index) => (
          <tbody key={group.title ?? index}>
            {group.title !== undefined && (
              <tr className={classes.groupRow}>
                <th scope="rowgroup" colSpan={heads.length}>
                  {group.title}
                </th>
              </tr>
            )}
            {group.rows.map((row) => (
              <tr key={row.key} data-look={row.look}>
                <th scope="row">{row.label}</th>
                {row.cells.map((cell, at) => (
                  <td key={heads[at + 1]} data-align="end">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </TableFrame>
  )
}
