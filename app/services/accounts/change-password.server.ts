import { no, ok, type Result } from '#base/result.ts'
import { database } from '#db/current.server.ts'
import { auth } from './auth.server.ts'
import { requireUser } from './current-user.server.ts'
import { hashOf } from './new-account.server.ts'
import { type PasswordRefusal, passwordRefusal } from './password-rules.ts'
import { countTry, forgetTry, type TooManyTries } from './sign-in-throttle.server.ts'

export type ChangePassword = { request: Request; current: string; next: string; address: string; now: Date }

export type ChangePasswordRefusal =
  | TooManyTries
  | { code: 'wrong_current_password' }
  | { code: 'password_unchanged' }
  | PasswordRefusal

/** Changes the password of whoever sent the request, and closes their sessions elsewhere. */
export async function changePassword({
  request,
  current,
  next,
  address,
  now,
}: ChangePassword): Promise<Result<'changed', ChangePasswordRefusal>> {
  const user = await requireUser(request, { withFirstPassword: true })
  // Counted as sign-ins are: whoever finds an open session may not guess the password from it.
  const tooMany = await countTry(user.username, address, now)
  if (tooMany) return no(tooMany)
  const context = await auth().$context
  const account = await context.internalAdapter.findCredentialAccount(user.id)
  const isRight = account?.password && (await context.password.verify({ hash: account.password, password: current }))
  if (!isRight) return no({ code: 'wrong_current_password' })
  await forgetTry(user.username, address)
  if (next === current) return no({ code: 'password_unchanged' })
  const weakness = passwordRefusal(next, user.username)
  if (weakness) return no(weakness)
  const hash = await hashOf(next)
  const session = await auth().api.getSession({ headers: request.headers })
  await database().$transaction([
    database().account.update({ where: { id: account.id }, data: { password: hash } }),
    database().user.update({ where: { id: user.id }, data: { mustChangePassword: false } }),
    database().session.deleteMany({ where: { userId: user.id, token: { not: session?.session.token ?? '' } } }),
  ])
  return ok('changed')
}
