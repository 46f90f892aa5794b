/** How the words of this floor are read from JSON. The metadata goes into the JSON Schema that authors get. */
import { z } from 'zod'
import { type Day, isDay } from './dates.ts'
import type { FineRate } from './fine-rate.ts'
import type { BasisPoints, Cents, Thousandths } from './money.ts'
import { isMonth, type Month } from './months.ts'
import { isTime, type Time } from './times.ts'

const wholeNumber = <T>(description: string, min: number, max: number) =>
  z
    .custom<T>((value) => Number.isSafeInteger(value) && Number(value) >= min && Number(value) <= max, {
      error: 'whole_number_expected',
    })
    .meta({ type: 'integer', minimum: min, maximum: max, description })

const LARGEST = 100_000_000_000_00

export const zCents = wholeNumber<Cents>('montant en centimes d’euro', -LARGEST, LARGEST)
export const zPositiveCents = wholeNumber<Cents>('montant en centimes d’euro, strictement positif', 1, LARGEST)
export const zUnsignedCents = wholeNumber<Cents>('montant en centimes d’euro, positif ou nul', 0, LARGEST)
export const zQuantity = wholeNumber<Thousandths>('quantité en millièmes, strictement positive', 1, 1_000_000_000)
export const zUnsignedQuantity = wholeNumber<Thousandths>('quantité en millièmes, positive ou nulle', 0, 1_000_000_000)
export const zRate = wholeNumber<BasisPoints>('taux en points de base (2000 = 20 %)', 0, 10_000)
export const zFineRate = wholeNumber<FineRate>('taux en cent-millièmes (6900 = 6,90 %)', 0, 100_000)
export const zDay = z
  .custom<Day>((value) => typeof value === 'string' && isDay(value), { error: 'day_expected' })
  .meta({ type: 'string', format: 'date', description: 'jour, AAAA-MM-JJ' })
export const zMonth = z
  .custom<Month>((value) => typeof value === 'string' && isMonth(value), { error: 'month_expected' })
  .meta({ type: 'string', description: 'mois, AAAA-MM' })
/** A line of text that a person typed: never empty, never longer than a page. */
export const zText = z.string().trim().min(1).max(200)
export const zNote = z.string().trim().max(4_000)
export const zCode = z
  .string()
  .regex(/^[A-Z0-9][A-Z0-9-]{0,19}$/, { error: 'code_expected' })
  .meta({ description: 'code en majuscules, chiffres et tirets' })
export const zTime = z
  .custom<Time>((value) => typeof value === 'string' && isTime(value), { error: 'time_expected' })
  .meta({ type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d$', description: 'heure, HH:MM' })
/** How long something lasts, within one day. */
export const zMinutes = wholeNumber<number>('durée en minutes, d’une minute à un jour', 1, 1_440)
