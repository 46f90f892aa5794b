/**
 * Instants of the real world (deadlines, hand-ins), as a school in mainland France reads them. Written with a fixed time
 * zone, so that the server and the browser print the same text. The story's clock is in `#wording/formats.ts`.
 */
import { day } from '#base/dates.ts'
import { NO_BREAK_SPACE as B, longDay, proseDay, shortDay } from '#wording/formats.ts'

export const SCHOOL_TIME_ZONE = 'Europe/Paris'

const reader = new Intl.DateTimeFormat('en-GB', {
  timeZone: SCHOOL_TIME_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

/** The wall clock at an instant: `2026-03-16T09:40:07`. */
function wallClock(at: Date): string {
  const parts = new Map(reader.formatToParts(at).map(({ type, value }) => [type, value]))
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '00'
  return `${of('year')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}:${of('second')}`
}

const instant = (at: Date | string): Date => (typeof at === 'string' ? new Date(at) : at)
const dayIn = (wall: string) => day(wall.slice(0, 10))
const timeIn = (wall: string) => `${wall.slice(11, 13)}${B}h${B}${wall.slice(14, 16)}`

/** « 16/03/2026 à 09 h 40 » */
export const shortInstant = (at: Date | string): string => {
  const wall = wallClock(instant(at))
  return `${shortDay(dayIn(wall))} à ${timeIn(wall)}`
}

/** « 16 mars 2026 à 09 h 40 » */
export const proseInstant = (at: Date | string): string => {
  const wall = wallClock(instant(at))
  return `${proseDay(dayIn(wall))} à ${timeIn(wall)}`
}

/** « lundi 16 mars 2026 » */
export const longDayOf = (at: Date | string): string => longDay(dayIn(wallClock(instant(at))))

/** « 09 h 40 » */
export const timeOf = (at: Date | string): string => timeIn(wallClock(instant(at)))

/** « 09:40:07 », for what is saved. */
export const clockOf = (at: Date | string): string => wallClock(instant(at)).slice(11)

/** The calendar day of an instant. */
export const dayOfInstant = (at: Date | string) => dayIn(wallClock(instant(at)))

/** What a field of type `datetime-local` holds: `2026-03-16T09:40`. */
export const fieldOf = (at: Date | string | null): string => (at === null ? '' : wallClock(instant(at)).slice(0, 16))

const FIELD = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/

/** The instant of a `datetime-local` field, read on the school's wall clock; `null` when it is not one. */
export function instantOfField(text: string): Date | null {
  if (!FIELD.test(text)) return null
  const asUtc = new Date(`${text}:00Z`)
  if (Number.isNaN(asUtc.getTime())) return null
  // The zone's offset changes twice a year: found from the guess, then checked from what it gives.
  const offsetAt = (at: Date) => new Date(`${wallClock(at)}Z`).getTime() - at.getTime()
  const guess = new Date(asUtc.getTime() - offsetAt(asUtc))
  return new Date(asUtc.getTime() - offsetAt(guess))
}
