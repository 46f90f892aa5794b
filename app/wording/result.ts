/** What the result page says above the criteria, and where the evidence of a criterion is. */
import type { Finding, Location } from '#grading'
import { hundredths, inSentence, listOf, plural, quoted } from './formats.ts'
import { valueText } from './verdicts.ts'

type Part = { title: string; points: number; max: number }

/** Points as a French reader writes them: « 17,5 ». */
export const pointsText = (points: number): string => hundredths(Math.round(points * 100))

export const pointsOf = (points: number, max: number): string => `${pointsText(points)}\u202f/\u202f${pointsText(max)}`

const MASTERED = 0.75
const FRAGILE = 0.5

/** Two or three sentences: what stands, what to take up again, what waits for the teacher. */
export function resultSentences(parts: readonly Part[], carried: number, waiting: number, toValidate = 0): string[] {
  const ratio = ({ points, max }: Part) => (max === 0 ? 0 : points / max)
  const solid = parts.filter((part) => ratio(part) >= MASTERED).map(({ title }) => inSentence(title))
  const weak = parts.filter((part) => ratio(part) < FRAGILE).map(({ title }) => inSentence(title))
  const all = parts.every((part) => ratio(part) === 1)
  const sentences: string[] = []
  if (all) sentences.push('Toutes les étapes sont réussies.')
  else if (solid.length > 0) sentences.push(`Acquis\u202f: ${listOf(solid)}.`)
  if (weak.length > 0) sentences.push(`À reprendre\u202f: ${listOf(weak)}.`)
  if (!all && solid.length === 0 && weak.length === 0)
    sentences.push('Le travail est engagé partout, et reste à affermir.')
  if (carried > 0) {
    const judged = plural(carried, 'critère est jugé correct', 'critères sont jugés corrects')
    sentences.push(
      `Une erreur du début n’a été comptée qu’une fois\u202f: ${judged} au regard de votre propre travail.`,
    )
  }
  if (toValidate > 0) {
    sentences.push(
      `Note provisoire\u202f: ${plural(toValidate, 'critère est à valider', 'critères sont à valider')} par votre enseignant.`,
    )
  }
  if (waiting > 0) {
    sentences.push(`${plural(waiting, 'critère attend', 'critères attendent')} l’avis de votre enseignant.`)
  }
  return sentences
}

/** Why a result in training gives no answer, and when it will. */
export const answersText = (from: string | null): string =>
  from === null
    ? 'En entraînement, chaque remarque dit quoi reprendre et où regarder\u202f: la réponse reste à trouver.'
    : `Chaque remarque dit quoi reprendre et où regarder\u202f; les valeurs attendues paraissent à la clôture du devoir, le ${from}.`

/** « feuille Feuille1, cellule B7 », « paragraphe 3 » */
export function locationText(location: Location): string {
  switch (location.kind) {
    case 'cell':
      return `feuille ${quoted(location.sheet)}, cellule ${location.cell}`
    case 'range':
      return `feuille ${quoted(location.sheet)}, lignes ${location.range.replace(':', ' à ')}`
    case 'paragraph':
      return `paragraphe ${location.index + 1}`
    case 'slide':
      return `diapositive ${location.index + 1}`
    case 'pgi':
      return 'dans le PGI'
    case 'mail':
      return 'dans votre message'
    case 'act':
      return 'dans votre parcours'
    case 'deliverable':
      return 'dans le livrable'
  }
}

export const foundText = ({ found, field }: Finding): string => (found ? valueText(found, field) : 'rien')
export const expectedText = ({ expected, field }: Finding): string =>
  expected ? valueText(expected, field) : 'rien de plus'
