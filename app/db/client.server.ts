import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient as PostgresqlClient } from './generated/postgresql/client.ts'
import { PrismaClient as SqliteClient } from './generated/sqlite/client.ts'
import { SqliteConnection } from './sqlite-connection.server.ts'

/** The database as every service sees it, whichever engine is behind. */
export type Database = SqliteClient
/** The database inside `database.$transaction(async (transaction) => …)`. */
export type DatabaseTransaction = Parameters<Parameters<Database['$transaction']>[0]>[0]
export type Engine = 'sqlite' | 'postgresql'

export const engineOf = (url: string): Engine => (/^postgres(ql)?:/.test(url) ? 'postgresql' : 'sqlite')

export function adapterFor(url: string): PrismaPg | SqliteConnection {
  if (engineOf(url) === 'postgresql') return new PrismaPg({ connectionString: url, max: 10 })
  return new SqliteConnection({ url })
}

/** Opens `file:…` with SQLite and `postgresql://…` with PostgreSQL. Close it with `database.$disconnect()`. */
export function openDatabase(url: string): Database {
  const transactionOptions = { maxWait: 15_000, timeout: 15_000 }
  if (engineOf(url) === 'sqlite') return new SqliteClient({ adapter: adapterFor(url), transactionOptions })
  // Both clients are generated from one list of models, and what SQLite's accepts PostgreSQL's accepts too; the compiler
  // cannot see it through Prisma's types. tests/integration/database.test.ts compares the two.
  return new PostgresqlClient({ adapter: adapterFor(url), transactionOptions }) as unknown as Database
}
