import { byText, folded } from '#base/sorting.ts'
import type { CellValue, Column, Filter, ListState, Sort } from './column.ts'

const collated = new Map<string, string>()

/** Sorting key of a text, accents and case aside; kept, because a list is sorted over and over. */
function keyOf(text: string): string {
  const known = collated.get(text)
  if (known !== undefined) return known
  if (collated.size > 20_000) collated.clear()
  const key = folded(text)
  collated.set(text, key)
  return key
}

function compare(left: CellValue, right: CellValue): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right
  const [leftText, rightText] = [String(left), String(right)]
  return byText(keyOf(leftText), keyOf(rightText)) || byText(leftText, rightText)
}

/** Sorted rows; those without a value stay last whatever the direction, and equals keep their order. */
export function sorted<Row>(rows: readonly Row[], columns: readonly Column<Row>[], sort: Sort | null): readonly Row[] {
  const column = columns.find((candidate) => candidate.id === sort?.column)
  if (!sort || !column) return rows
  const sign = sort.direction === 'ascending' ? 1 : -1
  return rows
    .map((row) => ({ row, value: column.value(row) }))
    .sort((left, right) => {
      if (left.value === null || right.value === null) return Number(left.value === null) - Number(right.value === null)
      return sign * compare(left.value, right.value)
    })
    .map(({ row }) => row)
}

/** The rows where each typed word is found somewhere. */
export function found<Row>(rows: readonly Row[], columns: readonly Column<Row>[], search: string): readonly Row[] {
  const words = folded(search).split(' ').filter(Boolean)
  if (words.length === 0) return rows
  const searched = columns.filter((column) => !column.unsearched)
  return rows.filter((row) => {
    const text = searched.map((column) => keyOf(String(column.value(row) ?? ''))).join(' ')
    return words.every((word) => text.includes(word))
  })
}

export function filtered<Row>(
  rows: readonly Row[],
  filters: readonly Filter<Row>[],
  chosen: ListState['filters'],
): readonly Row[] {
  const tests = filters.flatMap((filter) => {
    const option = filter.options.find((candidate) => candidate.value === chosen[filter.id])
    return option ? [option.test] : []
  })
  return tests.length === 0 ? rows : rows.filter((row) => tests.every((test) => test(row)))
}

/** What the list shows: filtered, then searched, then sorted. */
export function arrange<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  filters: readonly Filter<Row>[],
  state: ListState,
): readonly Row[] {
  return sorted(found(filtered(rows, filters, state.filters), columns, state.search), columns, state.sort)
}

/** A click on a heading: ascending, then descending, then as the list came. */
export function nextSort(sort: Sort | null, column: string): Sort | null {
  if (sort?.column !== column) return { column, direction: 'ascending' }
  return sort.direction === 'ascending' ? { column, direction: 'descending' } : null
}
