import { useCallback, useMemo, useState } from 'react'
import { type ShouldRevalidateFunctionArgs, useSearchParams } from 'react-router'
import type { ListState } from './column.ts'
import { readListState, writeListState } from './search-params.ts'

export type ListStateHook = readonly [ListState, (change: Partial<ListState>) => void]

/**
 * Keeps a list's state in its address, so that it can be shared, bookmarked, left and found again.
 * A change of address runs the loaders again; routes whose list is arranged in the browser export
 * `unlessOnlyListChanged` as their `shouldRevalidate`.
 */
export function useListState(defaults?: Partial<ListState>): ListStateHook {
  const [params, setParams] = useSearchParams()
  const [fixedDefaults] = useState(defaults ?? {})
  const state = useMemo(() => readListState(params, fixedDefaults), [params, fixedDefaults])
  const change = useCallback(
    (changes: Partial<ListState>) => {
      setParams(
        (current) => writeListState(current, { ...readListState(current, fixedDefaults), ...changes }, fixedDefaults),
        { replace: true, preventScrollReset: true },
      )
    },
    [setParams, fixedDefaults],
  )
  return [state, change]
}

/** The same, kept by the component: for lists inside a panel, which must not write in the page's address. */
export function useLocalListState(defaults: Partial<ListState> = {}): ListStateHook {
  const [state, setState] = useState<ListState>({ search: '', sort: null, filters: {}, columns: null, ...defaults })
  const change = useCallback((changes: Partial<ListState>) => setState((before) => ({ ...before, ...changes })), [])
  return [state, change]
}

const withoutList = (url: URL): string =>
  `${url.pathname}?${writeListState(url.searchParams, { search: '', sort: null, filters: {}, columns: null })}`

/** A route's `shouldRevalidate`: sorting or searching a list that is already here asks nothing of the server. */
export function unlessOnlyListChanged(change: ShouldRevalidateFunctionArgs): boolean {
  const sameElsewhere = withoutList(change.currentUrl) === withoutList(change.nextUrl)
  const listChanged = change.currentUrl.search !== change.nextUrl.search
  return sameElsewhere && listChanged && !change.formMethod ? false : change.defaultShouldRevalidate
}
