// The official grids use « degrés de maîtrise » whose labels and number no readable text gives: scales are data. The first
// one serves everywhere; no school chooses another. A level is never told by its colour alone: each has a shape too.

export type LevelShape =
  | 'cross'
  | 'triangle'
  | 'circle'
  | 'star'
  | 'quarter'
  | 'half'
  | 'three_quarters'
  | 'full'
  | 'dash'
export type LevelColour = 'red' | 'orange' | 'yellow' | 'cyan' | 'teal' | 'blue' | 'green' | 'gray'

type LevelSource = {
  readonly code: string
  readonly label: string
  readonly short: string
  /** 1 is the lowest. */
  readonly rank: number
  /** What the level is worth when it is turned into a mark, from 0 to 1. */
  readonly ratio: number
  /** The lowest share of the points that earns the level, from 0 to 1. */
  readonly fromRatio: number
  readonly shape: LevelShape
  readonly colour: LevelColour
}

type ScaleSource = {
  readonly code: string
  readonly label: string
  /** Lowest first. */
  readonly levels: readonly LevelSource[]
}

/** No evidence yet, or the student was absent: not a level, and worth nothing in any average. */
export const notAssessed = {
  code: 'not_assessed',
  label: 'Non évalué',
  short: 'NE',
  rank: null,
  ratio: null,
  shape: 'dash',
  colour: 'gray',
} as const

// In both scales the third level starts at half the points: the mark from which a unit is acquired (10 out of 20).
export const evaluationScales = [
  {
    code: 'degrees',
    label: 'Quatre degrés de maîtrise',
    levels: [
      {
        code: 'degree_1',
        label: 'Degré 1',
        short: '1',
        rank: 1,
        ratio: 0,
        fromRatio: 0,
        shape: 'quarter',
        colour: 'orange',
      },
      {
        code: 'degree_2',
        label: 'Degré 2',
        short: '2',
        rank: 2,
        ratio: 1 / 3,
        fromRatio: 0.25,
        shape: 'half',
        colour: 'yellow',
      },
      {
        code: 'degree_3',
        label: 'Degré 3',
        short: '3',
        rank: 3,
        ratio: 2 / 3,
        fromRatio: 0.5,
        shape: 'three_quarters',
        colour: 'cyan',
      },
      {
        code: 'degree_4',
        label: 'Degré 4',
        short: '4',
        rank: 4,
        ratio: 1,
        fromRatio: 0.8,
        shape: 'full',
        colour: 'blue',
      },
    ],
  },
  {
    code: 'satisfaction',
    label: 'De très insuffisant à très satisfaisant',
    levels: [
      {
        code: 'very_insufficient',
        label: 'Très insuffisant',
        short: 'TI',
        rank: 1,
        ratio: 0,
        fromRatio: 0,
        shape: 'cross',
        colour: 'red',
      },
      {
        code: 'insufficient',
        label: 'Insuffisant',
        short: 'I',
        rank: 2,
        ratio: 1 / 3,
        fromRatio: 0.25,
        shape: 'triangle',
        colour: 'orange',
      },
      {
        code: 'satisfactory',
        label: 'Satisfaisant',
        short: 'S',
        rank: 3,
        ratio: 2 / 3,
        fromRatio: 0.5,
        shape: 'circle',
        colour: 'teal',
      },
      {
        code: 'very_satisfactory',
        label: 'Très satisfaisant',
        short: 'TS',
        rank: 4,
        ratio: 1,
        fromRatio: 0.8,
        shape: 'star',
        colour: 'green',
      },
    ],
  },
] as const satisfies readonly ScaleSource[]

export type ScaleCode = (typeof evaluationScales)[number]['code']
export type LevelCode = (typeof evaluationScales)[number]['levels'][number]['code']
