import { database } from '#db/current.server.ts'

const WINDOW_MS = 5 * 60 * 1000
/** Tries for one user name in a window. */
const PER_USERNAME = 10
/** Tries from one address in a window: a whole school may share one. */
const PER_ADDRESS = 300

export type TooManyTries = { code: 'too_many_tries'; retryAfterSeconds: number }

/**
 * Counts a try before it is judged, so that many tries at once cannot pass together; success takes it back. Counted for
 * names that do not exist too, and in the database, so that all nodes count as one.
 */
export async function countTry(username: string, address: string, now: Date): Promise<TooManyTries | undefined> {
  const counts = [await count(nameKey(username), PER_USERNAME, now), await count(addressKey(address), PER_ADDRESS, now)]
  const wait = Math.max(...counts)
  return wait > 0 ? { code: 'too_many_tries', retryAfterSeconds: wait } : undefined
}

/** The try succeeded: the name starts afresh, and the address is owed one. */
export async function forgetTry(username: string, address: string): Promise<void> {
  await forgetTriesOf(username)
  await database().signInThrottle.updateMany({
    where: { key: addressKey(address), failures: { gt: 0 } },
    data: { failures: { decrement: 1 } },
  })
}

export async function forgetTriesOf(username: string): Promise<void> {
  await database().signInThrottle.deleteMany({ where: { key: nameKey(username) } })
}

const nameKey = (username: string) => `name:${username}`
const addressKey = (address: string) => `address:${address}`

/** Seconds to wait; 0 when the try is allowed. Each step is one statement, so simultaneous tries are all counted. */
async function count(key: string, limit: number, now: Date): Promise<number> {
  const { signInThrottle } = database()
  await signInThrottle.updateMany({
    where: { key, windowStart: { lte: new Date(now.getTime() - WINDOW_MS) } },
    data: { failures: 0, windowStart: now },
  })
  const { failures, windowStart } = await signInThrottle.upsert({
    where: { key },
    create: { key, failures: 1, windowStart: now },
    update: { failures: { increment: 1 } },
  })
  if (failures <= limit) return 0
  return Math.max(1, Math.ceil((windowStart.getTime() + WINDOW_MS - now.getTime()) / 1000))
}
