import { afterAll } from 'vitest'
import { closeDatabase } from '../../../app/db/current.server.ts'
import { freshDatabase } from './fresh-database.ts'

// Each test file has its own copy of the migrated database; `database()` opens it.
process.env.DATABASE_URL = await freshDatabase()
afterAll(closeDatabase)
