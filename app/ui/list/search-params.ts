import type { ListState } from './column.ts'

const SEARCH = 'q'
const SORT = 'tri'
const COLUMNS = 'colonnes'
const FILTER = 'filtre.'

/** A list's state as its address says it: `?q=morel&tri=-echeance&filtre.retard=30`. */
export function readListState(params: URLSearchParams, defaults: Partial<ListState> = {}): ListState {
  const sort = params.get(SORT)
  const columns = params.get(COLUMNS)
  const filters: Record<string, string> = {}
  for (const [name, value] of params) {
    // An empty value is a default filter that was taken off.
    if (name.startsWith(FILTER)) filters[name.slice(FILTER.length)] = value
  }
  return {
    search: params.get(SEARCH) ?? '',
    sort:
      sort === null
        ? (defaults.sort ?? null)
        : sort === ''
          ? null
          : {
              column: sort.replace(/^-/, ''),
              direction: sort.startsWith('-') ? 'descending' : 'ascending',
            },
    filters: { ...defaults.filters, ...filters },
    columns: columns === null ? (defaults.columns ?? null) : columns.split(',').filter(Boolean),
  }
}

/** The address of a state; parameters that are not the list's stay, and what is as by default is not written. */
export function writeListState(
  params: URLSearchParams,
  state: ListState,
  defaults: Partial<ListState> = {},
): URLSearchParams {
  const next = new URLSearchParams()
  for (const [name, value] of params) {
    if (name !== SEARCH && name !== SORT && name !== COLUMNS && !name.startsWith(FILTER)) next.append(name, value)
  }
  if (state.search !== '') next.set(SEARCH, state.search)
  const sort = state.sort ? `${state.sort.direction === 'descending' ? '-' : ''}${state.sort.column}` : ''
  const sortByDefault = defaults.sort
    ? `${defaults.sort.direction === 'descending' ? '-' : ''}${defaults.sort.column}`
    : ''
  if (sort !== sortByDefault) next.set(SORT, sort)
  for (const id of new Set([...Object.keys(defaults.filters ?? {}), ...Object.keys(state.filters)])) {
    const value = state.filters[id] ?? ''
    if (value !== (defaults.filters?.[id] ?? '')) next.set(`${FILTER}${id}`, value)
  }
  if (state.columns && state.columns.join(',') !== defaults.columns?.join(','))
    next.set(COLUMNS, state.columns.join(','))
  return next
}
