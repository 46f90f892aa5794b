/** Letters of the groups of one account: A, B … Z, AA, AB… The first is number 0. */
export function letterOf(rank: number): string {
  let letters = ''
  for (let left = rank + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
  }
  return letters
}

/** Whether one letter was given before another. */
export const isEarlier = (one: string, other: string): boolean =>
  one.length === other.length ? one.toUpperCase() < other.toUpperCase() : one.length < other.length

/** Upper case once the group sums to zero, lower case while something is left (lettrage partiel). */
export const cased = (letter: string, settled: boolean): string =>
  settled ? letter.toUpperCase() : letter.toLowerCase()
