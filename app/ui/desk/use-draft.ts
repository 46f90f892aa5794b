import { useCallback, useEffect, useRef, useState } from 'react'

/**
 * Something being typed, kept in this browser as one types, until it is sent. The first render is the same on the
 * server and here; what was kept comes right after.
 */
export function useDraft<Draft>(key: string, empty: Draft, isDraft: (value: unknown) => value is Draft) {
  const [draft, setDraft] = useState(empty)
  const [found, setFound] = useState(false)
  const check = useRef(isDraft)
  useEffect(() => {
    const kept = readKept(key)
    if (kept === undefined || !check.current(kept)) return
    setDraft(kept)
    setFound(true)
  }, [key])
  const change = useCallback(
    (next: Draft) => {
      setDraft(next)
      keep(key, next)
    },
    [key],
  )
  const forget = useCallback(() => {
    keep(key, undefined)
    setDraft(empty)
    setFound(false)
  }, [key, empty])
  return { draft, change, forget, found }
}

export function readKept(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

/** A full or forbidden storage loses the safety net, not the work: it stays on screen. */
export function keep(key: string, value: unknown): void {
  try {
    if (value === undefined) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(value))
  } catch {
    return
  }
}
