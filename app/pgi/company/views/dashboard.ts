import { z } from 'zod'
import { addDays, addMonths, type Day, daysBetween, endOfMonth, firstOfMonth } from '#base/dates.ts'
import { type Exact, exact, roundExact } from '#base/exact.ts'
import { zDay } from '#base/schema.ts'
import { byText } from '#base/sorting.ts'
import type { Company } from '../company.ts'
import { BUILT_IN, builtIn } from '../dashboards/built-in.ts'
import { type FormulaError, measuresIn, parseFormula, type UsedMeasure, valueOfFormula } from '../dashboards/formula.ts'
import {
  type Alert,
  alertOf,
  BOARDS,
  type Board,
  board,
  type Threshold,
  UNIT_SCALES,
  type Unit,
} from '../dashboards/indicator.ts'
import { MEASURE_NAMES, measures } from '../dashboards/measures/index.ts'
import type { Piece } from '../dashboards/piece.ts'
import { piecesByMeasure } from '../dashboards/pieces/index.ts'
import type { Period } from '../sales-lines.ts'
import { indicatorSource } from './named.ts'
import { column, columns, view } from './view.ts'

export type IndicatorRow = {
  readonly code: string
  /** Null for one that every company starts with: its name is in the wording. */
  readonly label: string | null
  readonly board: Board
  readonly formula: string
  readonly unit: Unit
  readonly thresholds: readonly Threshold[]
  readonly note: string | null
  readonly builtIn: boolean
  /** Cents, basis points or thousandths, as the unit says; null when something is divided by nothing. */
  readonly value: number | null
  /** The same over the period before, of the same length. */
  readonly before: number | null
  readonly alert: Alert
  /** The measures of the formula, each over the period that it takes. */
  readonly uses: readonly UsedValue[]
  readonly sources: readonly string[]
}

export type UsedValue = {
  readonly name: string
  readonly unit: 'money' | 'number'
  readonly period: Period
  readonly value: number
  /** Whether something is behind it: the length of a period is made of nothing. */
  readonly hasPieces: boolean
}

type Defined = Omit<IndicatorRow, 'value' | 'before' | 'alert' | 'uses' | 'sources'>

/** Those that every company starts with, changed or not, then its own. */
function definitions({ dashboards }: Company): Defined[] {
  const own = [...dashboards.indicators.entries()].sort(([left], [right]) => byText(left, right))
  const known = new Map(own)
  const first = BUILT_IN.map(({ code, board: on, formula, unit, thresholds }): Defined => {
    const changed = known.get(code)
    if (changed) return { ...changed, code, note: changed.note ?? null, builtIn: true }
    return { code, label: null, board: on, formula, unit, thresholds, note: null, builtIn: true }
  })
  return [
    ...first,
    ...own
      .filter(([code]) => !builtIn(code))
      .map(([code, fields]): Defined => ({ ...fields, code, note: fields.note ?? null, builtIn: false })),
  ]
}

/** As many days, just before. */
export function periodBefore({ from, to }: Period, ago: number): Period {
  // Whole months go back by months, so that March is compared with February.
  if (from === firstOfMonth(from) && to === endOfMonth(to)) {
    const months =
      (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7)) + 1
    const start = addMonths(from, -months * ago)
    return { from: start, to: endOfMonth(addMonths(start, months - 1)) }
  }
  const days = (daysBetween(from, to) + 1) * ago
  return { from: addDays(from, -days), to: addDays(to, -days) }
}

/** Measures of a company over a period and those before it, each worked out once. */
export function measuredOver(company: Company, period: Period): (name: string, ago: number) => Exact | null {
  const known = new Map<string, Exact>()
  return (name, ago) => {
    const key = `${name}/${ago}`
    const before = known.get(key)
    if (before) return before
    const measure = measures[name]
    if (!measure) return null
    const value = exact(measure.run(company, periodBefore(period, ago)), measure.unit === 'money' ? 100 : 1_000)
    known.set(key, value)
    return value
  }
}

export type FormulaValue = {
  readonly formula: string
  readonly unit: Unit
  readonly value: number | null
  readonly error: FormulaError | null
}

export function valueOver(
  formula: string,
  unit: Unit,
  measured: ReturnType<typeof measuredOver>,
  ago = 0,
): number | null {
  const read = parseFormula(formula, MEASURE_NAMES)
  if (!read.ok) return null
  const value = valueOfFormula(read.value, measured, ago)
  return value && roundExact(value, UNIT_SCALES[unit])
}

function usesOf(company: Company, formula: string, period: Period): UsedValue[] {
  const read = parseFormula(formula, MEASURE_NAMES)
  return (read.ok ? measuresIn(read.value) : []).flatMap(({ name, ago }: UsedMeasure) => {
    const measure = measures[name]
    const over = periodBefore(period, ago)
    const hasPieces = piecesByMeasure[name] !== undefined
    return measure ? [{ name, unit: measure.unit, period: over, value: measure.run(company, over), hasPieces }] : []
  })
}

const zPeriod = { from: zDay, to: zDay }

/** Tableau de bord: each indicator with its value, the one before, and whether it calls for attention. */
export const dashboard = view({
  args: z.object({ ...zPeriod, board: board.optional() }),
  run(company, { from, to, board: wanted }) {
    const measured = measuredOver(company, { from, to })
    const rows = definitions(company)
      .filter((each) => wanted === undefined || each.board === wanted)
      .map((each): IndicatorRow => {
        const value = valueOver(each.formula, each.unit, measured)
        return {
          ...each,
          value,
          before: valueOver(each.formula, each.unit, measured, 1),
          alert: alertOf(value, each.thresholds),
          uses: usesOf(company, each.formula, { from, to }),
          sources: company.dashboards.indicators.has(each.code) ? [indicatorSource(each.code)] : [],
        }
      })
      .sort((left, right) => BOARDS.indexOf(left.board) - BOARDS.indexOf(right.board))
    return { from, to, rows, count: rows.length, alerts: rows.filter(({ alert }) => alert !== 'none').length }
  },
  table: {
    columns: [
      ...columns('text', 'code', 'label', 'board', 'formula', 'unit'),
      ...columns('count', 'value', 'before'),
      column('alert'),
    ],
    rows: ({ rows }) => rows,
  },
})

/** The value of a formula over a period, whether or not an indicator holds it: to try one before keeping it. */
export const formulaValue = view({
  args: z.object({ ...zPeriod, formula: z.string().max(500), unit: z.enum(['money', 'rate', 'number', 'days']) }),
  run(company, { from, to, formula, unit }): FormulaValue {
    const read = parseFormula(formula, MEASURE_NAMES)
    if (!read.ok) return { formula, unit, value: null, error: read.error }
    return { formula, unit, value: valueOver(formula, unit, measuredOver(company, { from, to })), error: null }
  },
  table: {
    columns: [...columns('text', 'formula', 'unit'), column('value', 'count')],
    rows: (answer) => [{ ...answer, sources: [] }],
  },
})

export type TrendPoint = {
  readonly month: Day
  readonly values: Readonly<Record<string, number | null>>
  readonly sources: readonly string[]
}

/** Indicators month by month, the last one ending with the month of `to`: what charts are drawn from. */
export const trend = view({
  args: z.object({
    to: zDay,
    months: z.int().min(1).max(24).default(12),
    indicators: z.array(z.string().max(20)).min(1).max(6),
  }),
  run(company, { to, months, indicators }) {
    const chosen = definitions(company).filter(({ code }) => indicators.includes(code))
    const last = firstOfMonth(to)
    const rows = Array.from({ length: months }, (_, index): TrendPoint => {
      const month = addMonths(last, index - months + 1)
      const measured = measuredOver(company, { from: month, to: endOfMonth(month) })
      return {
        month,
        values: Object.fromEntries(chosen.map(({ code, formula, unit }) => [code, valueOver(formula, unit, measured)])),
        sources: [],
      }
    })
    return { rows, count: rows.length, indicators: chosen.map(({ code, label, unit }) => ({ code, label, unit })) }
  },
  table: {
    columns: [column('month', 'day')],
    columnsOf: ({ indicators }) => [
      column('month', 'day'),
      ...indicators.map(({ code, unit }) =>
        column(`values.${code}`, unit === 'money' ? 'money' : unit === 'rate' ? 'rate' : 'quantity'),
      ),
    ],
    rows: ({ rows }) => rows,
  },
})

export type MeasureRow = {
  readonly name: string
  readonly unit: 'money' | 'number'
  readonly value: number
  readonly sources: readonly string[]
}

/** The measures that a formula may name, with their values over a period. */
export const measureList = view({
  args: z.object(zPeriod),
  run(company, period) {
    const rows = Object.entries(measures).map(
      ([name, { unit, run }]): MeasureRow => ({ name, unit, value: run(company, period), sources: [] }),
    )
    return { rows, count: rows.length }
  },
  table: { columns: [...columns('text', 'name', 'unit'), column('value', 'count')], rows: ({ rows }) => rows },
})

export type PieceRow = Piece & { readonly sources: readonly string[] }

/** What a measure counts or adds up over a period, one by one, the largest first. Null for a name that is no measure. */
export const measurePieces = view({
  args: z.object({ ...zPeriod, measure: z.string().max(40) }),
  run(company, { from, to, measure: name }) {
    const measure = measures[name]
    if (!measure) return null
    const rows = (piecesByMeasure[name]?.(company, { from, to }) ?? [])
      .map((piece): PieceRow => ({ ...piece, sources: [piece.source] }))
      .sort((left, right) => Math.abs(right.amount) - Math.abs(left.amount) || byText(left.label, right.label))
    return { name, unit: measure.unit, from, to, rows, count: rows.length, value: measure.run(company, { from, to }) }
  },
  table: {
    columns: [column('label'), column('party'), column('date', 'day'), column('amount', 'quantity')],
    columnsOf: (answer) => [
      column('label'),
      column('party'),
      column('date', 'day'),
      column('amount', answer?.unit === 'money' ? 'money' : 'quantity'),
    ],
    rows: (answer) => answer?.rows ?? [],
  },
})
