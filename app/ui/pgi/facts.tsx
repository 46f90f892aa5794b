import { createContext, type ReactNode, useContext } from 'react'
import type { Day } from '#base/dates.ts'

/** What every screen of the PGI knows about the desk it is on. */
export type PgiFacts = {
  readonly attempt: string
  readonly company: string
  /** The story's day. */
  readonly today: Day
  /** First day of the fiscal year that the story's day is in. */
  readonly yearFrom: Day
  /** Nothing may be done here: the actions are not shown. */
  readonly readOnly: boolean
  /** The last event that this page shows: a form sent later says so, and is refused when the PGI has moved since. */
  readonly seenSeq: number
  /** The company as it was after this act, when a finished attempt is being replayed. */
  readonly step?: number
}

const Context = createContext<PgiFacts | null>(null)

export const PgiProvider = ({ facts, children }: { facts: PgiFacts; children: ReactNode }) => (
  <Context value={facts}>{children}</Context>
)

export const pgiAddress = ({ attempt, step }: Pick<PgiFacts, 'attempt' | 'step'>, place = ''): string => {
  const [path = '', query] = place.split('?')
  const params = new URLSearchParams(query)
  if (step !== undefined) params.set('etape', String(step))
  const search = params.size > 0 ? `?${params}` : ''
  return `/tentatives/${attempt}/pgi${path === '' ? '' : `/${path}`}${search}`
}

export type Pgi = PgiFacts & {
  /** The address of a place of the PGI: `clients/C0001`. The step being replayed is kept. */
  readonly to: (place?: string) => string
}

export function usePgi(): Pgi {
  const facts = useContext(Context)
  if (!facts) throw new Error('A screen of the PGI stands outside its PgiProvider')
  return { ...facts, to: (place) => pgiAddress(facts, place) }
}
