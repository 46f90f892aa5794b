import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { usePgi } from './facts.tsx'

/** A button that goes to a place of the PGI; `second` when another action comes first. */
export function PgiAction({
  place,
  second = false,
  size = 'compact-md',
  children,
}: {
  place: string
  second?: boolean
  size?: 'compact-md' | 'sm'
  children: ReactNode
}) {
  const { to } = usePgi()
  return (
    <Button component={Link} to={to(place)} variant={second ? 'default' : 'filled'} size={size}>
      {children}
    </Button>
  )
}
