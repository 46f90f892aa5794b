import { isDay } from '#base/dates.ts'
import { fineRate } from '#base/fine-rate.ts'
import { basisPoints, cents, thousandths } from '#base/money.ts'
import type { Named } from '#scenario'
import { euros, finePercent, percent, proseDay, quantity } from './formats.ts'

/** A value of a scenario as it reads in a French text: « 1 234,56 € », « 16 mars 2026 ». */
export function printNamed({ value, kind }: Named): string {
  if (typeof value === 'number') {
    if (kind === 'money') return euros(cents(value))
    if (kind === 'rate') return percent(basisPoints(value))
    if (kind === 'fineRate') return finePercent(fineRate(value))
    if (kind === 'quantity') return quantity(thousandths(value))
    return String(value)
  }
  if (typeof value === 'string') return isDay(value) ? proseDay(value) : value
  return ''
}
