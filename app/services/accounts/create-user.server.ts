import { no, ok, type Result } from '#base/result.ts'
import { database } from '#db/current.server.ts'
import { isUniqueViolation } from '#db/errors.server.ts'
import type { Role } from '#db/roles.ts'
import { firstPassword } from './first-passwords.server.ts'
import { hashOf, writeAccount } from './new-account.server.ts'
import { type PasswordRefusal, passwordRefusal } from './password-rules.ts'
import { isUsername, typedUsername, usernameFor } from './usernames.ts'

export type CreateUser = {
  schoolId: string
  firstName: string
  lastName: string
  role: Role
  /** Without one, `prenom.nom`. */
  username?: string
  /** Without one, a first password to print. */
  password?: string
  mustChangePassword?: boolean
}

export type CreateUserRefusal =
  | { code: 'name_missing' }
  | { code: 'username_invalid'; username: string }
  | { code: 'username_taken'; username: string }
  | PasswordRefusal

/** Opens an account. The password comes back once, to be handed over; only its hash is kept. */
export async function createUser({
  schoolId,
  role,
  mustChangePassword = true,
  ...asked
}: CreateUser): Promise<Result<{ id: string; username: string; password: string }, CreateUserRefusal>> {
  const [firstName, lastName] = [asked.firstName.trim(), asked.lastName.trim()]
  if (firstName === '' || lastName === '') return no({ code: 'name_missing' })
  const username =
    asked.username === undefined ? await freeUsername(firstName, lastName) : typedUsername(asked.username)
  if (!isUsername(username)) return no({ code: 'username_invalid', username })
  const password = asked.password ?? firstPassword()
  const weakness = passwordRefusal(password, username)
  if (weakness) return no(weakness)
  const passwordHash = await hashOf(password)
  const person = { schoolId, username, firstName, lastName, role, mustChangePassword, passwordHash }
  try {
    const { id } = await database().$transaction((transaction) => writeAccount(transaction, person))
    return ok({ id, username, password })
  } catch (error) {
    if (isUniqueViolation(error)) return no({ code: 'username_taken', username })
    throw error
  }
}

async function freeUsername(firstName: string, lastName: string): Promise<string> {
  const start = usernameFor(firstName, lastName, () => false)
  const close = await database().user.findMany({
    where: { username: { startsWith: start } },
    select: { username: true },
  })
  const taken = new Set(close.map(({ username }) => username))
  return usernameFor(firstName, lastName, (username) => taken.has(username))
}
