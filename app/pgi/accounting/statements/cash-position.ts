/** Position de trésorerie: the balance of each day from what is known to come, and the first day under a threshold. */
import { addDays, type Day } from '#base/dates.ts'
import { type Cents, cents } from '#base/money.ts'

export type CashMove = {
  readonly date: Day
  /** Positive when it comes in. */
  readonly amount: Cents
  readonly label: string
  readonly sources: readonly string[]
}
export type CashDay = {
  readonly date: Day
  readonly received: Cents
  readonly paid: Cents
  readonly balance: Cents
  readonly moves: readonly CashMove[]
}
export type CashAlert = { readonly date: Day; readonly balance: Cents; readonly missing: Cents }
export type CashPosition = {
  readonly days: readonly CashDay[]
  /** The first day under the threshold, or null. */
  readonly alert: CashAlert | null
  readonly lowest: { readonly date: Day; readonly balance: Cents }
}

/** One line a day, the first one included; a move dated before it is expected on the first day. */
export function cashPositionOf(
  opening: Cents,
  from: Day,
  length: number,
  moves: readonly CashMove[],
  threshold: Cents,
): CashPosition {
  const byDay = new Map<Day, CashMove[]>()
  for (const move of moves) {
    const date = move.date < from ? from : move.date
    byDay.set(date, [...(byDay.get(date) ?? []), move])
  }
  const days: CashDay[] = []
  let balance: number = opening
  let alert: CashAlert | null = null
  let lowest = { date: from, balance: opening }
  for (let index = 0; index < length; index += 1) {
    const date = addDays(from, index)
    const own = byDay.get(date) ?? []
    const received = own.reduce((sum, { amount }) => sum + Math.max(amount, 0), 0)
    const paid = own.reduce((sum, { amount }) => sum + Math.max(-amount, 0), 0)
    balance += received - paid
    const evening = cents(balance)
    days.push({ date, received: cents(received), paid: cents(paid), balance: evening, moves: own })
    if (evening < threshold && alert === null) alert = { date, balance: evening, missing: cents(threshold - evening) }
    if (evening < lowest.balance || index === 0) lowest = { date, balance: evening }
  }
  return { days, alert, lowest }
}
