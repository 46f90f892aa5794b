// npm run migration -- <name>: writes, for both engines, the SQL that leads from the last migration to prisma/schema.prisma.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrationScript, migrationsFolder } from '../app/db/migrate.server.ts'
import { startPostgres } from '../tests/support/database/postgres-server.ts'
import { ENGINES, schemaFor } from './prisma-schemas.mjs'

const name = process.argv[2]
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error('usage: npm run migration -- <name in lower case, digits and underscores>')
  process.exit(2)
}
const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
const folder = mkdtempSync(join(tmpdir(), 'atelier-migration-'))
const postgres = await startPostgres()
const shadow = { sqlite: `file:${join(folder, 'shadow.db')}`, postgresql: postgres.urlOf('postgres') }
try {
  for (const engine of ENGINES) {
    const script = await migrationScript(shadow[engine], schemaFor(engine))
    if (script === null) {
      console.log(`${engine}: nothing changed`)
      continue
    }
    const target = join(migrationsFolder(engine), `${stamp}_${name}`)
    mkdirSync(target, { recursive: true })
    writeFileSync(join(target, 'migration.sql'), script)
    console.log(`${engine}: ${target}`)
  }
} finally {
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
}
