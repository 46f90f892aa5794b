import { APIError } from 'better-auth/api'
import { no, ok, type Result } from '#base/result.ts'
import { auth } from './auth.server.ts'
import { countTry, forgetTry, type TooManyTries } from './sign-in-throttle.server.ts'
import { typedUsername } from './usernames.ts'

export type SignIn = { username: string; password: string; address: string; userAgent?: string; now: Date }

/** One answer for a wrong name and a wrong password: nobody learns which names exist. */
export type SignInRefusal = TooManyTries | { code: 'wrong_username_or_password' } | { code: 'account_closed' }

/** Opens a session. The headers hold its cookie, to send with the answer. */
export async function signIn({
  username,
  password,
  address,
  userAgent,
  now,
}: SignIn): Promise<Result<Headers, SignInRefusal>> {
  const name = typedUsername(username)
  const tooMany = await countTry(name, address, now)
  if (tooMany) return no(tooMany)
  try {
    const { headers } = await auth().api.signInUsername({
      // No "remember me": the machines of a classroom are shared, so the cookie goes with the browser.
      body: { username: name, password, rememberMe: false },
      headers: new Headers(userAgent ? { 'user-agent': userAgent } : {}),
      returnHeaders: true,
    })
    await forgetTry(name, address)
    return ok(headers)
  } catch (error) {
    if (!(error instanceof APIError)) throw error
    if (error.body?.code === 'BANNED_USER') return no({ code: 'account_closed' })
    if (error.statusCode >= 500) throw error
    return no({ code: 'wrong_username_or_password' })
  }
}
