import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { test as base, type ConsoleMessage, expect, type Page } from '@playwright/test'
import { invariant } from '#base/result.ts'
import { closeDatabase, database } from '#db/current.server.ts'
import type { World } from '#scenario'
import { createUser } from '#services/accounts/create-user.server.ts'
import { worldOf } from '#services/attempts/attempt-world.server.ts'
import { startAssigned } from '#services/attempts/start-attempt.server.ts'
import { DEMO_CLASS, DEMO_PASSWORD } from '#services/demo/demo-cast.ts'
import { copyOfData, type ServerProcess, startServerProcess } from './server.ts'

export { expect } from '@playwright/test'
export { DEMO_PASSWORD }

export type FreshAttempt = { id: string; username: string; seed: number; world: World }

type Fixtures = {
  /** Opens a session for somebody, as the sign-in page does. */
  signIn(username: string): Promise<void>
  /** Opens a page and waits until it answers to clicks and keys. */
  visit(path: string, page?: Page): Promise<void>
  /** A new student of the demo class, signed in, who has just opened the training assignment. */
  freshAttempt(): Promise<FreshAttempt>
  /** What the browser's console, or the server's error stream, may say in this test. Anything else fails it. */
  mayBeSaid(...lines: readonly RegExp[]): void
  quiet: undefined
}

type WorkerFixtures = { server: ServerProcess }

export const test = base.extend<Fixtures, WorkerFixtures>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern.
    async ({}, use) => {
      const server = await startServerProcess(copyOfData(demoData()))
      // The tests look at the same database as the server, through the same services.
      process.env.DATA_DIR = server.dataFolder
      delete process.env.DATABASE_URL
      await use(server)
      await closeDatabase()
      await server.stop()
      rmSync(server.dataFolder, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ server }, use) => use(server.url),

  mayBeSaid: async ({ quiet: _ }, use, { annotations }) => {
    await use((...lines) => {
      for (const { source } of lines) annotations.push({ type: MAY_BE_SAID, description: source })
    })
  },

  quiet: [
    async ({ context, server }, use, { annotations }) => {
      const said: string[] = []
      context.on('console', (message) => {
        if (message.type() === 'error') said.push(sentence(message))
      })
      context.on('weberror', (error) => said.push(String(error.error().stack)))
      server.takeErrors()
      await use(undefined)
      const allowed = annotations.flatMap(({ type, description }) =>
        type === MAY_BE_SAID && description ? [new RegExp(description)] : [],
      )
      const errors = server
        .takeErrors()
        .split(/\n(?=\[)/)
        .filter(Boolean)
      const unexpected = (line: string) => !allowed.some((pattern) => pattern.test(line))
      expect.soft(said.filter(unexpected), 'what the console said').toEqual([])
      expect.soft(errors.filter(unexpected), 'what the server reported').toEqual([])
    },
    { auto: true },
  ],

  signIn: async ({ context, server }, use) => {
    await use(async (username) => {
      const answer = await context.request.post(`${server.url}/connexion`, {
        form: { username, password: DEMO_PASSWORD },
        headers: { origin: server.url },
        maxRedirects: 0,
      })
      expect(answer.status(), `${username} signs in`).toBe(302)
    })
  },

  visit: async ({ page }, use) => {
    await use(async (path, other = page) => {
      await other.goto(path)
      await isAlive(other)
    })
  },

  freshAttempt: async ({ signIn, server: _ }, use, { annotations }) => {
    await use(async () => {
      const username = await newStudent()
      const student = await database().user.findUniqueOrThrow({ where: { username } })
      const assignment = await database().assignment.findFirstOrThrow({ where: { mode: 'training' } })
      const started = await startAssigned(assignment.id, student.id, new Date())
      invariant(started.ok, 'the training assignment is open')
      const attempt = await database().attempt.findUniqueOrThrow({ where: { id: started.value.id } })
      annotations.push({ type: 'seed', description: String(attempt.seed) })
      await signIn(username)
      return { id: attempt.id, username, seed: attempt.seed, world: await worldOf(attempt) }
    })
  },
})

/** The data folder that the global setup has filled with the demo school. */
export function demoData(): string {
  const folder = process.env.ATELIER_DEMO_DATA
  invariant(folder, 'the global setup has prepared a database')
  return folder
}

const MAY_BE_SAID = 'may be said'

const sentence = (message: ConsoleMessage): string => `${message.text()} (${message.location().url})`

/** React has taken the page over: until then a click on a button would do nothing. */
export async function isAlive(page: Page): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 }).first()
  await expect
    .poll(() => heading.evaluate((element) => Object.keys(element).some((key) => key.startsWith('__reactFiber'))))
    .toBe(true)
}

/** An account of the demo class, with the demo password. */
export async function newStudent(): Promise<string> {
  const username = `e2e-${randomUUID().slice(0, 8)}`
  const classGroup = await database().classGroup.findFirstOrThrow({ where: { name: DEMO_CLASS.name } })
  const student = await createUser({
    schoolId: classGroup.schoolId,
    firstName: 'Zélie',
    lastName: `Essai ${username.slice(4)}`,
    role: 'student',
    username,
    password: DEMO_PASSWORD,
    mustChangePassword: false,
  })
  invariant(student.ok, 'the account is right')
  await database().membership.create({
    data: { userId: student.value.id, classGroupId: classGroup.id, role: 'student' },
  })
  return username
}
