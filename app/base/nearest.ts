import { distance } from 'fastest-levenshtein'
import { byText } from './sorting.ts'

/** The known word that looks most like the one that was typed, when one is near enough to be worth suggesting. */
export function nearest(typed: string, known: Iterable<string>): string | undefined {
  const ranked = [...known]
    .map((word) => ({ word, far: distance(typed.toLowerCase(), word.toLowerCase()) }))
    .sort((left, right) => left.far - right.far || byText(left.word, right.word))
  const best = ranked[0]
  return best && best.far <= Math.max(2, Math.floor(typed.length / 3)) ? best.word : undefined
}
