import type { World } from './world.ts'

/** People are warned a little before the limit: what they know of the outstanding is not to the cent. */
const CAUTION = 0.95

/** Who confirms when the customer's limit is passed, or about to be: the manager, who read the alert. */
export function approvalOf(world: World, customer: string, more: number, usual: string) {
  const limit = world.limits.get(customer)
  const passed = limit !== undefined && world.memory.outstandingOf(customer) + more > limit * CAUTION
  return passed ? { by: world.nameOf('direction'), overLimit: true } : { by: usual, overLimit: false }
}
