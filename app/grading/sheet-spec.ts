/** What a scenario declares of a spreadsheet besides its table: cells that are given, cells that are asked, charts. */
import { z } from 'zod'
import { CHART_TYPES } from '#documents/chart.ts'
import { binding } from './binding.ts'
import { tableSpec, valueKind } from './table-spec.ts'

const text = z.string().min(1)
const called = { label: text, aliases: z.array(text).default([]), kind: valueKind }

/** A figure that the student is given, and that formulas should read: a rate, a date. In the units of the PGI. */
const given = z.strictObject({ ...called, value: z.unknown() })
export type GivenCell = z.output<typeof given>

/** A figure that the student works out. Its value is said, or asked of the company. */
const asked = z.strictObject({
  ...called,
  value: z.unknown().optional(),
  from: binding.optional(),
  /** In the unit of the kind: cents, days, thousandths, basis points. */
  tolerance: z.number().min(0).default(0),
  /** How it is worked out, in the words of the declaration: `[totalHt]*(1+[taux])`, `SUM([montant])`. */
  expression: text.optional(),
})
export type AskedCell = z.output<typeof asked>

const chart = z.strictObject({
  types: z.array(z.enum(CHART_TYPES)).min(1),
  /** Columns of the table: a series each. */
  values: z.array(text).min(1),
  /** The column that says what each mark is. */
  labels: text.optional(),
})
export type ChartSpec = z.output<typeof chart>

/** What every check on a sheet learns from the deliverable. */
export const declared = {
  table: tableSpec.optional(),
  cells: z.record(z.string(), given).default({}),
  results: z.record(z.string(), asked).default({}),
  charts: z.record(z.string(), chart).default({}),
}
export type Declared = z.output<z.ZodObject<typeof declared>>
