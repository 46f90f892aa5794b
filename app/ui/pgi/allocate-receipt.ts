import type { Day } from '#base/dates.ts'
import { type Cents, cents } from '#base/money.ts'
import { byText } from '#base/sorting.ts'

type Due = { readonly item: string; readonly dueDate: Day | null; readonly balance: Cents }

/** Pays the oldest due first, each in full while the money lasts. */
export function allocateOldestFirst(amount: Cents, dues: readonly Due[]): Map<string, Cents> {
  const parts = new Map<string, Cents>()
  let left: number = amount
  for (const { item, balance } of [...dues].sort((one, two) => byText(one.dueDate ?? '', two.dueDate ?? ''))) {
    const part = Math.min(left, balance)
    if (part <= 0) continue
    parts.set(item, cents(part))
    left -= part
  }
  return parts
}
