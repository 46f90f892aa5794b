/** Requests as someone of the school sends them, once signed in: what routes are tested with. */
import { randomUUID } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import { invariant } from '#base/result.ts'
import { database } from '#db/current.server.ts'
import type { CurrentUser } from '#services/accounts/current-user.server.ts'
import { signIn } from '#services/accounts/sign-in.server.ts'
import { requestOf } from '../requests.ts'

const PASSWORD = 'un long mot de passe'
let hash: Promise<string> | undefined

export type Requests = {
  get(path: string): Request
  /** A form, sent by one of our own pages. */
  post(path: string, form: Readonly<Record<string, string>>): Request
}

export async function requestsBy(user: CurrentUser): Promise<Requests> {
  hash ??= hashPassword(PASSWORD)
  const id = randomUUID()
  const account = { id, accountId: user.id, providerId: 'credential', userId: user.id, password: await hash }
  if ((await database().account.count({ where: { userId: user.id } })) === 0) {
    await database().account.create({ data: account })
  }
  await database().user.update({ where: { id: user.id }, data: { mustChangePassword: false } })
  const signedIn = await signIn({
    username: user.username,
    password: PASSWORD,
    address: `test ${user.id}`,
    now: new Date(),
  })
  invariant(signedIn.ok, `${user.username} signs in`)
  const cookies = signedIn.value
  return {
    get: (path) => requestOf(path, { cookies }),
    post: (path, form) =>
      requestOf(path, {
        cookies,
        method: 'POST',
        body: new URLSearchParams(form),
        headers: { 'sec-fetch-site': 'same-origin' },
      }),
  }
}
