import { requireAccountManager } from '../access/membership.server.ts'
import type { CurrentUser } from './current-user.server.ts'
import { resetPassword } from './reset-password.server.ts'

/** A new first password, with the name to print on its sheet. */
export async function resetNamed(by: CurrentUser, userId: string) {
  const { firstName, lastName } = await requireAccountManager(by, userId)
  return { firstName, lastName, ...(await resetPassword(by, userId)) }
}
