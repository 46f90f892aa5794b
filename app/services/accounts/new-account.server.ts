import { randomUUID } from 'node:crypto'
import type { DatabaseTransaction } from '#db/client.server.ts'
import type { Role } from '#db/roles.ts'
import { auth } from './auth.server.ts'

export type NewAccount = {
  schoolId: string
  username: string
  firstName: string
  lastName: string
  role: Role
  mustChangePassword: boolean
  passwordHash: string
}

/** Slow on purpose (scrypt): done before the transaction that needs it. */
export const hashOf = async (password: string): Promise<string> => (await auth().$context).password.hash(password)

/** Writes a user and their password, in the shape that the sign-in library reads. */
export async function writeAccount(transaction: DatabaseTransaction, { passwordHash, ...person }: NewAccount) {
  const id = randomUUID()
  const name = `${person.firstName} ${person.lastName}`
  // The sign-in library wants an address: this one goes nowhere (RFC 2606) and is shown nowhere.
  const user = await transaction.user.create({ data: { id, ...person, name, email: `${id}@comptes.invalid` } })
  const account = { userId: id, accountId: id, providerId: 'credential', password: passwordHash }
  await transaction.account.create({ data: account })
  return user
}
