import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { usePgi } from './facts.tsx'

/** A link to another place of the PGI. */
export function PgiLink({ place, children }: { place: string; children: ReactNode }) {
  const { to } = usePgi()
  return <Link to={to(place)}>{children}</Link>
}
