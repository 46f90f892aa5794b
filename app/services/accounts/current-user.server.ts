import type { Role } from '#db/roles.ts'
import { AccessDenied } from '../access/access-denied.ts'
import { auth } from './auth.server.ts'

export type CurrentUser = {
  id: string
  username: string
  firstName: string
  lastName: string
  role: Role
  schoolId: string
  mustChangePassword: boolean
}

const known = new WeakMap<Request, Promise<CurrentUser | undefined>>()

/** Who sent a request, if they are signed in. Asked once per request. */
export function currentUser(request: Request): Promise<CurrentUser | undefined> {
  const asked = known.get(request)
  if (asked) return asked
  const answer = readSession(request)
  known.set(request, answer)
  return answer
}

async function readSession(request: Request): Promise<CurrentUser | undefined> {
  const found = await auth().api.getSession({ headers: request.headers })
  if (!found) return undefined
  const { id, username, firstName, lastName, role, schoolId, mustChangePassword } = found.user
  if (!username || !isRole(role)) return undefined
  return { id, username, firstName, lastName, role, schoolId, mustChangePassword }
}

const isRole = (text: unknown): text is Role => text === 'student' || text === 'teacher' || text === 'administrator'

/** Whoever is signed in. First passwords are for one use: until it is changed, only the page that changes it opens. */
export async function requireUser(request: Request, { withFirstPassword = false } = {}): Promise<CurrentUser> {
  const user = await currentUser(request)
  if (!user) throw new AccessDenied({ code: 'not_signed_in', returnTo: pageOf(request) })
  if (user.mustChangePassword && !withFirstPassword) throw new AccessDenied({ code: 'password_must_change' })
  return user
}

export async function requireRole(request: Request, ...roles: readonly Role[]): Promise<CurrentUser> {
  const user = await requireUser(request)
  if (!roles.includes(user.role)) throw new AccessDenied({ code: 'role_not_allowed' })
  return user
}

/** The page to come back to. A form that was being sent is not sent again: one comes back to its page. */
function pageOf(request: Request): string {
  const { pathname, search } = new URL(request.url)
  return pathname.replace(/\.data$/, '') + search
}
