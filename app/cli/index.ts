/** `npm run -s atelier -- <command>`: the same services as the pages, for scripts and for the curious. */
import { main } from './main.ts'

process.exitCode = await main(process.argv.slice(2))
// The threads of the spreadsheet engine and the database would keep the process waiting.
process.stdout.write('', () => process.exit())
