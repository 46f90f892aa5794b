import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { admin, username } from 'better-auth/plugins'
import { adminAc, userAc } from 'better-auth/plugins/admin/access'
import type { Database } from '#db/client.server.ts'
import { engineOf } from '#db/client.server.ts'
import { database } from '#db/current.server.ts'
import { databaseUrl, publicUrl, secret } from '#db/settings.server.ts'
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './password-rules.ts'
import { isUsername, LONGEST_USERNAME, SHORTEST_USERNAME } from './usernames.ts'

const ONE_DAY_S = 24 * 60 * 60

const made = new WeakMap<Database, ReturnType<typeof makeAuth>>()

/**
 * The sign-in library, used as a library: our own actions call its functions, and none of its addresses are served, so
 * there is no sign-up, no e-mail and no other way in. Its own rate limit, made for those addresses and counted per
 * network, would lock a whole classroom out: ours is in sign-in-throttle.server.ts.
 */
export function auth() {
  const opened = database()
  const known = made.get(opened)
  if (known) return known
  const fresh = makeAuth(opened)
  made.set(opened, fresh)
  return fresh
}

function makeAuth(opened: Database) {
  return betterAuth({
    appName: 'Atelier GPME',
    baseURL: publicUrl(),
    secret: secret(),
    database: prismaAdapter(opened, { provider: engineOf(databaseUrl()) }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
    },
    user: {
      additionalFields: {
        firstName: { type: 'string', required: true, input: false },
        lastName: { type: 'string', required: true, input: false },
        schoolId: { type: 'string', required: true, input: false },
        mustChangePassword: { type: 'boolean', required: true, input: false },
      },
    },
    session: { expiresIn: ONE_DAY_S, disableSessionRefresh: true },
    advanced: { cookiePrefix: 'atelier' },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { level: 'error' },
    plugins: [
      username({
        displayUsername: false,
        minUsernameLength: SHORTEST_USERNAME,
        maxUsernameLength: LONGEST_USERNAME,
        usernameValidator: isUsername,
      }),
      admin({
        defaultRole: 'student',
        adminRoles: ['administrator'],
        roles: { administrator: adminAc, teacher: userAc, student: userAc },
      }),
    ],
  })
}
