import type { CellKind, CellValue } from './workbook.ts'

/** A cell as the engine names it: sheets from 0 in the order they were given, rows and columns from 1. */
export type EnginePlace = readonly [sheet: number, row: number, column: number]
/** What one would type in a cell: a formula with its `=`, a number with a point, a text after an apostrophe. */
export type EngineInput = { place: EnginePlace; input: string }

/** Plain data only: it crosses to another thread. */
export type RecalculationJob = {
  sheets: string[]
  names: { name: string; formula: string }[]
  cells: EngineInput[]
  /** Cells whose value is wanted. */
  watched: EnginePlace[]
  /** What changes, one run at a time, from the same starting point. */
  runs: EngineInput[][]
}

export type ComputedValue = { value: CellValue; kind: Exclude<CellKind, 'date'> }

/** The watched values as they stand, then after each run. */
export type RecalculationAnswer = { base: ComputedValue[]; runs: ComputedValue[][] }
