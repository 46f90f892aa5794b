import { invariant } from './result.ts'

/** A time of the day, `09:40`. Compares with `<` and `>` like any text. */
export type Time = string & { readonly __unit: 'time' }

const SHAPE = /^([01]\d|2[0-3]):[0-5]\d$/

export const isTime = (text: string): text is Time => SHAPE.test(text)

export function time(text: string): Time {
  invariant(isTime(text), `${text} is not a time`)
  return text
}

/** Minutes since midnight. */
export const minutesOf = (at: Time): number => Number(at.slice(0, 2)) * 60 + Number(at.slice(3))
