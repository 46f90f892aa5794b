/** What a French sentence denies: « nous n’accordons pas de délai » says « accorder un délai », and says no to it. */
import { folded } from '#base/sorting.ts'

/** A stretch of the text that is denied, by its offsets. */
export type Denied = { start: number; end: number }

type Token = { word: string; start: number; end: number }

const AFTER_NE = new Set(
  'pas plus jamais aucun aucune aucunement guere point rien personne nullement ni nul nulle'.split(' '),
)
/** Those that may come first: « aucun délai ne sera accordé ». */
const BEFORE_NE = new Set('aucun aucune nul nulle rien personne ni jamais'.split(' '))
/** They begin another clause, which is not denied any more. */
const CLAUSE = new Set(
  'mais car donc or cependant toutefois neanmoins puisque lorsque quand si comme afin parce alors tandis qui dont ou'.split(
    ' ',
  ),
)
/** They begin a clause too, save where they stand between « ne » and « pas » : « il n’est donc pas nécessaire ». */
const INSERTED = new Set('donc cependant toutefois neanmoins'.split(' '))
const JOINS = new Set(['et', 'ou'])
const SUBJECTS = new Set('nous vous je j il elle on ils elles tu cela ceci ce'.split(' '))
/** « Nous ne manquerons pas de », « n’hésitez pas à »: two denials make a yes. */
const TWICE = /^(?:manqu|hesit|dout|oubli|omet)/
/** « Ne pouvoir », « n’oser » deny without another word. */
const ALONE = /^(?:peu|pouv|puis|pourr|saur|savon|ose|cess)/
/** Nouns and verbs that say no by themselves. */
const REFUSAL = /^(?:refus|impossib|incapa|interdi|exclu|renonc|inenvisageab)/
const ONLY = new Set(['seulement', 'uniquement', 'que', 'qu'])
/** « Sans doute », « sans faute » deny nothing. */
const NO_DENIAL_AFTER_SANS = new Set(['doute', 'faute'])
/** « Sans » and « non » deny what follows them at once. */
const SHORT_REACH = 3
/** Between « ne » and « pas » stand a verb and a few pronouns. */
const LONGEST_VERB = 6

export function deniedStretches(text: string, offset = 0): Denied[] {
  return clausesOf(text, offset).flatMap((clause) => {
    const last = clause.at(-1)
    return last ? deniedIn(clause, last.end) : []
  })
}

const isNe = ({ word }: Pick<Token, 'word'>): boolean => word === 'ne' || word === 'n'

function clausesOf(text: string, offset: number): Token[][] {
  const clauses: Token[][] = [[]]
  const found = [...text.matchAll(/[\p{L}\p{N}]+|[.,;:!?()–—]/gu)]
  for (const [index, match] of found.entries()) {
    const word = folded(match[0])
    const next = folded(found[index + 1]?.[0] ?? '')
    const isMark = !/[\p{L}\p{N}]/u.test(match[0])
    const isInserted = INSERTED.has(word) && AFTER_NE.has(next) && clauses.at(-1)?.some(isNe) === true
    const isTurn = (CLAUSE.has(word) && !JOINS.has(word) && !isInserted) || (JOINS.has(word) && SUBJECTS.has(next))
    if (isMark || isTurn) clauses.push([])
    if (isMark) continue
    clauses.at(-1)?.push({ word, start: offset + match.index, end: offset + match.index + match[0].length })
  }
  return clauses
}

function deniedIn(clause: readonly Token[], end: number): Denied[] {
  const denied: Denied[] = []
  const ne = clause.findIndex(isNe)
  const whole = ne < 0 ? undefined : denialBy(clause, ne)
  if (whole) denied.push({ start: whole.start, end })
  for (const [index, { word, start }] of clause.entries()) {
    const next = clause[index + 1]?.word ?? ''
    const reach = clause[Math.min(index + SHORT_REACH - 1, clause.length - 1)]?.end ?? end
    if (word === 'sans' && !NO_DENIAL_AFTER_SANS.has(next)) denied.push({ start, end: reach })
    else if (word === 'non' && !ONLY.has(next)) denied.push({ start, end: reach })
    else if (ne < 0 && (word === 'aucun' || word === 'aucune' || (word === 'pas' && (next === 'de' || next === 'd')))) {
      denied.push({ start, end })
    } else if (REFUSAL.test(word)) {
      // To deny a refusal is to accept.
      if (whole) return denied.filter((one) => one.start !== whole.start)
      denied.push({ start, end })
    }
  }
  return denied
}

/** Where the denial that a « ne » opens begins, if it is one. */
function denialBy(clause: readonly Token[], ne: number): Token | undefined {
  const opening = clause[ne]
  const before = clause.slice(0, ne).find(({ word }) => BEFORE_NE.has(word))
  if (before) return before
  const particle = clause.findIndex(({ word }, index) => index > ne && index <= ne + LONGEST_VERB && AFTER_NE.has(word))
  const only = clause.findIndex(
    ({ word }, index) => index > ne && index <= ne + LONGEST_VERB && (word === 'que' || word === 'qu'),
  )
  if (particle < 0) return ALONE.test(clause[ne + 1]?.word ?? '') && only < 0 ? opening : undefined
  // « Nous n’accordons que huit jours » grants eight days.
  if (only >= 0 && only < particle) return undefined
  if (ONLY.has(clause[particle + 1]?.word ?? '')) return undefined
  const verbs = [...clause.slice(ne + 1, particle), ...clause.slice(particle + 1, particle + 2)]
  return verbs.some(({ word }) => TWICE.test(word)) ? undefined : opening
}

const OWN = /^(?:pas|plus|jamais|aucune?|non|sans|ne|n|ni|nul|nulle|refus.*|impossib.*)$/

/** Whether a phrase says no by itself: its author has thought of the negation. */
export const saysNo = (phrase: string): boolean =>
  [...phrase.matchAll(/[\p{L}\p{N}]+/gu)].some(([word]) => OWN.test(folded(word)))
