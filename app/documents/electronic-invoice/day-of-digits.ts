import { type Day, isDay } from '#base/dates.ts'

/** A day written in the format 102 of UN/CEFACT, `20260315`. */
export function dayOfDigits(text: string): Day | undefined {
  const found = /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  const written = found?.slice(1).join('-') ?? ''
  return isDay(written) ? written : undefined
}
