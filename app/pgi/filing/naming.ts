/** The name of a file, made of parts that everybody writes the same way: `20260312_FAC_MAIRIE-DE-BRIEC_FA2026-00012`. */
import type { Day } from '#base/dates.ts'
import { folded } from '#base/sorting.ts'
import { type FiledKind, KIND_RULES } from './document-kinds.ts'

export const NAME_PARTS = ['date', 'kind', 'party', 'number'] as const
export type NamePart = (typeof NAME_PARTS)[number]

export type Nameable = {
  readonly kind: FiledKind
  /** Its number, or the title of a paper. */
  readonly title: string
  readonly party?: string
  readonly date: Day
}

/** Capitals, without accents, words joined by hyphens. */
const plain = (text: string): string =>
  folded(text)
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

function partOf({ kind, title, party, date }: Nameable, part: NamePart): string {
  switch (part) {
    case 'date':
      return date.replaceAll('-', '')
    case 'kind':
      return KIND_RULES[kind].short
    case 'party':
      return plain(party ?? '')
    case 'number':
      return plain(title)
  }
}

/** What a document does not have is left out. */
export const nameOf = (document: Nameable, naming: readonly NamePart[]): string =>
  naming
    .map((part) => partOf(document, part))
    .filter((part) => part !== '')
    .join('_')
    .slice(0, 120)
