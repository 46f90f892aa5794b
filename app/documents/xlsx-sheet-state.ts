import { areaAt } from './address.ts'
import { addSpan, type Sheet, type SheetFilter, type SheetSort, type Span } from './workbook.ts'
import { localName, scanXml } from './xml.ts'

export type SheetState = Pick<Sheet, 'hiddenRows' | 'hiddenColumns' | 'filters' | 'sorts'>

/** What a filter may ask of a column. A button alone asks nothing. */
const CRITERIA = new Set(['filters', 'customFilters', 'top10', 'dynamicFilter', 'colorFilter', 'iconFilter'])

const isOn = (written: string | undefined): boolean => written === '1' || written === 'true'

/** What a sheet (or one of its tables) hides, filters and sorts, read tag by tag: a sheet may be long. */
export function sheetStateOf(part: Uint8Array): SheetState {
  const hiddenRows: Span[] = []
  const hiddenColumns: Span[] = []
  const filters: SheetFilter[] = []
  const sorts: SheetSort[] = []
  let row = 0
  let filtered: number | undefined
  scanXml(part, (name, attributes) => {
    const local = localName(name)
    if (local === 'row') {
      row = Number(attributes.r ?? row + 1)
      if (isOn(attributes.hidden)) addSpan(hiddenRows, { from: row, to: row })
    } else if (local === 'col' && isOn(attributes.hidden)) {
      addSpan(hiddenColumns, { from: Number(attributes.min), to: Number(attributes.max) })
    } else if (local === 'autoFilter') {
      if (areaAt(attributes.ref ?? '')) filters.push({ range: attributes.ref ?? '', columns: [] })
    } else if (local === 'filterColumn') filtered = Number(attributes.colId)
    else if (CRITERIA.has(local)) addCriterion(filters.at(-1), filtered)
    else if (local === 'sortState') sorts.push({ range: attributes.ref ?? '', keys: [] })
    else if (local === 'sortCondition') {
      const key = areaAt(attributes.ref ?? '')
      if (key) sorts.at(-1)?.keys.push({ column: key.from.column, descends: isOn(attributes.descending) })
    }
  })
  return {
    ...(hiddenRows.length > 0 ? { hiddenRows } : {}),
    ...(hiddenColumns.length > 0 ? { hiddenColumns } : {}),
    ...(filters.length > 0 ? { filters } : {}),
    ...(sorts.some(({ keys }) => keys.length > 0) ? { sorts: sorts.filter(({ keys }) => keys.length > 0) } : {}),
  }
}

function addCriterion(filter: SheetFilter | undefined, offset: number | undefined): void {
  const area = filter && areaAt(filter.range)
  if (!filter || !area || offset === undefined || !Number.isInteger(offset)) return
  const column = area.from.column + offset
  if (!filter.columns.includes(column)) filter.columns.push(column)
}
