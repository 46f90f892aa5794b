import type { ReactNode } from 'react'

/** A small drawing that says, without colour, what a colour says. Always beside its word. */
export type ShapeName =
  | 'ring'
  | 'disc'
  | 'half'
  | 'check'
  | 'triangle'
  | 'cross'
  | 'square'
  | 'diamond'
  | 'clock'
  | 'dot'
  | 'arrow'

const DRAWINGS: Record<ShapeName, ReactNode> = {
  ring: <circle cx="6" cy="6" r="4.1" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  disc: <circle cx="6" cy="6" r="4.8" />,
  half: (
    <>
      <circle cx="6" cy="6" r="4.2" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="M6 1.8a4.2 4.2 0 0 1 0 8.4z" />
    </>
  ),
  check: (
    <path
      d="M2 6.4 4.8 9.2 10.2 3"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  ),
  triangle: <path d="M6 1.2 11.2 10.6H.8z" />,
  cross: (
    <path d="m2.6 2.6 6.8 6.8m0-6.8L2.6 9.4" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
  ),
  square: <rect x="1.6" y="1.6" width="8.8" height="8.8" rx="0.6" />,
  diamond: <path d="M6 .6 11.4 6 6 11.4.6 6z" />,
  clock: (
    <>
      <circle cx="6" cy="6" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="M6 3.4V6l1.8 1.2" fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" />
    </>
  ),
  dot: <circle cx="6" cy="6" r="1.3" />,
  arrow: (
    <path
      d="M1.6 6h8M6.6 2.8 9.8 6 6.6 9.2"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  ),
}

export function Shape({ name, size = 12 }: { name: ShapeName; size?: number }) {
  return (
    <svg viewBox="0 0 12 12" width={size} height={size} fill="currentColor" aria-hidden="true" focusable="false">
      {DRAWINGS[name]}
    </svg>
  )
}
