/** Why a mission is not offered, and what to do about it. */
import { NARROW_SPACE as N, NO_BREAK_SPACE, quoted } from './formats.ts'

type Why = 'faulty' | 'unproven' | 'outdated'

export const WITHHELD: Readonly<Record<Why, { word: string; because: string; todo: string }>> = {
  faulty: {
    word: 'en erreur',
    because: 'Ses fichiers contiennent des erreurs.',
    todo: `Lisez-les avec la commande ci-dessous, corrigez-les, puis éprouvez le barème avec${N}--prove.`,
  },
  unproven: {
    word: 'sans preuve',
    because: 'Son barème n’a pas encore été éprouvé.',
    todo: 'Lancez la commande ci-dessous. Si tout tient, elle garde la preuve et la mission est proposée aux classes.',
  },
  outdated: {
    word: 'preuve périmée',
    because: 'La mission, le correcteur ou la liste des erreurs connues a changé depuis la dernière preuve.',
    todo: 'Relancez la commande ci-dessous. Tant que la preuve n’est pas refaite, la mission n’est plus proposée.',
  },
}

/** The command that says what is wrong, or proves. */
export const provingCommand = (slug: string, why: Why): string =>
  `npm run -s atelier -- check ${slug}${why === 'faulty' ? '' : ' --prove'}`

/** What the places of faults are called: deliverables by their titles, people by their names. */
export type FaultNames = { deliverables: Readonly<Record<string, string>>; people: Readonly<Record<string, string>> }

/** « mail team 2 » → « courriel à L’équipe, paragraphe 2 »; « heures F15 » → « « Heures de février », cellule F15 ». */
export function faultPlace(of: string, { deliverables, people }: FaultNames): string {
  const [first = '', ...rest] = of.split(' ')
  const [person = '', ...within] = rest
  if (first === 'mail' && rest.length > 0)
    return [`courriel à ${people[person] ?? person}`, ...partOf(within)].join(', ')
  const title = deliverables[first]
  return title === undefined ? of : [quoted(title), ...partOf(rest)].join(', ')
}

function partOf(words: readonly string[]): string[] {
  const part = words.join(' ')
  if (part === '') return []
  if (/^\d+$/.test(part)) return [`paragraphe${NO_BREAK_SPACE}${part}`]
  return [/^[A-Z]+\d*( |$)/.test(part) && !/^[A-Z]+\d{4}/.test(part) ? `cellule ${part}` : part]
}
