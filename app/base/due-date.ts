import { addDays, addMonths, type Day, dayOfMonth, endOfMonth, firstOfMonth } from './dates.ts'

export type PaymentTerms = { readonly days: number; readonly endOfMonth?: boolean; readonly dayOfMonth?: number }

/**
 * When an invoice is due. « 45 jours fin de mois » has two lawful readings (C. com. L441-10 I); we read: the days
 * first, then the end of that month. « le 10 » is then the next 10th: after an end of month, that of the next month.
 */
export function dueDateOf(date: Day, terms: PaymentTerms): Day {
  const afterDays = addDays(date, terms.days)
  const reached = terms.endOfMonth ? endOfMonth(afterDays) : afterDays
  return terms.dayOfMonth === undefined ? reached : nextDayOfMonth(reached, terms.dayOfMonth)
}

function nextDayOfMonth(from: Day, wanted: number): Day {
  const month = dayOfMonth(from) <= wanted ? firstOfMonth(from) : addMonths(firstOfMonth(from), 1)
  return addDays(month, wanted - 1)
}
