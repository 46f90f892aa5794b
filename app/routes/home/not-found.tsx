import { data } from 'react-router'

/** Any address that no route knows. The root's error boundary writes the page. */
export function loader(): never {
  throw data(null, { status: 404 })
}

export default function NotFound() {
  return null
}
