import { data, Outlet } from 'react-router'

/** The gallery answers in development, and where `ATELIER_GALLERY=1` asks for it: the accessibility tests. */
export function loader(): null {
  if (process.env.NODE_ENV === 'production' && process.env.ATELIER_GALLERY !== '1') throw data(null, { status: 404 })
  return null
}

export default function DevelopmentOnly() {
  return <Outlet />
}
