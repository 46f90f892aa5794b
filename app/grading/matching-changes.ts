/** Lettrage net of second thoughts: a group undone and made again is no change, nor is one taken over by a larger group. */
import type { Company, Event } from '#pgi'
import { canonicalText } from './paths.ts'

type Done = { event: Event }
type Matched = Extract<Event, { type: 'ItemsMatched' }>
type Undone = Extract<Event, { type: 'MatchingUndone' }>

/** Whether what was done is still a change at the end of the copy. Anything but a lettrage is. */
export function isMatchingChange(done: readonly Done[], { event }: Done, world: Company): boolean {
  if (event.type === 'ItemsMatched') return !isUndone(done, event.matching) && !restores(world, done, event)
  if (event.type === 'MatchingUndone') return !isMadeHere(done, event.matching) && !isMadeAgain(world, done, event)
  return true
}

/** Undone later in the same copy, or taken over by a larger group. */
const isUndone = (done: readonly Done[], matching: string): boolean =>
  done.some(
    ({ event }) =>
      (event.type === 'MatchingUndone' && event.matching === matching) ||
      (event.type === 'ItemsMatched' && event.replaces.includes(matching)),
  )

const isMadeHere = (done: readonly Done[], matching: string): boolean =>
  done.some(({ event }) => event.type === 'ItemsMatched' && event.matching === matching)

const sameItems = (left: { items: readonly string[] }, right: { items: readonly string[] }): boolean =>
  canonicalText([...left.items].sort()) === canonicalText([...right.items].sort())

/** Whether this matching only restores one that the copy had undone. */
const restores = (world: Company, done: readonly Done[], made: Matched): boolean =>
  done.some(({ event }) => {
    if (event.type !== 'MatchingUndone' || isMadeHere(done, event.matching)) return false
    const before = world.treasury.matchings.get(event.matching)
    return before !== undefined && sameItems(before, made)
  })

function isMadeAgain(world: Company, done: readonly Done[], undone: Undone): boolean {
  const before = world.treasury.matchings.get(undone.matching)
  return (
    before !== undefined &&
    done.some(
      ({ event }) => event.type === 'ItemsMatched' && !isUndone(done, event.matching) && sameItems(before, event),
    )
  )
}
