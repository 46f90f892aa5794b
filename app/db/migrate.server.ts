import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
  type SqlResultSet,
} from '@prisma/driver-adapter-utils'
import type { MigrationList } from '@prisma/schema-engine-wasm'
import { SchemaEngine } from '@prisma/schema-engine-wasm'
import type pg from 'pg'
import { adapterFor, type Engine, engineOf } from './client.server.ts'

const NO_FILTER = { externalTables: [], externalEnums: [] }

/** Applies the migrations that the database has not had yet, and names them. Same history table as Prisma's own command. */
export async function migrate(url: string): Promise<string[]> {
  const engine = engineOf(url)
  return withSchemaEngine(url, async (schemaEngine) => {
    const migrationsList = readMigrations(engine)
    const edited = await editedMigrations(schemaEngine, migrationsList)
    if (edited.length > 0) throw new Error(`Migrations edited after they were applied: ${edited.join(', ')}`)
    const { appliedMigrationNames } = await schemaEngine.applyMigrations({ migrationsList, filters: NO_FILTER })
    return appliedMigrationNames
  })
}

async function editedMigrations(schemaEngine: SchemaEngine, migrationsList: MigrationList): Promise<string[]> {
  try {
    const history = { migrationsList, optInToShadowDatabase: false, filters: NO_FILTER }
    return (await schemaEngine.diagnoseMigrationHistory(history)).editedMigrationNames
  } catch (error) {
    // P1014: a new database has no history table yet.
    if (error instanceof Error && 'code' in error && error.code === 'P1014') return []
    throw error
  }
}

/** The SQL that leads from the recorded migrations to a schema; `null` when they agree. */
export async function migrationScript(shadowUrl: string, schema: string): Promise<string | null> {
  const engine = engineOf(shadowUrl)
  return withSchemaEngine(shadowUrl, async (schemaEngine) => {
    const { exitCode, stdout } = await schemaEngine.diff({
      from: { tag: 'migrations', ...readMigrations(engine) },
      to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: schema }] },
      script: true,
      exitCode: true,
      filters: NO_FILTER,
    })
    return exitCode === 2 ? stdout : null
  })
}

export const migrationsFolder = (engine: Engine): string => resolve('prisma/migrations', engine)

function readMigrations(engine: Engine): MigrationList {
  const baseDir = migrationsFolder(engine)
  const lockfile = join(baseDir, 'migration_lock.toml')
  const directories = readdirSync(baseDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
  return {
    baseDir,
    lockfile: {
      path: 'migration_lock.toml',
      content: existsSync(lockfile) ? readFileSync(lockfile, 'utf8') : null,
    },
    shadowDbInitScript: '',
    migrationDirectories: directories.map((path) => ({
      path,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(join(baseDir, path, 'migration.sql'), 'utf8') },
      },
    })),
  }
}

async function withSchemaEngine<T>(url: string, use: (schemaEngine: SchemaEngine) => Promise<T>): Promise<T> {
  const bound = bindMigrationAwareSqlAdapterFactory(migrationAdapterFor(url))
  const opened: { dispose(): Promise<unknown> }[] = []
  const kept = async (connecting: ReturnType<typeof bound.connect>) => {
    const connection = await connecting
    if (connection.ok) opened.push(connection.value)
    return connection
  }
  const adapter = {
    ...bound,
    connect: () => kept(bound.connect()),
    connectToShadowDb: () => kept(bound.connectToShadowDb()),
  }
  const schemaEngine = await SchemaEngine.new({ datamodels: undefined }, () => {}, adapter)
  try {
    return await use(schemaEngine)
  } finally {
    schemaEngine.free()
    for (const connection of opened) await connection.dispose()
  }
}

function migrationAdapterFor(url: string): SqlMigrationAwareDriverAdapterFactory {
  const adapter = adapterFor(url)
  const { provider, adapterName } = adapter
  if (!(adapter instanceof PrismaPg)) {
    const connectToShadowDb = async () => runningWholeScripts(await adapter.connectToShadowDb())
    return { provider, adapterName, connect: () => adapter.connect(), connectToShadowDb }
  }
  return {
    provider,
    adapterName,
    connect: async () => mended(await adapter.connect()),
    connectToShadowDb: async () => mended(await adapter.connectToShadowDb()),
  }
}

/** On its shadow database the schema engine sends a whole migration as one statement, of which SQLite runs the first. */
function runningWholeScripts(connection: SqlDriverAdapter): SqlDriverAdapter {
  const executeRaw = connection.executeRaw.bind(connection)
  return Object.assign(connection, {
    executeRaw: async (statement: SqlQuery) => {
      if (statement.args.length > 0) return executeRaw(statement)
      await connection.executeScript(statement.sql)
      return 0
    },
  })
}

type PgConnection = Awaited<ReturnType<PrismaPg['connect']>>

/** PostgreSQL's types "char" (in its catalogues only) and text, by their numbers. */
const [ONE_LETTER, TEXT] = [18, 25]

/**
 * Two things stop the schema engine on this adapter.
 * - It reads catalogue columns of type "char" (`pg_class.relkind`…), refused as "Column type 'char' could not be
 *   deserialized": they pass as text, and are announced as the characters that the engine expects.
 * - A script is cut at each semicolon, in the middle of a function: PostgreSQL takes it whole, all or nothing.
 */
function mended(connection: PgConnection): PgConnection {
  const pool = connection.underlyingDriver()
  const query = pool.query.bind(pool)
  const queryRaw = connection.queryRaw.bind(connection)
  // The engine asks one question at a time, so the last answer is the one being read.
  let oneLetterColumns: boolean[] = []
  Object.assign(pool, {
    query: async (config: pg.QueryArrayConfig) => {
      const answer = await query(config)
      oneLetterColumns = answer.fields.map(({ dataTypeID }) => dataTypeID === ONE_LETTER)
      for (const field of answer.fields) if (field.dataTypeID === ONE_LETTER) field.dataTypeID = TEXT
      return answer
    },
  })
  return Object.assign(connection, {
    executeScript: async (script: string) => void (await query(script)),
    queryRaw: async (question: SqlQuery): Promise<SqlResultSet> => {
      const answer = await queryRaw(question)
      const columnTypes = answer.columnTypes.map((type, index) =>
        oneLetterColumns[index] ? ColumnTypeEnum.Character : type,
      )
      return { ...answer, columnTypes }
    },
  })
}
