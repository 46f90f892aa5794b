import { type Area, addressOf, areaAt, areaText, type Place } from './address.ts'
import { quotedSheetName, tokensOf } from './formula-tokens.ts'
import { type Parts, parsedPart, relationshipsOf } from './ooxml-parts.ts'
import { sheetPaths } from './xlsx-parts.ts'
import { descendantsCalled, type XmlElement } from './xml.ts'

/** A range that Excel calls a table (« Mettre sous forme de tableau »). */
export type ExcelTable = {
  name: string
  sheet: string
  /** The part of the archive that says it. */
  part: string
  area: Area
  columns: string[]
  headerRows: number
  totalsRows: number
}

/** The tables of an xlsx archive, found through the relationships of its sheets. */
export function tablesOf(parts: Parts): ExcelTable[] {
  return sheetPaths(parts).flatMap(({ name, path }) =>
    [...relationshipsOf(parts, path).values()].flatMap(({ target, kind }): ExcelTable[] => {
      const part = kind === 'table' ? parsedPart(parts, target) : undefined
      const table = part && tableFrom(part, name, target)
      return table ? [table] : []
    }),
  )
}

function tableFrom({ attributes, ...element }: XmlElement, sheet: string, part: string): ExcelTable | undefined {
  const area = areaAt(attributes.ref ?? '')
  const name = attributes.displayName ?? attributes.name
  if (!area || !name) return undefined
  const columns = [...descendantsCalled({ attributes, ...element }, 'tableColumn')].map((column) =>
    unescaped(column.attributes.name ?? ''),
  )
  return {
    name,
    sheet,
    part,
    area,
    columns,
    headerRows: Number(attributes.headerRowCount ?? 1),
    totalsRows: Number(attributes.totalsRowCount ?? 0),
  }
}

/** Excel writes a line break of a header as `_x000a_` in the attribute. */
const unescaped = (name: string): string =>
  name.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/**
 * A formula with its table references written as plain ranges: `Tableau1[[#This Row],[HT]]` in D5 becomes `B5`.
 * The calculation engine knows no tables, and a precedent must be an address to be pointed at.
 */
export function withoutTableReferences(
  formula: string,
  tables: readonly ExcelTable[],
  home: { sheet: string; place: Place },
): string {
  if (tables.length === 0 || !formula.includes('[')) return formula
  return tokensOf(formula)
    .map((token) => {
      if (token.type !== 'structured') return token.text
      const table = tables.find(({ name, sheet, area }) =>
        token.table === ''
          ? sheet === home.sheet && home.place.row >= area.from.row && home.place.row <= area.to.row
          : name.toLowerCase() === token.table.toLowerCase(),
      )
      const area = table && areaOf(table, token.inside, home.place)
      if (!area) return '#REF!'
      return table.sheet === home.sheet ? areaText(area) : `${quotedSheetName(table.sheet)}!${areaText(area)}`
    })
    .join('')
}

function areaOf(table: ExcelTable, inside: string, place: Place): Area | undefined {
  const items = itemsOf(inside)
  const rows = rowsOf(
    table,
    items.filter((item) => item.startsWith('#')),
    place,
  )
  const named = items.filter((item) => !item.startsWith('#'))
  const columns = named.map((name) => table.columns.findIndex((column) => column.toLowerCase() === name.toLowerCase()))
  if (!rows || columns.includes(-1)) return undefined
  const first = columns.length === 0 ? 0 : Math.min(...columns)
  const last = columns.length === 0 ? table.columns.length - 1 : Math.max(...columns)
  const left = table.area.from.column
  return areaAt(
    `${addressOf({ column: left + first, row: rows.first })}:${addressOf({ column: left + last, row: rows.last })}`,
  )
}

const THIS_ROW = '#this row'

/** `[#This Row],[HT]` → `['#this row', 'HT']`; `@HT` → the same. A range `[A]:[C]` gives both ends. */
function itemsOf(inside: string): string[] {
  const items: string[] = []
  let rest = inside.trim()
  if (rest.startsWith('@')) {
    items.push(THIS_ROW)
    rest = rest.slice(1)
  }
  if (rest === '') return items
  const bracketed = [...rest.matchAll(/\[((?:'.|[^'[\]])*)\]/g)].map((found) => found[1] ?? '')
  for (const item of bracketed.length > 0 ? bracketed : [rest]) {
    const trimmed = item.trim()
    items.push(trimmed.startsWith('#') ? trimmed.toLowerCase() : trimmed.replace(/'(.)/g, '$1'))
  }
  return items
}

function rowsOf(
  table: ExcelTable,
  wanted: readonly string[],
  place: Place,
): { first: number; last: number } | undefined {
  const top = table.area.from.row
  const bottom = table.area.to.row
  const sections: Record<string, { first: number; last: number }> = {
    '#all': { first: top, last: bottom },
    '#headers': { first: top, last: top + table.headerRows - 1 },
    '#data': { first: top + table.headerRows, last: bottom - table.totalsRows },
    '#totals': { first: bottom - table.totalsRows + 1, last: bottom },
    [THIS_ROW]: { first: place.row, last: place.row },
  }
  const chosen = (wanted.length === 0 ? ['#data'] : wanted).map((name) => sections[name])
  const known = chosen.filter((section) => section !== undefined && section.first <= section.last)
  if (known.length !== chosen.length) return undefined
  return {
    first: Math.min(...known.map((section) => section?.first ?? top)),
    last: Math.max(...known.map((section) => section?.last ?? bottom)),
  }
}
