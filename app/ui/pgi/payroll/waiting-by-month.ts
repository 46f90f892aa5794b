import { type Month, monthContaining } from '#base/months.ts'
import type { AbsenceRow } from '#pgi'

/** Requests without an answer, by the month they begin in: a planning shows one month, and they may be in another. */
export function waitingByMonth(
  rows: readonly Pick<AbsenceRow, 'from' | 'status'>[],
): { month: Month; count: number }[] {
  const counts = new Map<Month, number>()
  for (const { from, status } of rows) {
    if (status !== 'requested') continue
    const month = monthContaining(from)
    counts.set(month, (counts.get(month) ?? 0) + 1)
  }
  return [...counts].map(([month, count]) => ({ month, count }))
}
