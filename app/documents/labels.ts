import { distance } from 'fastest-levenshtein'
import { folded } from '#base/sorting.ts'

/** Words that say nothing of what a column holds. */
const EMPTY_WORDS = new Set(['de', 'du', 'des', 'd', 'le', 'la', 'les', 'l', 'en', 'a', 'au', 'aux', 'et', 'un', 'une'])
/** Units often written in a header, between brackets or not. */
const UNITS = new Set(['€', 'eur', 'euro', 'euros'])

/** `N° de pièce (€)` → `['no', 'piece']`: what remains of a label when only its meaning counts. */
export function labelWords(label: string): string[] {
  return folded(label.replace(/n[°º]/gi, ' no '))
    .split(/[^\p{L}\p{N}€%]+/u)
    .filter((word) => word !== '' && !EMPTY_WORDS.has(word) && !UNITS.has(word))
}

/** How many slips of the finger a word of this length forgives. */
const forgiven = (length: number): number => (length < 5 ? 0 : length < 9 ? 1 : 2)

const resembles = (written: string, wanted: string): boolean =>
  written === wanted || distance(written, wanted) <= forgiven(Math.min(written.length, wanted.length))

/** How well a written label says a wanted one, from 0 (not at all) to 1 (the same words). */
export function labelLikeness(written: string, wanted: string): number {
  const [mine, theirs] = [labelWords(written), labelWords(wanted)]
  if (mine.length === 0 || theirs.length === 0) return 0
  const [all, allWanted] = [mine.join(''), theirs.join('')]
  if (all === allWanted) return 1
  // Words are compared one with one: taken together, « Montant TTC » would be a misspelt « Montant HT ».
  const sameWords = mine.length === theirs.length && mine.every((word, at) => resembles(word, theirs[at] ?? ''))
  const gluedWords = mine.length !== theirs.length && distance(all, allWanted) <= 1
  if (sameWords || gluedWords) return 0.8
  const covered = theirs.every((word) => mine.some((candidate) => resembles(candidate, word)))
  // « Montant restant dû au 16/03 » says « restant dû », the less surely the more it adds.
  return covered ? 0.4 + 0.3 * (theirs.length / Math.max(mine.length, theirs.length)) : 0
}

export const bestLikeness = (written: string, wanted: readonly string[]): number =>
  Math.max(0, ...wanted.map((label) => labelLikeness(written, label)))
