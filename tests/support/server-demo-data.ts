// Fills the data folder of DATA_DIR with the demo school: node server-demo-data.ts
import { closeDatabase } from '#db/current.server.ts'
import { migrate } from '#db/migrate.server.ts'
import { databaseUrl, secret } from '#db/settings.server.ts'
import { loadDemoSchool } from '#services/demo/load-demo-school.server.ts'

secret()
await migrate(databaseUrl())
await loadDemoSchool()
await closeDatabase()
// The threads of the spreadsheet engine would keep the process waiting.
process.exit()
