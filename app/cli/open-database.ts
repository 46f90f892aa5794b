import { migrate } from '#db/migrate.server.ts'
import { databaseUrl } from '#db/settings.server.ts'

/** Brings the schema up to date before a command writes: a new machine has no table yet. */
export async function openDatabaseForCommands(): Promise<void> {
  await migrate(databaseUrl())
}
