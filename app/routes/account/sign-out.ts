import { redirect } from 'react-router'
import { requireSameOrigin } from '#services/access/origin-check.server.ts'
import { signOut } from '#services/accounts/sign-out.server.ts'
import type { Route } from './+types/sign-out'

/** Typed in the address bar, it signs nobody out: a link from elsewhere must not either. */
export const loader = () => redirect('/')

export async function action({ request }: Route.ActionArgs) {
  requireSameOrigin(request)
  return redirect('/connexion', { headers: await signOut(request) })
}
