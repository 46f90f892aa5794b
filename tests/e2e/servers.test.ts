import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type APIRequestContext, request } from '@playwright/test'
import { invariant } from '#base/result.ts'
import { read } from '#db/attempt-events.server.ts'
import { type Database, openDatabase } from '#db/client.server.ts'
import { migrate } from '#db/migrate.server.ts'
import { DEMO_PASSWORD, demoData, expect, test } from '#tests/support/browser-test.ts'
import { administer } from '#tests/support/database/administer.ts'
import { startPostgres } from '#tests/support/database/postgres-server.ts'
import { copyOfData, loadDemoSchoolInto, newDataFolder, startServerProcess } from '#tests/support/server.ts'

const USERNAME = 'ulysse'

/** Somebody at their browser, without the browser: signed in on one server, with an attempt just opened. */
async function studentOf(url: string, database: Database) {
  const { id: assignment } = await database.assignment.findFirstOrThrow({ where: { mode: 'training' } })
  const session = await request.newContext({ extraHTTPHeaders: { origin: url }, maxRedirects: 0 })
  const signedIn = await session.post(`${url}/connexion`, { form: { username: USERNAME, password: DEMO_PASSWORD } })
  expect(signedIn.status()).toBe(302)
  const started = await session.post(`${url}/devoirs/${assignment}/commencer`)
  const address = started.headers().location ?? ''
  const attempt = /^\/tentatives\/([^/]+)$/.exec(address)?.[1]
  invariant(attempt, 'starting leads to the attempt')
  return { session, attempt }
}

/** Gives a customer another limit, as the page does: a form with a command. */
async function lower(session: APIRequestContext, url: string, attempt: string, party: string, euros: number) {
  const commandId = randomUUID()
  const command = JSON.stringify({ type: 'party.update', party, changes: { creditLimit: euros * 100 } })
  const answer = await session.post(`${url}/tentatives/${attempt}/pgi/commande`, {
    form: { commandId, command },
    headers: { origin: url },
  })
  const outcome: { ok?: boolean } = await answer.json()
  return { commandId, done: answer.ok() && outcome.ok === true }
}

const anyCustomer = async (session: APIRequestContext, url: string, attempt: string): Promise<string> => {
  const list = await (await session.get(`${url}/tentatives/${attempt}/pgi/export/clients?format=csv`)).text()
  const code = /\bC\d{3,}\b/.exec(list)?.[0]
  invariant(code, 'the company has customers')
  return code
}

test('a server killed without warning in the middle of a student’s acts loses none that it had answered', async () => {
  test.setTimeout(300_000)
  const folder = copyOfData(demoData())
  const database = openDatabase(pathToFileURL(join(folder, 'atelier.db')).href)
  const server = await startServerProcess(folder)
  const { session, attempt } = await studentOf(server.url, database)
  const party = await anyCustomer(session, server.url, attempt)
  const answered: string[] = []
  const enough = 25
  try {
    for (let euros = 1; ; euros += 1) {
      const { commandId, done } = await lower(session, server.url, attempt, party, euros)
      if (done) answered.push(commandId)
      // Not waited for: the next acts meet a server that is dying.
      if (answered.length === enough) void server.stop('SIGKILL')
      invariant(euros < 1_000, 'the server dies')
    }
  } catch (error) {
    if (!/ECONNRE|socket hang up/.test(String(error))) throw error
  }
  expect(answered.length).toBeGreaterThanOrEqual(enough)

  const again = await startServerProcess(folder)
  const kept = (await read(database, attempt)).filter(({ kind }) => kind === 'pgi')
  const keptIds = new Set(kept.map(({ commandId }) => commandId))
  expect(answered.filter((commandId) => !keptIds.has(commandId))).toEqual([])
  // The session outlives the server too, and the page shows the last act that was kept.
  const page = await session.get(`${again.url}/tentatives/${attempt}/pgi/clients/${party}`)
  expect(page.status()).toBe(200)
  expect((await page.text()).replace(/\s/g, ' ')).toContain(`${kept.length},00 €`)
  await again.stop()
  await session.dispose()
  await database.$disconnect()
  rmSync(folder, { recursive: true, force: true })
})

test('two servers on one PostgreSQL serve the same class: what is done on one is read on the other', async () => {
  test.setTimeout(300_000)
  const postgres = await startPostgres()
  // They share a secret as the nodes of one service do, and nothing else.
  const folder = newDataFolder()
  await administer(postgres.urlOf('postgres'), 'CREATE DATABASE school')
  const url = postgres.urlOf('school')
  await migrate(url)
  await loadDemoSchoolInto(folder, url)
  const database = openDatabase(url)
  const servers = await Promise.all([startServerProcess(folder, url), startServerProcess(folder, url)])
  const [one, other] = servers.map((server) => server.url)
  invariant(one && other, 'two servers')
  const { session, attempt } = await studentOf(one, database)
  const party = await anyCustomer(session, one, attempt)
  const limitOn = async (server: string) => {
    const page = await session.get(`${server}/tentatives/${attempt}/pgi/clients/${party}`)
    return /(\d{5}),00 €/.exec((await page.text()).replace(/\s(?=\d{3},)/g, '').replace(/\s/g, ' '))?.[1]
  }
  for (const [euros, writer, reader] of [
    [41_211, one, other],
    [52_322, other, one],
  ] as const) {
    expect((await lower(session, writer, attempt, party, euros)).done).toBe(true)
    expect(await limitOn(reader)).toBe(String(euros))
  }

  // At the same moment: both are told that it is done, and both are kept.
  const both = await Promise.all([one, other].map((server, at) => lower(session, server, attempt, party, 63_433 + at)))
  expect(both.map(({ done }) => done)).toEqual([true, true])
  const kept = (await read(database, attempt)).filter(({ kind }) => kind === 'pgi')
  expect(kept).toHaveLength(4)
  for (const { commandId } of both) expect(kept.map((event) => event.commandId)).toContain(commandId)

  // Signed out on one, signed out on the other.
  await session.post(`${one}/deconnexion`)
  expect((await session.get(`${other}/missions`)).status()).toBe(302)

  await session.dispose()
  await database.$disconnect()
  for (const server of servers) await server.stop()
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
})
