import type { Cents } from '#base/money.ts'
import { Amount } from './amount.tsx'
import { ExplainedAmount, type ProvenanceProps } from './provenance.tsx'
import classes from './totals.module.css'

export type TotalRow = {
  id: string
  label: string
  amount: Cents
  /** The row that one came for: the total including tax, the balance due. */
  strong?: boolean
  explanation?: ProvenanceProps
}

/** A document's totals. Each amount opens its explanation. */
export function Totals({ rows, label = 'Totaux' }: { rows: readonly TotalRow[]; label?: string }) {
  return (
    <dl className={classes.totals} aria-label={label}>
      {rows.map((row) => (
        <div key={row.id} data-strong={row.strong || undefined}>
          <dt>{row.label}</dt>
          <dd>
            {row.explanation ? (
              <ExplainedAmount value={row.amount} label={row.label} explanation={row.explanation} strong={row.strong} />
            ) : (
              <Amount value={row.amount} strong={row.strong} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
