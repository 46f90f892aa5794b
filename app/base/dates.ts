import { invariant } from './result.ts'

/** A calendar day, `2026-03-16`. Compares with `<` and `>` like any text. */
export type Day = string & { readonly __unit: 'day' }

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/
const MS_PER_DAY = 86_400_000

/** Whether a text names a day that exists (so `2026-02-30` is not one). */
export function isDay(text: string): text is Day {
  if (!SHAPE.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text)
}

export function day(text: string): Day {
  invariant(isDay(text), `${text} is not a day`)
  return text
}

/** Days since 1 January 1970. */
const numberOf = (date: Day): number => Math.round(Date.parse(`${date}T00:00:00Z`) / MS_PER_DAY)
const fromNumber = (number: number): Day => new Date(number * MS_PER_DAY).toISOString().slice(0, 10) as Day

export const addDays = (date: Day, days: number): Day => fromNumber(numberOf(date) + days)

/** How many days from one date to the other; negative when `to` comes first. */
export const daysBetween = (from: Day, to: Day): number => numberOf(to) - numberOf(from)

export const yearOf = (date: Day): number => Number(date.slice(0, 4))
export const monthOf = (date: Day): number => Number(date.slice(5, 7))
export const dayOfMonth = (date: Day): number => Number(date.slice(8, 10))

/** Monday is 1, Sunday is 7. */
export const weekday = (date: Day): number => ((((numberOf(date) + 3) % 7) + 7) % 7) + 1

export function endOfMonth(date: Day): Day {
  return addDays(firstOfMonth(addMonths(firstOfMonth(date), 1)), -1)
}

export const firstOfMonth = (date: Day): Day => `${date.slice(0, 7)}-01` as Day

/** The same day some months later, or the last of that month where there is none (31 January + 1 month = 28 February). */
export function addMonths(date: Day, months: number): Day {
  const index = yearOf(date) * 12 + (monthOf(date) - 1) + months
  const year = Math.floor(index / 12)
  const month = (index % 12) + 1
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const two = (value: number) => String(value).padStart(2, '0')
  return day(`${String(year).padStart(4, '0')}-${two(month)}-${two(Math.min(dayOfMonth(date), last))}`)
}

/** A day and a minute of the simulated clock, `2026-03-16T09:40`. */
export type Moment = string & { readonly __unit: 'minute' }

const MOMENT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)$/

export function moment(text: string): Moment {
  const found = MOMENT.exec(text)
  invariant(found && isDay(found[1] ?? ''), `${text} is not a moment`)
  return text as Moment
}

export const dayOf = (at: Moment): Day => at.slice(0, 10) as Day

export function addMinutes(at: Moment, minutes: number): Moment {
  const time = Date.parse(`${at}:00Z`) + minutes * 60_000
  return new Date(time).toISOString().slice(0, 16) as Moment
}
