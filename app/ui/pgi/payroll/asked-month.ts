import type { Day } from '#base/dates.ts'
import { isMonth, type Month, monthContaining } from '#base/months.ts'

/** The month that the address asks for (`mois=2026-03`), or that of the story's day. */
export function askedMonth(params: URLSearchParams, today: Day): Month {
  const asked = params.get('mois')
  return asked !== null && isMonth(asked) ? asked : monthContaining(today)
}
