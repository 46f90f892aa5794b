/** Fails on purpose, to see what a person sees then. */
export function loader(): never {
  throw new Error('This page always fails')
}

export default function Incident() {
  return null
}
