import { type Client, type Config, createClient, LibsqlError, type Transaction } from '@libsql/client'
import { PrismaLibSql } from '@prisma/adapter-libsql'

/** How long SQLite itself waits for another process's write to end; the server does nothing else meanwhile. */
const SHORT_WAIT_MS = 100
/** How long we go on trying, letting the server work between tries. */
const PATIENCE_MS = 15_000

/**
 * One SQLite connection, kept for good. The stock client opens another one at each transaction and begins "deferred",
 * where two writers meet half-way and one is refused.
 * - WAL: readers never wait for the writer.
 * - synchronous FULL: an acknowledged action is on the disk, so even a power cut loses nothing; one school makes a few
 *   dozen writes a second and a disk takes hundreds.
 */
export class SqliteConnection extends PrismaLibSql {
  override createClient(config: Config): Client {
    const client = createClient({ ...config, timeout: SHORT_WAIT_MS })
    const settled = patiently(client, () => settle(client))
    const execute: Client['execute'] = async (statement: Parameters<Client['execute']>[0], args?: never) => {
      await settled
      return patiently(client, () => client.execute(statement, args))
    }
    return {
      protocol: client.protocol,
      execute,
      transaction: async () => {
        await execute('BEGIN IMMEDIATE')
        return transactionOn(client)
      },
      executeMultiple: async (sql) => {
        await settled
        return patiently(client, () => client.executeMultiple(sql))
      },
      batch: (statements, mode) => client.batch(statements, mode),
      migrate: (statements) => client.migrate(statements),
      sync: () => client.sync(),
      reconnect: () => client.reconnect(),
      close: () => client.close(),
      get closed() {
        return client.closed
      },
    }
  }
}

/** WAL stays in the file; the other two are also the library's defaults, which a renewed connection falls back on. */
async function settle(client: Client): Promise<void> {
  await client.execute('PRAGMA journal_mode = WAL')
  await client.execute('PRAGMA synchronous = FULL')
  await client.execute('PRAGMA foreign_keys = ON')
}

/** The transaction that this connection has just begun. */
function transactionOn(client: Client): Transaction {
  let closed = false
  const run = <T>(work: () => Promise<T>): Promise<T> =>
    work().catch((error) => {
      throw unprefixed(error)
    })
  const end = async (sql: 'COMMIT' | 'ROLLBACK') => {
    if (closed) return
    await run(() => client.execute(sql))
    closed = true
  }
  return {
    execute: (statement) => run(() => client.execute(statement)),
    executeMultiple: () => Promise.reject(new Error('no script inside a transaction')),
    batch: () => Promise.reject(new Error('no batch inside a transaction')),
    commit: () => end('COMMIT'),
    rollback: () => end('ROLLBACK'),
    close: () => void end('ROLLBACK'),
    get closed() {
      return closed
    },
  }
}

/** Tries again while another connection holds the file, with longer and longer pauses. */
async function patiently<T>(client: Client, attempt: () => Promise<T>): Promise<T> {
  const started = performance.now()
  for (let pause = 1; ; pause = Math.min(pause * 2, 50)) {
    try {
      return await attempt()
    } catch (error) {
      const busy = error instanceof LibsqlError && error.code.startsWith('SQLITE_BUSY')
      if (!busy || performance.now() - started > PATIENCE_MS) throw unprefixed(error)
      // A statement that found the file busy stays half-run until it is collected, and would make a later COMMIT fail
      // with "SQL statements in progress": another connection starts clean.
      await client.reconnect()
      await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random())))
    }
  }
}

/** Prisma's adapter recognises "no such table: …" at the start of a message, where the client puts its code. */
function unprefixed(error: unknown): unknown {
  if (error instanceof LibsqlError && error.message.startsWith(`${error.code}: `)) {
    error.message = error.message.slice(error.code.length + 2)
  }
  return error
}
