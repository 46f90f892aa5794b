/** An indicator: a formula over the company's measures, and from where its value calls for attention. */
import { z } from 'zod'
import { zCode, zNote, zText } from '#base/schema.ts'

export const BOARDS = ['commercial', 'financial', 'social'] as const
export const board = z.enum(BOARDS)
export type Board = z.infer<typeof board>

/** How the value reads: euros in cents, a rate in basis points, days or a plain number in thousandths. */
export const UNITS = ['money', 'rate', 'number', 'days'] as const
export const unit = z.enum(UNITS)
export type Unit = z.infer<typeof unit>

export const UNIT_SCALES: Readonly<Record<Unit, number>> = { money: 100, rate: 10_000, number: 1_000, days: 1_000 }

export const threshold = z.object({
  level: z.enum(['watch', 'alert']),
  /** Reached when the value is beyond it on that side. */
  direction: z.enum(['above', 'below']),
  /** In the unit of the indicator. */
  value: z.int().min(-100_000_000_000_00).max(100_000_000_000_00),
})
export type Threshold = z.infer<typeof threshold>

export const indicatorFields = z.object({
  label: zText,
  board,
  formula: z.string().trim().min(1).max(500),
  unit,
  thresholds: z.array(threshold).max(4).default([]),
  /** What the indicator says, and what to do about it. */
  note: zNote.optional(),
})
export type IndicatorFields = z.infer<typeof indicatorFields>

export const indicatorCommand = z.discriminatedUnion('type', [
  /** Makes an indicator, or makes it otherwise. */
  z.object({ type: z.literal('indicator.define'), indicator: zCode, fields: indicatorFields }),
  z.object({ type: z.literal('indicator.remove'), indicator: zCode }),
])
export type IndicatorCommand = z.infer<typeof indicatorCommand>

export const indicatorEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('IndicatorDefined'), indicator: zCode, fields: indicatorFields }),
  z.object({ type: z.literal('IndicatorRemoved'), indicator: zCode }),
])
export type IndicatorEvent = z.infer<typeof indicatorEvent>

export type Alert = 'none' | 'watch' | 'alert'

/** The gravest threshold that a value is beyond. */
export function alertOf(value: number | null, thresholds: readonly Threshold[]): Alert {
  if (value === null) return 'none'
  const reached = thresholds.filter(({ direction, value: limit }) =>
    direction === 'above' ? value > limit : value < limit,
  )
  if (reached.some(({ level }) => level === 'alert')) return 'alert'
  return reached.length > 0 ? 'watch' : 'none'
}
