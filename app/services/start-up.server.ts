import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { configureRecalculator, sharedRecalculator } from '#documents/recalculator.ts'
import { closeDueAttempts } from './attempts/hand-in.server.ts'
import { companySlugs, findCompany } from './catalogue/companies.server.ts'
import { projectRoot } from './catalogue/folders.server.ts'

const EVERY_MS = 20_000

// Kept on the global object: the development server reloads this module and must not start twice.
const kept: { atelierStarted?: true } = globalThis as { atelierStarted?: true }

/**
 * What a server does once, before its first page: opens the companies and warms the spreadsheet engine, so that the first
 * student does not wait for them; then hands in, every twenty seconds, the copies whose time is up.
 */
export function startUp(): void {
  if (kept.atelierStarted) return
  kept.atelierStarted = true
  // A build moves the code that starts the thread, not the thread's own file.
  configureRecalculator({ workerFile: pathToFileURL(join(projectRoot, 'app/documents/recalculate-worker.ts')) })
  for (const slug of companySlugs()) findCompany(slug)
  void sharedRecalculator().warm()
  setInterval(() => {
    closeDueAttempts(new Date()).catch((error: unknown) =>
      console.error('Closing the copies whose time is up failed', error),
    )
  }, EVERY_MS).unref()
}
