import { type ReactNode, Suspense, useEffect, useState } from 'react'
import classes from './charts.module.css'

export type ChartTable = {
  headers: readonly string[]
  rows: readonly (readonly (string | number)[])[]
}

export type ChartFrameProps = {
  title: string
  /** What the chart says, in a sentence: read first, by everyone. */
  summary?: string
  table: ChartTable
  height: number
  children: ReactNode
}

/** A chart with its figures in a table. The drawing takes no focus and is not read: the table is. */
export function ChartFrame({ title, summary, table, height, children }: ChartFrameProps) {
  // The drawing needs the browser's measures; the server sends the table.
  const [inBrowser, setInBrowser] = useState(false)
  useEffect(() => setInBrowser(true), [])
  return (
    <figure className={classes.figure}>
      <figcaption>
        <span className={classes.title}>{title}</span>
        {summary && <span className={classes.summary}>{summary}</span>}
      </figcaption>
      <div inert style={{ height }}>
        {inBrowser && <Suspense fallback={null}>{children}</Suspense>}
      </div>
      <details className={classes.data}>
        <summary>Voir les données</summary>
        <div className={classes.dataScroll}>
          <table>
            <caption className="visually-hidden">{title}</caption>
            <thead>
              <tr>
                {table.headers.map((header) => (
                  <th key={header} scope="col">
                    {header}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map((row) => (
                <tr key={String(row[0])}>
                  {row.map((cell, index) =>
                    index === 0 ? (
                      <th key={table.headers[index]} scope="row">
                        {cell}
                      </th>
                    ) : (
                      <td key={table.headers[index]}>{cell}</td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  )
}
