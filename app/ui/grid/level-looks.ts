import { defaultScale, type LevelCode, type NotAssessed, notAssessed } from '#referentiel'
import type { LevelLook } from '../level-mark.tsx'

/** How each level is drawn: shape, pattern and colour say the same thing, from the emptiest to the fullest. */
const LOOKS: readonly Pick<LevelLook, 'shape' | 'pattern' | 'colour'>[] = [
  { shape: 'ring', pattern: 'dashes', colour: '#b02a24' },
  { shape: 'triangle', pattern: 'stripes', colour: '#9a4a08' },
  { shape: 'diamond', pattern: 'tint', colour: '#147a73' },
  { shape: 'square', pattern: 'solid', colour: '#0b6762' },
]

const NONE: LevelLook = { label: notAssessed.label, shape: 'dot', pattern: 'none', colour: '#5f7074' }

const looks = new Map<string, LevelLook>(
  defaultScale.levels.map(({ code, label }, index) => [code, { label, ...(LOOKS[index] ?? NONE) }]),
)

export const levelLook = (code: LevelCode | NotAssessed['code']): LevelLook => looks.get(code) ?? NONE
