import { Popover } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Cents } from '#base/money.ts'
import { Amount, type AmountProps } from './amount.tsx'
import marks from './marks.module.css'
import classes from './provenance.module.css'

/** Where a figure comes from. */
export type ProvenanceProps = {
  /** « D’où vient 1 964,08 € ? » */
  title: string
  /** The rule in one sentence. */
  rule: string
  /** The figures that enter the rule, in order. */
  inputs: readonly { label: string; value: ReactNode; to?: string }[]
  result?: { label: string; value: ReactNode }
  /** Where to go and see. */
  sources?: readonly { label: string; to: string }[]
}

export function Provenance({ title, rule, inputs, result, sources = [] }: ProvenanceProps) {
  return (
    <section className={classes.provenance} aria-label={title} tabIndex={-1} data-autofocus>
      <p className={classes.title}>{title}</p>
      <p className={classes.rule}>{rule}</p>
      {inputs.length > 0 && (
        <dl className={classes.inputs}>
          {inputs.map((input) => (
            <div key={input.label}>
              <dt>{input.to ? <Link to={input.to}>{input.label}</Link> : input.label}</dt>
              <dd>{input.value}</dd>
            </div>
          ))}
          {result && (
            <div className={classes.result}>
              <dt>{result.label}</dt>
              <dd>{result.value}</dd>
            </div>
          )}
        </dl>
      )}
      {sources.length > 0 && (
        <p className={classes.sources}>
          {sources.map((source) => (
            <Link key={source.to} to={source.to}>
              {source.label}
            </Link>
          ))}
        </p>
      )}
    </section>
  )
}

type Explained = {
  explanation: ProvenanceProps
  /** What the figure is, for screen readers: « Total TTC ». */
  label: string
}

/** An amount that opens its provenance. */
export const ExplainedAmount = ({ explanation, label, ...amount }: AmountProps & { value: Cents } & Explained) => (
  <ExplainedFigure explanation={explanation} label={label}>
    <Amount {...amount} />
  </ExplainedFigure>
)

/** Any figure that opens its provenance: a ratio, a count of days. */
export function ExplainedFigure({ explanation, label, children }: Explained & { children: ReactNode }) {
  return (
    <Popover width={320} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={marks.amountButton}>
          <span className="visually-hidden">{`${label}, expliquer : `}</span>
          {children}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={explanation.title}>
        <Provenance {...explanation} />
      </Popover.Dropdown>
    </Popover>
  )
}
