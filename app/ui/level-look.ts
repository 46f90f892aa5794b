import type { Level, LevelColour, LevelShape, NotAssessed } from '#referentiel'
import type { LevelLook, LevelPattern } from './level-mark.tsx'

/** How the scale's shapes are drawn here: fuller and squarer as the mastery grows, so that the order is read without colour. */
const SHAPES: Readonly<Record<LevelShape, { shape: LevelLook['shape']; pattern: LevelPattern }>> = {
  quarter: { shape: 'ring', pattern: 'outline' },
  half: { shape: 'triangle', pattern: 'dashes' },
  three_quarters: { shape: 'diamond', pattern: 'tint' },
  full: { shape: 'square', pattern: 'solid' },
  cross: { shape: 'ring', pattern: 'outline' },
  triangle: { shape: 'triangle', pattern: 'dashes' },
  circle: { shape: 'diamond', pattern: 'tint' },
  star: { shape: 'square', pattern: 'solid' },
  dash: { shape: 'dot', pattern: 'none' },
}

/** Dark enough to be read on white (4.5:1). */
const COLOURS: Readonly<Record<LevelColour, string>> = {
  red: '#b02a24',
  orange: '#9a4a08',
  yellow: '#7a5c00',
  cyan: '#0b6762',
  teal: '#0b6762',
  green: '#1b6b45',
  blue: '#1d4f91',
  gray: '#5f7074',
}

/** A level of the standard's scale as the screen draws it. */
export const levelLook = ({ label, shape, colour }: Level | NotAssessed): LevelLook => ({
  label,
  ...SHAPES[shape],
  colour: COLOURS[colour],
})
