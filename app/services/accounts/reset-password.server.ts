import { database } from '#db/current.server.ts'
import { requireAccountManager } from '../access/membership.server.ts'
import type { CurrentUser } from './current-user.server.ts'
import { firstPassword } from './first-passwords.server.ts'
import { hashOf } from './new-account.server.ts'
import { forgetTriesOf } from './sign-in-throttle.server.ts'

/** Gives a forgetful student a new first password, closes their sessions, and lets them try again at once. */
export async function resetPassword(by: CurrentUser, userId: string): Promise<{ username: string; password: string }> {
  const { username } = await requireAccountManager(by, userId)
  const password = firstPassword()
  const hash = await hashOf(password)
  await database().$transaction([
    database().account.updateMany({ where: { userId, providerId: 'credential' }, data: { password: hash } }),
    database().user.update({ where: { id: userId }, data: { mustChangePassword: true } }),
    database().session.deleteMany({ where: { userId } }),
    database().auditEntry.create({
      data: { actorId: by.id, action: 'password_reset', subject: `user:${userId}`, details: '{}' },
    }),
  ])
  await forgetTriesOf(username)
  return { username, password }
}
