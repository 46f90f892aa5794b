import { Button, Checkbox, Menu, Popover } from '@mantine/core'
import { IconColumns3, IconDownload, IconFilterPlus, IconX } from '@tabler/icons-react'
import { useEffect, useId, useRef } from 'react'
import type { Column, Filter, ListState } from './column.ts'
import classes from './list-view.module.css'

export type ListToolbarProps<Row> = {
  search: string
  onSearch: (search: string) => void
  /** The focus leaves the search box. */
  onSearchLeft: () => void
  /** The arrow that leaves the search box for the rows. */
  onLeaveDown: () => void
  columns: readonly Column<Row>[]
  shown: readonly Column<Row>[]
  filters: readonly Filter<Row>[]
  state: ListState
  onChange: (change: Partial<ListState>) => void
  exports: readonly { label: string; href: string }[]
}

const isEditable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

export function ListToolbar<Row>(props: ListToolbarProps<Row>) {
  const { columns, shown, filters, state, onChange } = props
  const searchRef = useRef<HTMLInputElement>(null)
  const searchId = useId()

  useEffect(() => {
    const focusSearch = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      if (isEditable(event.target) || document.querySelector('[aria-modal="true"]')) return
      event.preventDefault()
      searchRef.current?.focus()
      searchRef.current?.select()
    }
    document.addEventListener('keydown', focusSearch)
    return () => document.removeEventListener('keydown', focusSearch)
  }, [])

  const active = filters.flatMap((filter) => {
    const option = filter.options.find((candidate) => candidate.value === state.filters[filter.id])
    return option ? [{ filter, option }] : []
  })

  return (
    <search className={`${classes.toolbar} screen-only`}>
      <div className={classes.search}>
        <label htmlFor={searchId} className="visually-hidden">
          Rechercher dans la liste
        </label>
        <input
          ref={searchRef}
          id={searchId}
          type="search"
          name="q"
          value={props.search}
          placeholder="Rechercher…"
          autoComplete="off"
          aria-keyshortcuts="/"
          onChange={(event) => props.onSearch(event.currentTarget.value)}
          onBlur={props.onSearchLeft}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') {
              event.preventDefault()
              props.onLeaveDown()
            } else if (event.key === 'Escape' && props.search !== '') {
              event.preventDefault()
              props.onSearch('')
            }
          }}
        />
        <span className={classes.key} aria-hidden="true">
          /
        </span>
      </div>
      {active.length > 0 && (
        <ul className={classes.chips} aria-label="Filtres en place">
          {active.map(({ filter, option }) => (
            <li key={filter.id}>
              <button
                type="button"
                className={classes.chip}
                onClick={() => onChange({ filters: { ...state.filters, [filter.id]: '' } })}
                aria-label={`${option.sentence}, retirer ce filtre`}
              >
                {option.sentence}
                <IconX size={13} stroke={2} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {filters.length > 0 && (
        <Menu position="bottom-start" width={260}>
          <Menu.Target>
            <button type="button" className={classes.addFilter}>
              <IconFilterPlus size={15} stroke={1.7} aria-hidden="true" />
              Filtrer
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            {filters.map((filter) => (
              <Menu.RadioGroup key={filter.id} value={state.filters[filter.id] ?? ''}>
                <Menu.Label>{filter.label}</Menu.Label>
                {filter.options.map((option) => (
                  <Menu.RadioItem
                    key={option.value}
                    value={option.value}
                    closeMenuOnClick
                    onChange={(value) =>
                      onChange({
                        // Choosing again what is chosen takes it off.
                        filters: { ...state.filters, [filter.id]: state.filters[filter.id] === value ? '' : value },
                      })
                    }
                  >
                    {option.label}
                  </Menu.RadioItem>
                ))}
              </Menu.RadioGroup>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <div className={classes.toolbarEnd}>
        <Popover position="bottom-end" width={240} trapFocus returnFocus>
          <Popover.Target>
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              className={classes.quiet}
              leftSection={<IconColumns3 size={15} stroke={1.7} />}
            >
              Colonnes
            </Button>
          </Popover.Target>
          <Popover.Dropdown aria-label="Colonnes affichées">
            <Checkbox.Group
              value={shown.map((column) => column.id)}
              onChange={(chosen) =>
                onChange({ columns: columns.filter((column) => chosen.includes(column.id)).map((column) => column.id) })
              }
            >
              <div className={classes.columnChoice}>
                {columns.map((column, index) => (
                  <Checkbox key={column.id} size="xs" value={column.id} label={column.header} disabled={index === 0} />
                ))}
              </div>
            </Checkbox.Group>
          </Popover.Dropdown>
        </Popover>
        {props.exports.length > 0 && (
          <Menu width={220}>
            <Menu.Target>
              <Button
                variant="subtle"
                color="gray"
                size="compact-sm"
                className={classes.quiet}
                leftSection={<IconDownload size={15} stroke={1.7} />}
              >
                Exporter
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {props.exports.map((item) => (
                <Menu.Item key={item.href} component="a" href={item.href} download>
                  {item.label}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
    </search>
  )
}
