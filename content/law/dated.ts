import type { Day } from '#base/dates.ts'

/** A rule with the days it holds for, both included. Without `to` it holds still. */
export type Dated = { readonly from: Day; readonly to?: Day }

/** Where a rule or figure comes from. `verified` is false while the text itself has not been read. */
export type Source = { readonly text: string; readonly verified: boolean }

export const holdsAt =
  (day: Day) =>
  (rule: Dated): boolean =>
    rule.from <= day && (rule.to === undefined || day <= rule.to)
