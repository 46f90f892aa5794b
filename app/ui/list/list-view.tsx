import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Link } from 'react-router'
import { plural, wholeNumber } from '#wording/formats.ts'
import { EmptyState, type EmptyStateProps } from '../empty-state.tsx'
import { PageHeader } from '../page-header.tsx'
import { arrange } from './arrange.ts'
import type { Column, Filter, ListState } from './column.ts'
import { ListTable } from './list-table.tsx'
import { ListToolbar } from './list-toolbar.tsx'
import classes from './list-view.module.css'

export type ListViewProps<Row> = {
  title: string
  /** What a row is: `['échéance', 'échéances']`. */
  unit: readonly [one: string, many: string]
  /** What the list is for, in a line. */
  purpose?: ReactNode
  /** What opens a longer answer. */
  help?: ReactNode
  rows: readonly Row[]
  rowId: (row: Row) => string
  columns: readonly Column<Row>[]
  filters?: readonly Filter<Row>[]
  state: ListState
  onChange: (change: Partial<ListState>) => void
  /** The rows come filtered and sorted by the server; `total` says how many there are without filters. */
  arranged?: { total: number }
  /** Where a row goes. Its first cell is the link. */
  linkTo?: (row: Row) => string
  /** What opening a row does, when it does not go to another page. */
  onOpen?: (row: Row) => void
  /** The row whose detail is beside. */
  current?: string
  detail?: ReactNode
  selection?: {
    selected: ReadonlySet<string>
    onChange: (selected: ReadonlySet<string>) => void
    actions?: (rows: readonly Row[]) => ReactNode
  }
  /** The last row, per column; over the selection when there is one. */
  totals?: (rows: readonly Row[]) => Readonly<Record<string, ReactNode>>
  exports?: readonly { label: string; href: string }[]
  /** Saved views: a list's state is its address. */
  views?: readonly { label: string; to: string; current?: boolean }[]
  /** The page's actions, the main one first. */
  actions?: ReactNode
  /** Between the heading and the search: what the rows were asked with, a day or a period. */
  tools?: ReactNode
  empty: EmptyStateProps
}

const TYPING_PAUSE_MS = 200

/** A list to work in: search, filters, sort, columns, keyboard, selection, totals, export. */
export function ListView<Row>(props: ListViewProps<Row>) {
  const { rows, columns, filters = [], state, onChange, selection, unit } = props
  const { search, setSearch, settle } = useTypedSearch(state.search, onChange)
  const tableRef = useRef<HTMLDivElement>(null)

  const shownRows = useMemo(
    () => (props.arranged ? rows : arrange(rows, columns, filters, { ...state, search })),
    [props.arranged, rows, columns, filters, state, search],
  )
  const shownColumns = useMemo(
    () => columns.filter((column) => (state.columns ? state.columns.includes(column.id) : !column.hidden)),
    [columns, state.columns],
  )
  const selectedRows = selection ? shownRows.filter((row) => selection.selected.has(props.rowId(row))) : []
  const total = props.arranged?.total ?? rows.length
  const narrowed = shownRows.length !== total

  return (
    <div className={`${classes.list} print-wide`} data-detail={props.detail ? true : undefined}>
      <div className={classes.main}>
        <PageHeader
          title={props.title}
          count={`${plural(shownRows.length, unit[0], unit[1])}${narrowed ? ` sur ${wholeNumber(total)}` : ''}`}
          subtitle={props.purpose}
          help={props.help}
          actions={props.actions}
        />
        {props.tools}
        {props.views && (
          <nav className={`${classes.views} screen-only`} aria-label="Vues enregistrées">
            {props.views.map((view) => (
              <Link key={view.to} to={view.to} aria-current={view.current ? 'page' : undefined}>
                {view.label}
              </Link>
            ))}
          </nav>
        )}
        <ListToolbar
          search={search}
          onSearch={setSearch}
          onSearchLeft={settle}
          onLeaveDown={() =>
            tableRef.current?.querySelector<HTMLElement>('tbody [data-row-focus][tabindex="0"]')?.focus()
          }
          columns={columns}
          shown={shownColumns}
          filters={filters}
          state={state}
          onChange={onChange}
          exports={props.exports ?? []}
        />
        <p className="visually-hidden" role="status">
          {narrowed ? `${plural(shownRows.length, unit[0], unit[1])} sur ${wholeNumber(total)}` : ''}
        </p>
        {shownRows.length > 0 ? (
          <ListTable
            ref={tableRef}
            label={props.title}
            rows={shownRows}
            rowId={props.rowId}
            columns={shownColumns}
            sort={state.sort}
            onSort={(sort) => onChange({ sort })}
            linkTo={props.linkTo}
            onOpen={props.onOpen}
            current={props.current}
            selection={selection}
            totals={props.totals?.(selectedRows.length > 0 ? selectedRows : shownRows)}
            totalsLabel={selectedRows.length > 0 ? 'Total de la sélection' : 'Total'}
          />
        ) : (
          <div className={classes.nothing}>
            {total === 0 ? (
              <EmptyState {...props.empty} />
            ) : (
              <EmptyState
                title={`Aucune ligne ne correspond`}
                action={
                  <button
                    type="button"
                    className={classes.plain}
                    onClick={() => {
                      setSearch('')
                      onChange({
                        search: '',
                        filters: Object.fromEntries(Object.keys(state.filters).map((id) => [id, ''])),
                      })
                    }}
                  >
                    Retirer la recherche et les filtres
                  </button>
                }
              >
                {`La liste compte ${plural(total, unit[0], unit[1])} ; la recherche et les filtres les écartent toutes.`}
              </EmptyState>
            )}
          </div>
        )}
        {selection && selectedRows.length > 0 && (
          <div className={`${classes.selection} screen-only`}>
            <span role="status">{`${plural(selectedRows.length, unit[0], unit[1])} dans la sélection`}</span>
            <button type="button" className={classes.plain} onClick={() => selection.onChange(new Set())}>
              Tout désélectionner
            </button>
            <span className={classes.selectionActions}>{selection.actions?.(selectedRows)}</span>
          </div>
        )}
      </div>
      {props.detail && <div className={classes.detail}>{props.detail}</div>}
    </div>
  )
}

/**
 * What is typed filters at once; the address follows when typing pauses, or when the search box is left: a change of address
 * that came later would take the place of the page that a click has just asked for.
 */
function useTypedSearch(saved: string, onChange: (change: Partial<ListState>) => void) {
  const [typed, setTyped] = useState(saved)
  const lastSaved = useRef(saved)
  const report = useRef(onChange)
  useEffect(() => {
    report.current = onChange
  })
  useEffect(() => {
    if (saved === lastSaved.current) return
    lastSaved.current = saved
    setTyped(saved)
  }, [saved])
  const settle = useCallback(() => {
    if (typed === lastSaved.current) return
    lastSaved.current = typed
    report.current({ search: typed })
  }, [typed])
  useEffect(() => {
    if (typed === lastSaved.current) return
    const timer = setTimeout(settle, TYPING_PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed, settle])
  return { search: typed, setSearch: setTyped, settle }
}
