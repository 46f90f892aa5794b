/** How the data files write figures: euros with two decimals at most, rates in percent. */
import { z } from 'zod'
import {
  type BasisPoints,
  basisPoints,
  type Cents,
  cents,
  roundHalfAway,
  type Thousandths,
  thousandths,
} from '#base/money.ts'

/** Whether a number typed with decimals is a whole number of hundredths (doubles cannot say it exactly). */
const isWholeHundredths = (value: number): boolean => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6

const hundredths = (error: string) =>
  z
    .number()
    .min(0)
    .max(1e9)
    .refine(isWholeHundredths, { error })
    .transform((value) => roundHalfAway(value * 100))

export const zEuros = hundredths('at_most_two_decimals').transform((value): Cents => cents(value))
export const zPercent = hundredths('at_most_two_decimals')
  .refine((value) => value <= 10_000, { error: 'at_most_100' })
  .transform((value): BasisPoints => basisPoints(value))
export const zPieces = z
  .int()
  .min(0)
  .max(100_000)
  .transform((value): Thousandths => thousandths(value * 1000))
/** A percentage used as a probability. */
export const zChance = z
  .number()
  .min(0)
  .max(100)
  .transform((value) => value / 100)
