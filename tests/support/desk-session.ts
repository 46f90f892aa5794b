import { database } from '#db/current.server.ts'
import { createUser } from '#services/accounts/create-user.server.ts'
import { signIn } from '#services/accounts/sign-in.server.ts'
import { startFree } from '#services/attempts/start-attempt.server.ts'
import { aSchool } from './database/builders.ts'
import { requestOf } from './requests.ts'

const NOW = new Date('2026-11-24T09:00:00Z')
const PASSWORD = 'un long mot de passe'

/** A student at the desk of an attempt just opened, and what their browser would send. */
export async function aDeskSession() {
  const { id: schoolId } = await aSchool(database())
  const person = { firstName: 'Inès', lastName: 'Le Bihan', role: 'student' as const, password: PASSWORD }
  const created = await createUser({ schoolId, ...person, mustChangePassword: false })
  if (!created.ok) throw new Error(created.error.code)
  const started = await startFree('relance-clients-buromod', created.value.id, NOW)
  if (!started.ok) throw new Error(started.error.code)
  const session = await signIn({ username: created.value.username, password: PASSWORD, address: '10.0.0.9', now: NOW })
  if (!session.ok) throw new Error(session.error.code)
  const post = (path: string, body: RequestInit['body'], headers: Record<string, string> = {}): Request =>
    requestOf(path, {
      method: 'POST',
      body: body ?? null,
      cookies: session.value,
      headers: { 'sec-fetch-site': 'same-origin', ...headers },
    })
  return { attempt: started.value.id, post }
}
