import { type Day, isDay } from '#base/dates.ts'

const SPACES = /[\s\u00a0\u202f\u2009']/g
const SHAPE = /^([+-]?)(\d*)(?:[.,](\d*))?$/

/**
 * Reads a number as people type it in France: `1 234,5`, `1234.5`, `−12`, `,5`. Answers a whole number of
 * `10^-decimals`, or `null` when it is not a number, has more decimals than the field holds, or is too large.
 * A dot followed by three digits and a comma (`1.234,56`) is read as a thousands separator.
 */
export function parseFrenchNumber(text: string, decimals: number): number | null {
  let bare = text
    .replace(SPACES, '')
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/[€%]$/, '')
  if (/^[+-]?\d{1,3}(\.\d{3})+,\d*$/.test(bare)) bare = bare.replaceAll('.', '')
  const found = SHAPE.exec(bare)
  if (!found) return null
  const [, sign = '', whole = '', fraction = ''] = found
  if (whole === '' && fraction === '') return null
  const trimmed = fraction.replace(/0+$/, '')
  if (trimmed.length > decimals) return null
  const value = Number(`${whole}${trimmed.padEnd(decimals, '0')}`)
  if (!Number.isSafeInteger(value)) return null
  return sign === '-' && value !== 0 ? -value : value
}

/** Reads a day typed as `16/03/2026`, `16-3-26`, `16.03.2026` or `2026-03-16`. A two-digit year is in this century. */
export function parseFrenchDay(text: string): Day | null {
  const bare = text.trim()
  if (isDay(bare)) return bare
  const found = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/.exec(bare)
  if (!found) return null
  const [, date = '', month = '', year = ''] = found
  const full = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(full) ? full : null
}
