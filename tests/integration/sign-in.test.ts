import { expect, test } from 'vitest'
import { database } from '#db/current.server.ts'
import { AccessDenied } from '#services/access/access-denied.ts'
import { changePassword } from '#services/accounts/change-password.server.ts'
import { createUser } from '#services/accounts/create-user.server.ts'
import { requireRole, requireUser } from '#services/accounts/current-user.server.ts'
import { resetPassword } from '#services/accounts/reset-password.server.ts'
import { signIn } from '#services/accounts/sign-in.server.ts'
import { countTry } from '#services/accounts/sign-in-throttle.server.ts'
import { signOut } from '#services/accounts/sign-out.server.ts'
import { aSchool } from '#tests/support/database/builders.ts'
import { requestOf } from '#tests/support/requests.ts'

const now = new Date('2026-11-24T09:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const PASSWORD = 'un long mot de passe'

let number = 0
async function anAccount({ role = 'student' as const, mustChangePassword = false } = {}) {
  const { id: schoolId } = await aSchool(database())
  number += 1
  const person = { firstName: 'Karim', lastName: `Haddad ${number}`, role, password: PASSWORD, mustChangePassword }
  const created = await createUser({ schoolId, ...person })
  if (!created.ok) throw new Error(created.error.code)
  return { ...created.value, schoolId }
}

const from = (address: string) => ({ address, now })

async function signedIn(username: string, password = PASSWORD, address = '10.0.0.1') {
  const answer = await signIn({ username, password, ...from(address) })
  if (!answer.ok) throw new Error(answer.error.code)
  return () => requestOf('/bureau', { cookies: answer.value })
}

const refusalOf = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => (error instanceof AccessDenied ? error.refusal : error),
  )

test('the right name and password open a session, whatever the capitals of the name', async () => {
  const { id, username } = await anAccount()
  const request = await signedIn(` ${username.toUpperCase()} `)
  expect(await requireUser(request())).toMatchObject({ id, username, role: 'student', firstName: 'Karim' })
})

test('the cookie is out of reach of scripts and of other sites, and goes with the browser', async () => {
  const { username } = await anAccount()
  const answer = await signIn({ username, password: PASSWORD, ...from('10.0.0.1') })
  const cookies = answer.ok ? answer.value.getSetCookie() : []
  const session = cookies.find((cookie) => cookie.startsWith('atelier.session_token='))
  expect(session).toMatch(/; HttpOnly/i)
  expect(session).toMatch(/; SameSite=Lax/i)
  expect(session).not.toMatch(/Max-Age|Expires/i)
})

test('a wrong password and a name that does not exist get the same answer', async () => {
  const { username } = await anAccount()
  const wrong = { ok: false, error: { code: 'wrong_username_or_password' } }
  expect(await signIn({ username, password: 'autre chose entier', ...from('10.0.0.2') })).toEqual(wrong)
  for (const name of ['personne.du-tout', '', 'é', 'x'.repeat(500)]) {
    expect(await signIn({ username: name, password: PASSWORD, ...from('10.0.0.2') })).toEqual(wrong)
  }
  expect(await signIn({ username, password: '', ...from('10.0.0.2') })).toEqual(wrong)
})

test('after ten tries even the right password waits, then passes', async () => {
  const { username } = await anAccount()
  const right = { username, password: PASSWORD, address: '10.0.0.4' }
  expect(await signIn({ ...right, password: 'au hasard, encore', now })).toMatchObject({
    error: { code: 'wrong_username_or_password' },
  })
  for (let tries = 1; tries < 10; tries += 1) expect(await countTry(username, '10.0.0.3', now)).toBeUndefined()
  expect(await signIn({ ...right, now })).toEqual({
    ok: false,
    error: { code: 'too_many_tries', retryAfterSeconds: 300 },
  })
  expect(await signIn({ ...right, now: later(4) })).toMatchObject({ error: { retryAfterSeconds: 60 } })
  expect(await signIn({ ...right, now: later(6) })).toMatchObject({ ok: true })
})

test('tries at the same moment are all counted', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => countTry('tous.ensemble', '10.0.0.8', now)))
  expect(answers.filter((answer) => answer === undefined).length).toBeLessThanOrEqual(10)
})

test('whole classes may sign in from one address within a minute, a machine that tries every name may not', async () => {
  for (let student = 0; student < 300; student += 1) {
    expect(await countTry(`eleve${student}`, '10.0.0.5', now)).toBeUndefined()
  }
  expect(await countTry('eleve300', '10.0.0.5', now)).toMatchObject({ code: 'too_many_tries' })
  expect(await countTry('eleve300', '10.0.0.6', now)).toBeUndefined()
})

test('a successful sign-in takes its try back', async () => {
  const { username } = await anAccount()
  for (let tries = 0; tries < 9; tries += 1) await countTry(username, '10.0.0.9', now)
  await signedIn(username, PASSWORD, '10.0.0.9')
  expect(await countTry(username, '10.0.0.9', now)).toBeUndefined()
  expect(await database().signInThrottle.findUnique({ where: { key: `name:${username}` } })).toMatchObject({
    failures: 1,
  })
})

test('signing out ends the session on the server too', async () => {
  const { username } = await anAccount()
  const request = await signedIn(username)
  const headers = await signOut(request())
  expect(headers.getSetCookie().join()).toMatch(/atelier\.session_token=;.*Max-Age=0/i)
  expect(await refusalOf(requireUser(request()))).toEqual({ code: 'not_signed_in', returnTo: '/bureau' })
})

test('whoever is not signed in is sent to the sign-in page, and back afterwards', async () => {
  const denied = await requireUser(requestOf('/classes/c1?vue=grille')).catch((error: unknown) => error)
  expect(denied).toBeInstanceOf(AccessDenied)
  if (!(denied instanceof AccessDenied)) return
  expect(denied.status).toBe(302)
  expect(denied.headers.get('location')).toBe('/connexion?retour=%2Fclasses%2Fc1%3Fvue%3Dgrille')
})

test('a forged cookie opens nothing', async () => {
  const { username } = await anAccount()
  const cookie = (await signedIn(username))().headers.get('cookie') ?? ''
  const forged = requestOf('/bureau', {
    cookie: cookie.replace(/token=(.)/, (_, letter) => `token=${letter === 'a' ? 'b' : 'a'}`),
  })
  expect(await refusalOf(requireUser(forged))).toMatchObject({ code: 'not_signed_in' })
})

test('a role that is not asked for does not pass', async () => {
  const request = await signedIn((await anAccount()).username)
  expect(await refusalOf(requireRole(request(), 'teacher', 'administrator'))).toEqual({ code: 'role_not_allowed' })
  expect(await requireRole(request(), 'student')).toMatchObject({ role: 'student' })
})

test('a first password opens only the page that changes it; once changed, other sessions are closed', async () => {
  const { username } = await anAccount({ mustChangePassword: true })
  const [here, elsewhere] = [await signedIn(username), await signedIn(username)]
  expect(await refusalOf(requireUser(here()))).toEqual({ code: 'password_must_change' })
  const change = (current: string, next: string) =>
    changePassword({ request: here(), current, next, ...from('10.0.0.6') })
  expect(await change('pas le bon', 'un autre mot de passe')).toMatchObject({
    error: { code: 'wrong_current_password' },
  })
  expect(await change(PASSWORD, 'court')).toMatchObject({ error: { code: 'password_too_short' } })
  expect(await change(PASSWORD, PASSWORD)).toMatchObject({ error: { code: 'password_unchanged' } })
  expect(await change(PASSWORD, 'un autre mot de passe')).toEqual({ ok: true, value: 'changed' })
  expect(await requireUser(here())).toMatchObject({ username, mustChangePassword: false })
  expect(await refusalOf(requireUser(elsewhere()))).toMatchObject({ code: 'not_signed_in' })
  await signedIn(username, 'un autre mot de passe')
})

test("an administrator gives a new first password to anyone of their school, and to no one else's", async () => {
  const student = await anAccount()
  const session = await signedIn(student.username)
  const manager = { id: 'admin', username: 'a', firstName: 'A', lastName: 'B', mustChangePassword: false }
  const here = { ...manager, role: 'administrator' as const, schoolId: student.schoolId }
  expect(await refusalOf(resetPassword({ ...here, schoolId: 'elsewhere' }, student.id))).toEqual({ code: 'not_yours' })
  const { username, password } = await resetPassword(here, student.id)
  expect(username).toBe(student.username)
  expect(await refusalOf(requireUser(session()))).toMatchObject({ code: 'not_signed_in' })
  expect(await signIn({ username, password: PASSWORD, ...from('10.0.0.7') })).toMatchObject({ ok: false })
  const request = await signedIn(username, password)
  expect(await refusalOf(requireUser(request()))).toEqual({ code: 'password_must_change' })
})

test('an account is refused when its name is taken, misspelt or missing', async () => {
  const { username, schoolId } = await anAccount()
  const person = { schoolId, firstName: 'Léo', lastName: 'Durand', role: 'teacher' as const }
  expect(await createUser({ ...person, username })).toEqual({ ok: false, error: { code: 'username_taken', username } })
  expect(await createUser({ ...person, username: 'é é' })).toMatchObject({ error: { code: 'username_invalid' } })
  expect(await createUser({ ...person, lastName: ' ' })).toEqual({ ok: false, error: { code: 'name_missing' } })
  expect(await createUser(person)).toMatchObject({ ok: true, value: { username: 'leo.durand' } })
  expect(await createUser(person)).toMatchObject({ ok: true, value: { username: 'leo.durand2' } })
})

test('passwords are kept as hashes only', async () => {
  const { id } = await anAccount()
  const accounts = await database().account.findMany({ where: { userId: id } })
  expect(accounts).toHaveLength(1)
  expect(accounts[0]?.password).not.toContain(PASSWORD)
  expect(accounts[0]?.password?.length).toBeGreaterThan(60)
})
