import { invariant } from '#base/result.ts'

/** A place on a sheet, counted from 1 as people do: B7 is column 2, row 7. */
export type Place = { column: number; row: number }
/** A rectangle of cells, both corners included. */
export type Area = { from: Place; to: Place }

/** What Excel and LibreOffice can hold: column XFD, row 1 048 576. */
export const LAST_COLUMN = 16_384
export const LAST_ROW = 1_048_576

export const ADDRESS = /^[A-Z]{1,3}[1-9]\d{0,6}$/
const WITH_ANCHORS = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i

export function columnName(column: number): string {
  invariant(Number.isInteger(column) && column >= 1 && column <= LAST_COLUMN, `there is no column ${column}`)
  let name = ''
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) {
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name
  }
  return name
}

export function columnNumber(name: string): number {
  let number = 0
  for (const letter of name.toUpperCase()) number = number * 26 + (letter.charCodeAt(0) - 64)
  return number
}

export const addressOf = ({ column, row }: Place): string => `${columnName(column)}${row}`

/** Reads `B7` or `$B$7`; undefined for anything that is not one cell of a sheet. */
export function placeAt(address: string): Place | undefined {
  const found = WITH_ANCHORS.exec(address)
  if (!found?.[1] || !found[2]) return undefined
  const place = { column: columnNumber(found[1]), row: Number(found[2]) }
  return place.column <= LAST_COLUMN && place.row <= LAST_ROW ? place : undefined
}

/** The place of an address that is known to be one. */
export function requirePlace(address: string): Place {
  const place = placeAt(address)
  invariant(place, `${address} is not the address of a cell`)
  return place
}

const COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i
const ROWS = /^\$?([1-9]\d{0,6}):\$?([1-9]\d{0,6})$/

/** Reads `B7`, `B2:D9`, `A:C` or `3:5`, with or without `$`. */
export function areaAt(text: string): Area | undefined {
  const columns = COLUMNS.exec(text)
  if (columns?.[1] && columns[2]) {
    return ordered({ column: columnNumber(columns[1]), row: 1 }, { column: columnNumber(columns[2]), row: LAST_ROW })
  }
  const rows = ROWS.exec(text)
  if (rows?.[1] && rows[2]) {
    return ordered({ column: 1, row: Number(rows[1]) }, { column: LAST_COLUMN, row: Number(rows[2]) })
  }
  const [first = '', second = first] = text.split(':')
  const from = placeAt(first)
  const to = placeAt(second)
  return from && to ? ordered(from, to) : undefined
}

function ordered(one: Place, other: Place): Area {
  return {
    from: { column: Math.min(one.column, other.column), row: Math.min(one.row, other.row) },
    to: { column: Math.max(one.column, other.column), row: Math.max(one.row, other.row) },
  }
}

export function areaText({ from, to }: Area): string {
  const [first, last] = [addressOf(from), addressOf(to)]
  return first === last ? first : `${first}:${last}`
}

export const isWithin = (place: Place, area: Area): boolean =>
  place.column >= area.from.column &&
  place.column <= area.to.column &&
  place.row >= area.from.row &&
  place.row <= area.to.row

export const byPlace = (left: Place, right: Place): number => left.row - right.row || left.column - right.column
