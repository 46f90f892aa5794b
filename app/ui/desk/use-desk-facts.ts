import { useCallback, useEffect, useRef } from 'react'
import { useFetcher, useLocation } from 'react-router'
import type { DeskFacts } from '#services/desk/desk-facts.server.ts'

const POLL_MS = 20_000
/** A page that has just opened may have made something happen (a customer answers): one looks once it has settled. */
const SETTLED_MS = 500

/** Where the attempt stands: what the page came with, then whatever the server said last. */
export function useDeskFacts(loaded: DeskFacts): { facts: DeskFacts; refresh: () => void } {
  const fetcher = useFetcher<DeskFacts>({ key: `desk-${loaded.attempt}` })
  const { pathname } = useLocation()
  const address = `/tentatives/${loaded.attempt}/etat${loaded.step === undefined ? '' : `?etape=${loaded.step}`}`
  const load = useRef(fetcher.load)
  useEffect(() => {
    load.current = fetcher.load
  })
  const refresh = useCallback(() => {
    // Offline, the page keeps what it knows.
    load.current(address).catch(() => undefined)
  }, [address])
  // biome-ignore lint/correctness/useExhaustiveDependencies: each page may change where the attempt stands.
  useEffect(() => {
    const settled = setTimeout(refresh, SETTLED_MS)
    const poll = setInterval(() => document.visibilityState === 'visible' && refresh(), POLL_MS)
    return () => {
      clearTimeout(settled)
      clearInterval(poll)
    }
  }, [refresh, pathname])
  const latest = fetcher.data
  return { facts: latest && latest.now > loaded.now ? latest : loaded, refresh }
}
