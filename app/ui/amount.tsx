import type { Cents } from '#base/money.ts'
import { amount, euros } from '#wording/formats.ts'
import classes from './marks.module.css'

export type AmountProps = {
  value: Cents
  /** `euros` adds the sign; columns whose heading says the currency use `bare`. */
  form?: 'euros' | 'bare'
  /** Statements write zero « – ». */
  zero?: 'figures' | 'dash'
  strong?: boolean
}

/** An amount of money: tabular figures, never broken across lines. */
export function Amount({ value, form = 'euros', zero = 'figures', strong = false }: AmountProps) {
  const text =
    value === 0 && zero === 'dash' ? amount(value, { zero }) : form === 'euros' ? euros(value) : amount(value)
  return (
    <span className={classes.amount} data-strong={strong || undefined}>
      {text}
    </span>
  )
}
