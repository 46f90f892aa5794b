import { z } from 'zod'
import { daysCovered } from '#base/fiscal-year.ts'
import { basisPoints, type Thousandths } from '#base/money.ts'
import { zDay, zRate } from '#base/schema.ts'
import { debitOf } from '../../accounting/statements/balances.ts'
import { type Ratio, ratiosOf } from '../../accounting/statements/ratios.ts'
import { headOf, statementYears } from './statement-years.ts'
import { columns, view } from './view.ts'

export type RatioRow = Ratio & {
  readonly previous: Thousandths | null
  /** What `previous` divides; null without books of the year before. */
  readonly before: Pick<Ratio, 'numerator' | 'denominator'> | null
  readonly sources: readonly string[]
}

/**
 * Ratios of the year and of the one before, in thousandths of their unit (days, times, years, percent). Days are counted
 * over what has gone by of a running year.
 * Debts that bear VAT are compared with flows at `vatRate`, 20 % unless said otherwise.
 */
export const ratios = view({
  args: z.object({ at: zDay, vatRate: zRate.default(basisPoints(2000)) }),
  run(company, { at, vatRate }) {
    const years = statementYears(company, at)
    const openingStock = debitOf(years.before.balances, '37')
    const { year, previous } = years
    const covered = daysCovered(year, at)
    const before = ratiosOf({
      ...years.before,
      openingStock,
      vatRate,
      covered: previous ? daysCovered(previous, previous.to) : covered,
    })
    const rows = ratiosOf({ ...years.now, openingStock, vatRate, covered }).map((ratio, index): RatioRow => {
      const earlier = years.previous ? before[index] : undefined
      return {
        ...ratio,
        previous: earlier?.value ?? null,
        before: earlier ? { numerator: earlier.numerator, denominator: earlier.denominator } : null,
        sources: [],
      }
    })
    return { ...headOf(years), vatRate, rows }
  },
  table: {
    columns: [
      ...columns('text', 'ratio', 'unit'),
      ...columns('quantity', 'value', 'previous'),
      ...columns('money', 'numerator', 'denominator'),
    ],
    rows: ({ rows }) => rows,
  },
})
