import { type ReactNode, useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import { type Cents, cents, sumOf } from '#base/money.ts'
import type { ViewName } from '#pgi'
import { Amount } from '../amount.tsx'
import { ListView, type ListViewProps } from '../list/list-view.tsx'
import { useListState } from '../list/use-list-state.ts'
import { type PgiFacts, PgiProvider, pgiAddress } from './facts.tsx'
import type { PgiList } from './lists/list-definition.ts'
import { type PackedRows, unpackRows } from './packed-rows.ts'
import { PrintHead } from './print-head.tsx'
import { PurposeHelp } from './purpose-help.tsx'
import { SourcePanel } from './source-panel.tsx'
import { SpreadsheetCopy } from './spreadsheet-copy.tsx'

export type ListPageProps<Name extends ViewName, Row> = {
  list: PgiList<Name, Row>
  facts: PgiFacts
  rows: PackedRows<Row>
  /** What may be done, the main action first; « Vers le tableur » follows. */
  actions?: ReactNode
  selection?: ListViewProps<Row>['selection']
  /** What the panel of a row offers to do. */
  panelActions?: (row: Row) => ReactNode
  /** Under the heading: the period, the day, what was refused. */
  above?: ReactNode
  views?: ListViewProps<Row>['views']
}

/** A list of the PGI. A row opens its page, or the panel of what it comes from. */
export function ListPage<Name extends ViewName, Row>(props: ListPageProps<Name, Row>) {
  const { list, facts } = props
  const rows = useMemo(() => unpackRows(props.rows), [props.rows])
  const [state, change] = useListState(list.defaults)
  const [params] = useSearchParams()
  const [opened, setOpened] = useState<string>()
  const { placeOf, sourcesOf } = list
  const current = sourcesOf && opened !== undefined ? rows.find((row) => list.rowId(row) === opened) : undefined
  const exported = (format: string) => {
    const asked = new URLSearchParams(params)
    asked.set('format', format)
    return pgiAddress(facts, `export/${encodeURIComponent(list.place.slug)}?${asked}`)
  }
  return (
    <PgiProvider facts={facts}>
      <PrintHead facts={facts} />
      <ListView<Row>
        title={list.place.label}
        unit={list.unit}
        purpose={list.place.purpose}
        help={<PurposeHelp />}
        rows={rows}
        rowId={list.rowId}
        columns={list.columns}
        filters={list.filters?.(facts.today, rows)}
        state={state}
        onChange={change}
        linkTo={placeOf && ((row) => pgiAddress(facts, placeOf(row)))}
        onOpen={sourcesOf && ((row) => setOpened(list.rowId(row)))}
        current={current && opened}
        detail={
          current &&
          sourcesOf && (
            <SourcePanel
              title={String(list.columns[0]?.value(current) ?? '')}
              sources={sourcesOf(current)}
              onClose={() => setOpened(undefined)}
              actions={() => props.panelActions?.(current)}
            />
          )
        }
        selection={props.selection}
        totals={
          list.sums &&
          ((some) =>
            Object.fromEntries(
              (list.sums ?? []).flatMap((id) => {
                const column = list.columns.find((each) => each.id === id)
                return column ? [[id, <Amount key={id} value={sumOfColumn(some, column.value)} form="bare" />]] : []
              }),
            ))
        }
        exports={[
          { label: 'Classeur (.xlsx)', href: exported('xlsx') },
          { label: 'Texte (.csv)', href: exported('csv') },
        ]}
        actions={
          <>
            {!facts.readOnly && props.actions}
            <SpreadsheetCopy address={exported('tsv')} />
          </>
        }
        tools={props.above}
        views={props.views}
        empty={list.empty}
      />
    </PgiProvider>
  )
}

function sumOfColumn<Row>(rows: readonly Row[], value: (row: Row) => string | number | null): Cents {
  return sumOf(rows, (row) => cents(Number(value(row) ?? 0)))
}
