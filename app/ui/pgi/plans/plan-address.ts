/** Plans typed on screen live in the address: one parameter a line, its cells between bars, its numbers whole units. */
import { type BasisPoints, basisPoints, type Cents, cents, type Thousandths, thousandths } from '#base/money.ts'

/** A line as the address holds it; an empty cell was left empty. */
export type PlanCells = readonly string[]

const BAR = '|'
export const MOST_LINES = 30

export const readLines = (params: URLSearchParams, name: string): PlanCells[] =>
  params
    .getAll(name)
    .slice(0, MOST_LINES)
    .map((line) => line.split(BAR))

export const writeLine = (cells: PlanCells): string => cells.map((cell) => cell.replaceAll(BAR, ' ')).join(BAR)

export const cellOf = (cells: PlanCells, index: number): string => cells[index] ?? ''

/** A whole number between two bounds, or null for what is not one. */
export function wholeIn(text: string | null, from: number, to: number): number | null {
  if (text === null || !/^-?\d{1,13}$/.test(text)) return null
  const value = Number(text)
  return value >= from && value <= to ? value : null
}

const MOST_MONEY = 1_000_000_000_00
/** A million units, in thousandths. */
export const MOST_UNITS = 1_000_000_000

export function moneyIn(text: string | null): Cents | null {
  const value = wholeIn(text, -MOST_MONEY, MOST_MONEY)
  return value === null ? null : cents(value)
}

/** Nil for what is missing or negative. */
export const amountIn = (text: string | null): Cents => cents(wholeIn(text, 0, MOST_MONEY) ?? 0)
export const rateIn = (text: string | null): BasisPoints => basisPoints(wholeIn(text, 0, 10_000) ?? 0)
export const unitsIn = (text: string | null): Thousandths => thousandths(wholeIn(text, 0, MOST_UNITS) ?? 0)

export const nameIn = (cells: PlanCells): string => cellOf(cells, 0).trim().slice(0, 200)

/** The name of each line, with what tells apart those that have the same one, or none. */
export function namesOf(lines: readonly PlanCells[], unnamed: string): string[] {
  const taken = new Set<string>()
  return lines.map((cells, index) => {
    const name = nameIn(cells).slice(0, 190) || `${unnamed} ${index + 1}`
    let own = name
    for (let rank = 2; taken.has(own); rank += 1) own = `${name} (${rank})`
    taken.add(own)
    return own
  })
}
