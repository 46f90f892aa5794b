import { folded } from '#base/sorting.ts'
import { MONTHS } from './letter-facts.ts'

const FIGURES_FIRST = /^(\d{4})[-/.](0?[1-9]|1[0-2])(?:[-/.]0?1)?$/
const FIGURES_LAST = /^(?:0?1[-/.])?(0?[1-9]|1[0-2])[-/.](\d{4})$/
const IN_WORDS = /^([a-z]{3,9})\.?[\s/.-]*(\d{4}|\d{2})$/

/**
 * The month that a text names, whichever way it is written: `septembre 2025`, `sept. 25`, `09/2025` and `2025-09` are one
 * month. The first day of a month stands for it, as spreadsheets have it. A month without its year is none.
 */
export function monthInText(text: string): string | undefined {
  const typed = folded(text)
  const [, year = '', month = ''] = FIGURES_FIRST.exec(typed) ?? []
  if (year) return monthOf(year, Number(month))
  const [, lastMonth = '', lastYear = ''] = FIGURES_LAST.exec(typed) ?? []
  if (lastYear) return monthOf(lastYear, Number(lastMonth))
  const [, name = '', digits = ''] = IN_WORDS.exec(typed) ?? []
  const index = MONTHS.findIndex(([whole]) => name.length >= shortest(whole) && whole.startsWith(name))
  return index < 0 ? undefined : monthOf(digits.length === 2 ? `20${digits}` : digits, index + 1)
}

const monthOf = (year: string, month: number): string => `${year}-${String(month).padStart(2, '0')}`

/** Three letters tell a month, four June from July. */
const shortest = (month: string): number => (month.startsWith('jui') ? 4 : 3)
