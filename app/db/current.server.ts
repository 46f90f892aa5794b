import { type Database, openDatabase } from './client.server.ts'
import { databaseUrl } from './settings.server.ts'

// Kept on the global object: the development server reloads this module and must not open the file again each time.
const kept: { atelierDatabase?: Database } = globalThis as { atelierDatabase?: Database }

/** The one database of this process, opened at the first call. */
export function database(): Database {
  kept.atelierDatabase ??= openDatabase(databaseUrl())
  return kept.atelierDatabase
}

/** Closes it; the next call of `database()` opens it again. */
export async function closeDatabase(): Promise<void> {
  await kept.atelierDatabase?.$disconnect()
  delete kept.atelierDatabase
}
