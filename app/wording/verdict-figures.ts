/** The figures of a verdict as its sentence reads them. A figure that is not there reads as nothing, zero or no item. */
import { isDay } from '#base/dates.ts'
import { basisPoints, cents } from '#base/money.ts'
import type { Figure, Verdict } from '#grading'
import { codeName } from './evidence-names.ts'
import { euros, listOf, percent, plural, shortDay, wholeNumber } from './formats.ts'
import { termsText } from './pgi/kinds.ts'

export type Figures = Verdict['figures']

/** A figure as one reads it: « 1 234,56 € », « 16/03/2026 », « A, B et C ». */
export function figureText(figure: Figure): string {
  switch (figure.kind) {
    case 'money':
      return euros(cents(figure.value))
    case 'day':
      return isDay(figure.value) ? shortDay(figure.value) : figure.value
    case 'count':
      return Number.isInteger(figure.value) ? wholeNumber(figure.value) : String(figure.value).replace('.', ',')
    case 'days':
      return plural(figure.value, 'jour', 'jours')
    case 'rate':
      return percent(basisPoints(figure.value))
    case 'terms':
      return termsText(figure.value)
    case 'text':
      return figure.value
    case 'name':
      return codeName(figure.value)
    case 'list':
      return listOf(figure.value)
  }
}

export const textOf = (figures: Figures, name: string): string => {
  const figure = figures[name]
  return figure ? figureText(figure) : ''
}
export const countOf = (figures: Figures, name: string): number => {
  const figure = figures[name]
  return figure?.kind === 'count' ? figure.value : 0
}
export const listIn = (figures: Figures, name: string): readonly string[] => {
  const figure = figures[name]
  return figure?.kind === 'list' ? figure.value : []
}

export const isZero = (figures: Figures, name: string): boolean => {
  const figure = figures[name]
  return figure?.kind === 'money' && figure.value === 0
}

/** « 10 h 35 » */
export const clockTime = (figures: Figures, name: string): string => textOf(figures, name).replace(':', '\u00a0h\u00a0')

/** More than this in a sentence is a table: the rest is beside. */
const FEW = 4

export const few = (items: readonly string[]): string =>
  items.length <= FEW
    ? listOf(items)
    : `${items.slice(0, FEW).join(', ')} et ${plural(items.length - FEW, 'autre', 'autres')}`
