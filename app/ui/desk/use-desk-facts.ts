import { useCallback, useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import type { DeskFacts } from './desk-facts.ts'

const POLL_MS = 20_000
/** A page that has just opened may have made something happen (a customer answers): one looks once it has settled. */
const SETTLED_MS = 500

/** Where the attempt stands: what the page came with, then whatever the server said last. */
export function useDeskFacts(loaded: DeskFacts): { facts: DeskFacts; refresh: () => void } {
  const [latest, setLatest] = useState<DeskFacts | null>(null)
  const { pathname } = useLocation()
  const address = `/tentatives/${loaded.attempt}/etat${loaded.step === undefined ? '' : `?etape=${loaded.step}`}`
  const refresh = useCallback(() => {
    fetchFacts(address).then((facts) => facts && setLatest(facts))
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
  const isNewer = latest !== null && latest.attempt === loaded.attempt && latest.now > loaded.now
  return { facts: isNewer ? latest : loaded, refresh }
}

/** Offline, or signed out meanwhile, the page keeps what it knows. */
async function fetchFacts(address: string): Promise<DeskFacts | undefined> {
  try {
    const response = await fetch(address, { redirect: 'error' })
    if (!response.ok) return undefined
    const facts: DeskFacts = await response.json()
    return facts
  } catch {
    return undefined
  }
}
