import type { Company } from '../company.ts'
import type { Period } from '../sales-lines.ts'

/** Money in cents, other figures in thousandths. */
export type Measure = {
  readonly unit: 'money' | 'number'
  run(company: Company, period: Period): number
}
export type Measures = Readonly<Record<string, Measure>>

export const moneyMeasure = (run: Measure['run']): Measure => ({ unit: 'money', run })
/** What is counted is whole. */
export const countMeasure = (count: (company: Company, period: Period) => number): Measure => ({
  unit: 'number',
  run: (company, period) => count(company, period) * 1_000,
})
