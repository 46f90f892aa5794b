import { invariant } from '#base/result.ts'

/**
 * A whole number of millionths: unit prices in euros, quantities in their unit. Electronic invoices write at most six
 * decimals of a price and four of a quantity (BR-FR-DEC).
 */
export type Millionths = number & { readonly __unit: 'millionths' }

export const MILLION = 1_000_000

export function millionths(value: number): Millionths {
  invariant(Number.isSafeInteger(value), `${value} is not a whole number of millionths`)
  return (value === 0 ? 0 : value) as Millionths
}

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?$/

/**
 * A decimal of XML Schema as a whole number of `10^-decimals`. Undefined when it is not one, when it has a finer part, or
 * when it is too large to be held exactly.
 */
export function readDecimal(text: string, decimals: number): number | undefined {
  const found = DECIMAL.exec(text)
  const [, sign, whole = '', fraction = ''] = found ?? []
  if (!found || whole + fraction === '') return undefined
  const [kept, finer] = [fraction.slice(0, decimals).padEnd(decimals, '0'), fraction.slice(decimals)]
  if (/[1-9]/.test(finer)) return undefined
  const value = Number(`${whole}${kept}`)
  if (!Number.isSafeInteger(value)) return undefined
  return sign === '-' && value !== 0 ? -value : value
}

/** A whole number of `10^-decimals` in figures, with at least `kept` decimals. */
export function writeDecimal(value: number | bigint, decimals: number, kept: number = decimals): string {
  const negative = value < 0
  const digits = String(negative ? -value : value).padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  let fraction = digits.slice(digits.length - decimals)
  while (fraction.length > kept && fraction.endsWith('0')) fraction = fraction.slice(0, -1)
  return `${negative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`
}
