import { type Day, dayOfMonth, type Moment, monthOf, weekday, yearOf } from '#base/dates.ts'
import type { FineRate } from '#base/fine-rate.ts'
import type { BasisPoints, Cents, Thousandths } from '#base/money.ts'

/** Narrow no-break space: between thousands, before ; : ! ? % € and inside « ». */
export const NARROW_SPACE = '\u202f'
/** No-break space: between words that must stay on one line. */
export const NO_BREAK_SPACE = '\u00a0'
/** The typographic minus, as wide as a digit, unlike the hyphen. */
export const MINUS = '\u2212'

const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const
const WEEKDAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'] as const

const two = (value: number): string => String(value).padStart(2, '0')
const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, NARROW_SPACE)

/** A whole number of `10^-decimals`, written in French; decimals beyond `kept` are dropped when they are zeros. */
function decimal(value: number, decimals: number, kept: number): string {
  const digits = String(Math.abs(value)).padStart(decimals + 1, '0')
  const whole = grouped(digits.slice(0, digits.length - decimals))
  let fraction = digits.slice(digits.length - decimals)
  while (fraction.length > kept && fraction.endsWith('0')) fraction = fraction.slice(0, -1)
  return `${value < 0 ? MINUS : ''}${whole}${fraction ? `,${fraction}` : ''}`
}

/** « 1 234,56 € » */
export const euros = (value: Cents): string => `${decimal(value, 2, 2)}${NARROW_SPACE}€`

/** « 1 234,56 », for columns whose heading says the currency; zero may be written « – », as in statements. */
export const amount = (value: Cents, options: { zero?: 'figures' | 'dash' } = {}): string =>
  value === 0 && options.zero === 'dash' ? '–' : decimal(value, 2, 2)

/** « 2,5 », « 1 200 »: only the decimals that say something. */
export const quantity = (value: Thousandths): string => decimal(value, 3, 0)

/** « 5,5 % » */
export const percent = (value: BasisPoints): string => `${decimal(value, 2, 0)}${NARROW_SPACE}%`

/** « 6,90 % », « 0,016 % » */
export const finePercent = (value: FineRate): string => `${decimal(value, 3, 2)}${NARROW_SPACE}%`

/** « 1 234 » */
export const wholeNumber = (value: number): string => decimal(value, 0, 0)

/** « 14,5 », a mark or points given in hundredths: at least no decimals, at most two. */
export const hundredths = (value: number): string => decimal(value, 2, 0)

/** « 16/03/2026 », for tables. */
export const shortDay = (date: Day): string => `${two(dayOfMonth(date))}/${two(monthOf(date))}/${date.slice(0, 4)}`

const dayNumber = (date: Day): string => (dayOfMonth(date) === 1 ? '1er' : String(dayOfMonth(date)))
const monthName = (date: Day): string => MONTHS[monthOf(date) - 1] ?? ''

/** « 16 mars 2026 », for prose. */
export const proseDay = (date: Day): string =>
  `${dayNumber(date)}${NO_BREAK_SPACE}${monthName(date)}${NO_BREAK_SPACE}${yearOf(date)}`

/** « lundi 16 mars 2026 » */
export const longDay = (date: Day): string => `${WEEKDAYS[weekday(date) - 1]} ${proseDay(date)}`

/** « mars 2026 » */
export const monthAndYear = (date: Day): string => `${monthName(date)}${NO_BREAK_SPACE}${yearOf(date)}`

/** « 09 h 40 », from a moment of the simulated clock. */
export const time = (at: Moment): string => `${at.slice(11, 13)}${NO_BREAK_SPACE}h${NO_BREAK_SPACE}${at.slice(14, 16)}`

/** « 1 h 05 », « 45 min » */
export function duration(minutes: number): string {
  const whole = Math.max(0, Math.round(minutes))
  const hours = Math.floor(whole / 60)
  if (hours === 0) return `${whole}${NO_BREAK_SPACE}min`
  const rest = whole % 60
  return `${hours}${NO_BREAK_SPACE}h${rest === 0 ? '' : `${NO_BREAK_SPACE}${two(rest)}`}`
}

/** « 0 facture », « 1 facture », « 2 factures », « 2,5 jours »: in French the plural begins at two. */
export const plural = (count: number, singular: string, many: string): string =>
  `${hundredths(count * 100)}${NO_BREAK_SPACE}${Math.abs(count) < 2 ? singular : many}`

/** The first letter of a sentence. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** « A, B et C » */
export function listOf(items: readonly string[], lastLink: 'et' | 'ou' = 'et'): string {
  const last = items.at(-1)
  if (last === undefined) return ''
  return items.length === 1 ? last : `${items.slice(0, -1).join(', ')} ${lastLink} ${last}`
}

/** « « texte » », with the spaces that never break. */
export const quoted = (text: string): string => `«${NARROW_SPACE}${text}${NARROW_SPACE}»`

/** A title inside a sentence: « Arrêt de Pascal Riwalan » begins small, « CA3 du mois » stays as it is. */
export const inSentence = (title: string): string =>
  /^\p{Lu}[\p{Lu}\d]/u.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1)
