import { thousandths } from '#base/money.ts'
import type { PurchaseContent, PurchaseKind } from './document.ts'
import type { PurchasingRefusal } from './refusal.ts'
import { remainingOf } from './remaining.ts'
import type { PurchasingState } from './state.ts'
import { mayExceed } from './transform.ts'

/** A line may take what its origin has left, and what the draft itself had already taken. */
export function excessOverOrigin(
  state: PurchasingState,
  kind: PurchaseKind,
  present: Pick<PurchaseContent, 'lines'>,
  revised: PurchaseContent,
): PurchasingRefusal | undefined {
  if (mayExceed(kind)) return undefined
  const taken = new Map<string, number>()
  for (const { origin, quantity } of revised.lines) {
    if (!origin) continue
    const key = `${origin.document}#${origin.line}`
    const sum = (taken.get(key) ?? 0) + quantity
    taken.set(key, sum)
    const source = state.documents.get(origin.document)
    const own = present.lines
      .filter((line) => line.origin?.document === origin.document && line.origin.line === origin.line)
      .reduce((total, line) => total + line.quantity, 0)
    const remaining = thousandths((source ? remainingOf(state, source, kind, origin.line) : 0) + own)
    if (sum > remaining) {
      return { code: 'quantity_exceeds_remaining', document: origin.document, line: origin.line, remaining }
    }
  }
  return undefined
}
