/** What a list of the PGI is: its question to the PGI, its columns, its filters. Shown and exported from one definition. */
import type { Day } from '#base/dates.ts'
import type { ColumnKind, ExportTable } from '#documents/export-table.ts'
import type { Answer, QuestionOf, ViewName } from '#pgi'
import type { PlaceWords } from '#wording/pgi/places.ts'
import type { EmptyStateProps } from '../../empty-state.tsx'
import { arrange } from '../../list/arrange.ts'
import type { Column, Filter, ListState } from '../../list/column.ts'
import { readListState } from '../../list/search-params.ts'

export type ListColumn<Row> = Column<Row> & {
  /** What the value is, for exports. */
  kind: ColumnKind
}

export type ListContext = {
  readonly today: Day
  /** First day of the fiscal year. */
  readonly yearFrom: Day
  readonly params: URLSearchParams
}
/** Puts a question to the company on screen. */
export type Ask = <Name extends ViewName>(question: QuestionOf<Name>) => Answer<Name>

export type ListDefinition<Name extends ViewName, Row> = {
  readonly place: PlaceWords
  readonly view: Name
  readonly unit: readonly [one: string, many: string]
  question(context: ListContext): QuestionOf<Name>
  rows(answer: Answer<Name>): readonly Row[]
  rowId(row: Row): string
  /** The page of the PGI that a row opens. */
  placeOf?(row: Row): string
  /** Opens the panel of its sources, when it has no page. */
  sourcesOf?(row: Row): readonly string[]
  readonly columns: readonly ListColumn<Row>[]
  filters?(today: Day, rows: readonly Row[]): readonly Filter<Row>[]
  /** Columns that are added up. */
  readonly sums?: readonly string[]
  readonly defaults?: Partial<ListState>
  readonly empty: EmptyStateProps
}

export type PgiList<Name extends ViewName, Row> = ListDefinition<Name, Row> & {
  /** The rows and columns on screen, as a table: search, filters, order and chosen columns are those of the address. */
  table(ask: Ask, context: ListContext): ExportTable
}

export function defineList<Name extends ViewName, Row>(list: ListDefinition<Name, Row>): PgiList<Name, Row> {
  return {
    ...list,
    table(ask, context) {
      const rows = list.rows(ask(list.question(context)))
      const state = readListState(context.params, list.defaults)
      const columns = list.columns.filter(({ id, hidden }) => (state.columns ? state.columns.includes(id) : !hidden))
      const shown = arrange(rows, list.columns, list.filters?.(context.today, rows) ?? [], state)
      return {
        title: list.place.label,
        columns: columns.map(({ id, header, kind }) => ({ key: id, label: header, kind })),
        rows: shown.map((row) => Object.fromEntries(columns.map(({ id, value }) => [id, value(row)]))),
      }
    },
  }
}
