/** What the copies of a class say of a criterion, in words. */
import type { CriterionStatistics, Discrimination, WrongAnswer } from '#grading'
import { hundredths, NARROW_SPACE as N, NO_BREAK_SPACE, plural } from './formats.ts'
import { ratioText } from './levels.ts'
import { MISTAKES } from './mistakes.ts'
import { mutantLabel } from './mutants.ts'

/** « 62 % », or a dash when there is no copy. */
export const shareText = (share: number, { n }: Pick<CriterionStatistics, 'n'>): string =>
  n === 0 ? '–' : ratioText(share)

export const minutesText = (minutes: number | null): string =>
  minutes === null ? '–' : minutes < 1 ? 'moins d’une minute' : `${Math.round(minutes)}${NO_BREAK_SPACE}min`

const coefficient = (value: number): string => hundredths(Math.round(value * 100)).replace('-', '\u2212')

/** « 0,42 [0,07 ; 0,68] », or why no coefficient is given. */
export function discriminationText(discrimination: Discrimination): string {
  if (discrimination.known) {
    const { r, low, high } = discrimination
    return `${coefficient(r)} [${coefficient(low)}${N}; ${coefficient(high)}]`
  }
  return discrimination.because === 'few'
    ? `à partir de ${discrimination.needed}${NO_BREAK_SPACE}copies`
    : 'toutes les copies se valent'
}

export const FLAGS: Readonly<Record<NonNullable<CriterionStatistics['flag']>, string>> = {
  everybody: 'réussi par tous',
  nobody: 'réussi par personne',
}

/** « client confondu avec un autre : 6 copies » */
export function wrongText(wrong: WrongAnswer): string {
  const what = 'signature' in wrong ? mutantLabel(wrong.signature) : MISTAKES[wrong.code]
  return `${what}${N}: ${plural(wrong.count, 'copie', 'copies')}`
}
