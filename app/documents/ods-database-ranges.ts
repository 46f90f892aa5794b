import { areaAt, areaText } from './address.ts'
import { excelFormula } from './odf-formula.ts'
import type { NamedTable, SheetFilter, SheetSort } from './workbook.ts'
import { childNamed, childrenNamed, descendantsNamed, type XmlElement } from './xml.ts'

/** A database range: LibreOffice keeps in it the filter and the sort that one puts on a list. */
export type DatabaseRange = {
  sheet: string
  filter?: SheetFilter
  sort?: SheetSort
  /** Left out for the nameless ranges that a filter makes. */
  table?: NamedTable
}

export function databaseRangesOf(spreadsheet: XmlElement): DatabaseRange[] {
  const holder = childNamed(spreadsheet, 'table:database-ranges')
  return (holder ? childrenNamed(holder, 'table:database-range') : []).flatMap((element) => rangeFrom(element) ?? [])
}

function rangeFrom(element: XmlElement): DatabaseRange | undefined {
  const { 'table:target-range-address': target = '', 'table:name': name = '' } = element.attributes
  const found = /^(?:'((?:[^']|'')+)'|([^!]+))!(.+)$/.exec(excelFormula(`of:=[${target}]`) ?? '')
  const area = areaAt(found?.[3] ?? '')
  const sheet = found?.[1]?.replaceAll("''", "'") ?? found?.[2]
  if (!area || sheet === undefined) return undefined
  const range = areaText(area)
  const asked = childNamed(element, 'table:filter')
  const columnOf = ({ attributes }: XmlElement): number[] => {
    const offset = Number(attributes['table:field-number'])
    return Number.isInteger(offset) && offset >= 0 ? [area.from.column + offset] : []
  }
  const columns = asked ? [...new Set([...descendantsNamed(asked, 'table:filter-condition')].flatMap(columnOf))] : []
  const shown = element.attributes['table:display-filter-buttons'] === 'true'
  const sorted = childNamed(element, 'table:sort')
  const keys = (sorted ? childrenNamed(sorted, 'table:sort-by') : []).flatMap((by) =>
    columnOf(by).map((column) => ({ column, descends: by.attributes['table:order'] === 'descending' })),
  )
  return {
    sheet,
    ...(asked || shown ? { filter: { range, columns } } : {}),
    ...(keys.length > 0 ? { sort: { range, keys } } : {}),
    ...(name === '' || name.startsWith('__Anonymous') ? {} : { table: { name, sheet, range } }),
  }
}
