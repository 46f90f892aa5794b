/**
 * Whose step each act of a copy does the work of. The copy and the model are laid side by side as two texts would be: a
 * step left out, done twice or done otherwise must not shift all those that look like it.
 */
import type { Act } from '#grading'
import { type Marks, marksOf } from './marks.ts'

type Wanted = { step: string; marks: Marks }

/** The same thing for the same party weighs more than the same thing for another one, and that more than what was read. */
const EXACT = 6
const ROUGH = 2
const SEEN = 1

/** By act, its step; undefined for what the model never does. */
export function ownersOf(
  acts: readonly Act[],
  model: ReadonlyMap<string, readonly Act[]>,
): readonly (string | undefined)[] {
  const wanted = [...model].flatMap(([step, done]) => done.map((act): Wanted => ({ step, marks: marksOf(act) })))
  const mine = acts.map(marksOf)
  const place = aligned(mine, wanted)
  const taken = new Set(place)
  // Done out of order: what is left to do of that kind, then what was done already and is done again.
  for (const weight of [EXACT, ROUGH]) {
    for (const [rank, marks] of mine.entries()) {
      if (place[rank] !== undefined) continue
      const found = wanted.findIndex((one, at) => !taken.has(at) && likeness(marks, one.marks) === weight)
      if (found === -1) continue
      place[rank] = found
      taken.add(found)
    }
  }
  for (const weight of [EXACT, ROUGH]) {
    for (const [rank, marks] of mine.entries()) {
      if (place[rank] !== undefined) continue
      const found = wanted.findLastIndex((one) => likeness(marks, one.marks) === weight)
      if (found !== -1) place[rank] = found
    }
  }
  return place.map((at, rank) => (at === undefined || isSeen(mine[rank]) ? undefined : wanted[at]?.step))
}

const isSeen = (marks: Marks | undefined): boolean => marks !== undefined && marks.seen.length > 0

const shares = (left: readonly string[], right: readonly string[]): boolean => left.some((mark) => right.includes(mark))

function likeness(mine: Marks, theirs: Marks): number {
  if (shares(mine.exact, theirs.exact)) return EXACT
  if (shares(mine.rough, theirs.rough)) return ROUGH
  return shares(mine.seen, theirs.seen) ? SEEN : 0
}

/** The pairs, in the order of both, that are most alike in all: by act, the rank of what it stands for. */
function aligned(mine: readonly Marks[], wanted: readonly Wanted[]): (number | undefined)[] {
  // best[i][j]: how alike what follows act i is to what follows wanted j.
  const best = Array.from({ length: mine.length + 1 }, () => new Array<number>(wanted.length + 1).fill(0))
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0
  const alike = mine.map((marks) => wanted.map((one) => likeness(marks, one.marks)))
  const paired = (i: number, j: number): number => {
    const weight = alike[i]?.[j] ?? 0
    return weight === 0 ? 0 : weight + at(i + 1, j + 1)
  }
  for (let i = mine.length - 1; i >= 0; i -= 1) {
    const row = best[i]
    if (!row) continue
    for (let j = wanted.length - 1; j >= 0; j -= 1) row[j] = Math.max(paired(i, j), at(i + 1, j), at(i, j + 1))
  }
  const place: (number | undefined)[] = mine.map(() => undefined)
  for (let i = 0, j = 0; i < mine.length && j < wanted.length; ) {
    if (paired(i, j) > 0 && paired(i, j) === at(i, j)) {
      place[i] = j
      i += 1
      j += 1
    } else if (at(i, j) === at(i, j + 1)) j += 1
    else i += 1
  }
  return place
}
