import { Checkbox } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Link } from 'react-router'
import { nextSort } from './arrange.ts'
import type { Column, Sort } from './column.ts'
import classes from './list-view.module.css'

export type ListTableProps<Row> = {
  ref?: Ref<HTMLDivElement>
  label: string
  rows: readonly Row[]
  rowId: (row: Row) => string
  columns: readonly Column<Row>[]
  sort: Sort | null
  onSort: (sort: Sort | null) => void
  linkTo?: (row: Row) => string
  onOpen?: (row: Row) => void
  current?: string
  selection?: { selected: ReadonlySet<string>; onChange: (selected: ReadonlySet<string>) => void }
  totals?: Readonly<Record<string, ReactNode>>
  totalsLabel: string
}

const ROW_HEIGHT = 32
/** Above this, only the rows in sight are in the page. */
const VIRTUAL_FROM = 100
const PAGE = 15

const ARIA_SORT = { ascending: 'ascending', descending: 'descending' } as const

export function ListTable<Row>(props: ListTableProps<Row>) {
  const { rows, rowId, columns, selection, totals } = props
  const scroller = useRef<HTMLDivElement>(null)
  useImperativeHandle(props.ref, () => scroller.current as HTMLDivElement, [])
  const printing = usePrinting()
  const virtual = rows.length > VIRTUAL_FROM && !printing
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    // The server renders this much, so that the first screen is in the page.
    initialRect: { width: 1000, height: 900 },
    enabled: virtual,
  })
  const items = virtual
    ? virtualizer.getVirtualItems().map((item) => item.index)
    : Array.from({ length: rows.length }, (_, index) => index)
  const firstShown = items[0] ?? 0
  const lastShown = items.at(-1) ?? -1

  const [active, setActive] = useState(0)
  const activeIndex = Math.min(active, rows.length - 1)
  // The row that carries the Tab stop must be in the page.
  const tabStop = activeIndex >= firstShown && activeIndex <= lastShown ? activeIndex : firstShown
  const wanted = useRef<number | null>(null)
  useEffect(() => {
    if (wanted.current === null) return
    const target = scroller.current?.querySelector<HTMLElement>(`tr[data-index="${wanted.current}"] [data-row-focus]`)
    if (!target) return
    wanted.current = null
    target.focus({ preventScroll: virtual })
  })

  const goTo = (index: number) => {
    const next = Math.max(0, Math.min(rows.length - 1, index))
    wanted.current = next
    setActive(next)
    if (virtual) virtualizer.scrollToIndex(next)
  }

  const toggle = (id: string) => {
    if (!selection) return
    const next = new Set(selection.selected)
    if (!next.delete(id)) next.add(id)
    selection.onChange(next)
  }

  const onKeyDown = (event: KeyboardEvent<HTMLTableSectionElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const row = event.target instanceof HTMLElement ? event.target.closest('tr') : null
    const index = Number(row?.dataset.index ?? activeIndex)
    const moves: Record<string, number> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      PageDown: index + PAGE,
      PageUp: index - PAGE,
      Home: 0,
      End: rows.length - 1,
    }
    const move = moves[event.key]
    if (move !== undefined) {
      event.preventDefault()
      goTo(move)
      return
    }
    const target = rows[index]
    if (event.key === ' ' && selection && target && !(event.target instanceof HTMLInputElement)) {
      event.preventDefault()
      toggle(rowId(target))
    }
  }

  // The column that takes what the others leave.
  const growing = Math.max(
    0,
    columns.findIndex(({ grow }) => grow),
  )
  const allSelected = selection !== undefined && rows.every((row) => selection.selected.has(rowId(row)))
  const someSelected = selection !== undefined && rows.some((row) => selection.selected.has(rowId(row)))
  const span = columns.length + (selection ? 1 : 0)
  const before = virtual ? firstShown * ROW_HEIGHT : 0
  const after = virtual ? (rows.length - 1 - lastShown) * ROW_HEIGHT : 0

  return (
    // A region that scrolls must be reachable by keyboard; its rows are, and so is it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable regions take the focus (WCAG 2.1.1)
    <section ref={scroller} className={classes.scroller} aria-label={`${props.label}, tableau`} tabIndex={0}>
      <table className={classes.table} aria-rowcount={virtual ? rows.length + (totals ? 2 : 1) : undefined}>
        <caption className="visually-hidden">{props.label}</caption>
        <thead>
          <tr aria-rowindex={virtual ? 1 : undefined}>
            {selection && (
              <th scope="col" className={classes.checkCell}>
                <Checkbox
                  size="xs"
                  aria-label={allSelected ? 'Tout désélectionner' : 'Tout sélectionner'}
                  checked={allSelected}
                  indeterminate={someSelected && !allSelected}
                  onChange={() => selection.onChange(allSelected ? new Set() : new Set(rows.map(rowId)))}
                />
              </th>
            )}
            {columns.map((column, place) => {
              const direction = props.sort?.column === column.id ? props.sort.direction : null
              return (
                <th
                  key={column.id}
                  scope="col"
                  data-grow={place === growing || undefined}
                  data-align={column.align}
                  style={column.width ? { '--width': column.width } : undefined}
                  aria-sort={direction ? ARIA_SORT[direction] : column.unsorted ? undefined : 'none'}
                >
                  {column.unsorted ? (
                    <span className={classes.heading}>{column.header}</span>
                  ) : (
                    <button
                      type="button"
                      className={classes.heading}
                      onClick={() => props.onSort(nextSort(props.sort, column.id))}
                    >
                      {column.header}
                      <span className={classes.arrow} data-on={direction !== null || undefined}>
                        {direction === 'descending' ? (
                          <IconArrowDown size={13} stroke={2} aria-hidden="true" />
                        ) : (
                          <IconArrowUp size={13} stroke={2} aria-hidden="true" />
                        )}
                      </span>
                    </button>
                  )}
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody onKeyDown={onKeyDown} onClick={openRowUnderClick}>
          {before > 0 && <Spacer span={span} height={before} />}
          {items.map((index) => {
            const row = rows[index]
            if (row === undefined) return null
            const id = rowId(row)
            return (
              <tr
                key={id}
                data-index={index}
                data-openable={props.linkTo || props.onOpen ? true : undefined}
                data-current={id === props.current || undefined}
                data-selected={selection?.selected.has(id) || undefined}
                aria-rowindex={virtual ? index + 2 : undefined}
              >
                {selection && (
                  <td className={classes.checkCell}>
                    <Checkbox
                      size="xs"
                      tabIndex={-1}
                      aria-label={`Sélectionner ${String(columns[0]?.value(row) ?? id)}`}
                      checked={selection.selected.has(id)}
                      onChange={() => toggle(id)}
                    />
                  </td>
                )}
                {columns.map((column, place) => (
                  <Cell
                    key={column.id}
                    row={row}
                    column={column}
                    heading={place === 0}
                    growing={place === growing}
                    to={place === 0 ? props.linkTo?.(row) : undefined}
                    onOpen={place === 0 && props.onOpen ? () => props.onOpen?.(row) : undefined}
                    tabbable={index === tabStop}
                    current={id === props.current}
                    onFocus={() => setActive(index)}
                  />
                ))}
              </tr>
            )
          })}
          {after > 0 && <Spacer span={span} height={after} />}
        </tbody>
        {totals && (
          <tfoot>
            <tr data-totals aria-rowindex={virtual ? rows.length + 2 : undefined}>
              {selection && <td className={classes.checkCell} />}
              {columns.map((column, place) =>
                place === 0 ? (
                  <th key={column.id} scope="row" data-grow={growing === 0 || undefined}>
                    {props.totalsLabel}
                  </th>
                ) : (
                  <td key={column.id} data-align={column.align}>
                    {totals[column.id]}
                  </td>
                ),
              )}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  )
}

type CellProps<Row> = {
  row: Row
  column: Column<Row>
  heading: boolean
  growing: boolean
  to?: string
  onOpen?: () => void
  tabbable: boolean
  current: boolean
  onFocus: () => void
}

function Cell<Row>({ row, column, heading, growing, to, onOpen, tabbable, current, onFocus }: CellProps<Row>) {
  const content = column.cell ? column.cell(row) : column.value(row)
  const style = column.width ? { '--width': column.width } : undefined
  if (!heading) {
    return (
      <td data-grow={growing || undefined} data-align={column.align} data-figures={column.figures} style={style}>
        {content}
      </td>
    )
  }
  const focus = { 'data-row-focus': true, tabIndex: tabbable ? 0 : -1, onFocus }
  return (
    <th scope="row" data-grow={growing || undefined} data-align={column.align} style={style}>
      {to ? (
        <Link to={to} className={classes.rowLink} aria-current={current ? 'true' : undefined} {...focus}>
          {content}
        </Link>
      ) : onOpen ? (
        <button
          type="button"
          className={classes.rowLink}
          onClick={onOpen}
          aria-current={current ? 'true' : undefined}
          {...focus}
        >
          {content}
        </button>
      ) : (
        content
      )}
    </th>
  )
}

function Spacer({ span, height }: { span: number; height: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row takes no focus; this one only holds the place of those out of sight
    <tr aria-hidden="true" className={classes.spacer}>
      <td colSpan={span} style={{ height }} />
    </tr>
  )
}

/** A click anywhere on a row is a click on its link, save on what has its own use or while selecting text. */
function openRowUnderClick(event: React.MouseEvent<HTMLElement>): void {
  if (!(event.target instanceof Element) || event.target.closest('a, button, input, label')) return
  if (window.getSelection()?.isCollapsed === false) return
  const focus = event.target.closest('tr')?.querySelector<HTMLElement>('[data-row-focus]')
  if (!focus) return
  // Keeps what the keys mean on a link: Ctrl opens another tab.
  focus.dispatchEvent(
    new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: event.ctrlKey, metaKey: event.metaKey }),
  )
}

/** On paper every row is there. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const before = () => flushSync(() => setPrinting(true))
    const after = () => setPrinting(false)
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [])
  return printing
}
