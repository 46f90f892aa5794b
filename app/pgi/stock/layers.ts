/**
 * First in, first out (PEPS, PCG art. 213-34): the shelf is a queue of layers, each with what is left of a receipt and what it
 * cost. A layer keeps its value and its quantity, so that the last unit taken of it takes all the value that is left.
 */
import type { Day } from '#base/dates.ts'
import { type Cents, cents, proportion, type Thousandths, thousandths } from '#base/money.ts'
import { invariant } from '#base/result.ts'

export type Layer = {
  /** The day it came, and with what. */
  readonly date: Day
  readonly source: string
  readonly quantity: Thousandths
  readonly value: Cents
}

/** What a quantity costs, taken from the oldest layers, and the layers that stay. */
export function takeOldest(
  layers: readonly Layer[],
  quantity: Thousandths,
): { readonly value: Cents; readonly left: readonly Layer[] } {
  let [wanted, value] = [Number(quantity), 0]
  const left: Layer[] = []
  for (const layer of layers) {
    const taken = Math.min(wanted, layer.quantity)
    const worth = taken === layer.quantity ? layer.value : cents(proportion(layer.value, taken, layer.quantity))
    wanted -= taken
    value += worth
    if (taken < layer.quantity) {
      left.push({
        ...layer,
        quantity: thousandths(layer.quantity - taken),
        value: cents(layer.value - worth),
      })
    }
  }
  invariant(wanted === 0, `the layers lack ${wanted} thousandths of what is taken`)
  return { value: cents(value), left }
}
