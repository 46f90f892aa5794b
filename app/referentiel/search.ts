import { folded } from '#base/sorting.ts'
import type { CompetenceCode, UnitCode } from '#content/referentiel/blocks.ts'
import type { ActivityCode, DomainCode, ExpectedResultCode, TaskCode } from '#content/referentiel/domains.ts'
import type { PgiFunctionCode } from '#content/referentiel/pgi-functions.ts'
import { competences } from './competences.ts'
import { activities, domains, tasks } from './domains.ts'
import { expectedResults } from './expected-results.ts'
import { pgiFunctions } from './pgi-functions.ts'
import { units } from './units.ts'

/** Something of the standard that a search may find. */
export type Found =
  | { readonly kind: 'domain'; readonly code: DomainCode; readonly label: string }
  | { readonly kind: 'unit'; readonly code: UnitCode; readonly label: string }
  | { readonly kind: 'activity'; readonly code: ActivityCode; readonly label: string }
  | { readonly kind: 'task'; readonly code: TaskCode; readonly label: string }
  | { readonly kind: 'competence'; readonly code: CompetenceCode; readonly label: string }
  | { readonly kind: 'expected_result'; readonly code: ExpectedResultCode; readonly label: string }
  | { readonly kind: 'pgi_function'; readonly code: PgiFunctionCode; readonly label: string }

type Indexed = { readonly found: Found; readonly code: string; readonly words: readonly string[] }

const wordsOf = (text: string): string[] => folded(text).match(/[\p{L}\p{N}]+/gu) ?? []
const compact = (text: string): string => wordsOf(text).join('')

const everything: readonly Found[] = [
  ...domains.map(({ code, label }) => ({ kind: 'domain' as const, code, label })),
  ...units.map(({ code, label }) => ({ kind: 'unit' as const, code, label })),
  ...activities.map(({ code, label }) => ({ kind: 'activity' as const, code, label })),
  ...tasks.map(({ code, label }) => ({ kind: 'task' as const, code, label })),
  ...competences.map(({ code, label }) => ({ kind: 'competence' as const, code, label })),
  ...expectedResults.map(({ code, label }) => ({ kind: 'expected_result' as const, code, label })),
  ...pgiFunctions.map(({ code, label }) => ({ kind: 'pgi_function' as const, code, label })),
]

const index: readonly Indexed[] = everything.map((found) => ({
  found,
  code: compact(found.code),
  words: wordsOf(found.label),
}))

/**
 * What a person means by a few letters: a code, whole or begun, with or without its dots (`T.1.2.4`, `t124`, `1.2`),
 * or the beginnings of words, in any order, without accents or case. Codes come first, then the order of the standard.
 */
export function search(text: string): readonly Found[] {
  const words = wordsOf(text)
  if (words.length === 0) return []
  const code = words.join('')
  const exact: Found[] = []
  const begun: Found[] = []
  const named: Found[] = []
  for (const item of index) {
    if (item.code === code) exact.push(item.found)
    else if (/\d/.test(code) && (item.code.startsWith(code) || item.code.slice(1).startsWith(code))) {
      begun.push(item.found)
    } else if (words.every((word) => item.words.some((other) => other.startsWith(word)))) named.push(item.found)
  }
  return [...exact, ...begun, ...named]
}
