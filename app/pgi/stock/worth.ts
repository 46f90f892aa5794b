import type { Day } from '#base/dates.ts'
import { type Cents, cents } from '#base/money.ts'
import type { StockState } from './state.ts'

/** What the shelves were worth on the evening of a day, at weighted average cost: each movement adds its own value. */
export function stockWorthAt({ articles }: StockState, date: Day): Cents {
  let worth = 0
  for (const { movements } of articles.values()) {
    for (const movement of movements) if (movement.date <= date) worth += movement.value
  }
  return cents(worth)
}
