import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { configureReader } from '#documents/reader.ts'
import { configureRecalculator } from '#documents/recalculator.ts'
import { configureSpeller } from '#documents/speller.ts'
import { closeDueAttempts } from './attempts/hand-in.server.ts'
import { companySlugs, findCompany } from './catalogue/companies.server.ts'
import { projectRoot } from './catalogue/folders.server.ts'
import { contentHashOfCompany } from './catalogue/frozen-company.ts'
import { runRehearsals } from './correction/rehearse-regrade.server.ts'
import { configureGraders } from './grading/graders.server.ts'

const EVERY_MS = 20_000

// Kept on the global object: the development server reloads this module and must not start twice.
const kept: { atelierStarted?: true } = globalThis as { atelierStarted?: true }

/**
 * What a server does once, before its first page: opens the companies and starts the threads that read and grade, so that the
 * first student does not wait for them; then, every twenty seconds, hands in the copies whose time is up, and takes up the
 * rehearsals that a process left in the middle.
 */
export function startUp(): void {
  if (kept.atelierStarted) return
  kept.atelierStarted = true
  // A build moves the code that starts a thread, not the thread's own file.
  const threadFile = (path: string): URL => pathToFileURL(join(projectRoot, 'app', path))
  configureRecalculator({ workerFile: threadFile('documents/recalculate-worker.ts') })
  configureSpeller({ workerFile: threadFile('documents/spelling-worker.ts') })
  const reader = configureReader({ workerFile: threadFile('documents/read-worker.ts') })
  const companies = companySlugs()
  const graders = configureGraders({ workerFile: threadFile('services/grading/grading-worker.ts'), companies })
  for (const slug of companies) {
    const company = findCompany(slug)
    // Asked of every attempt that is opened: whether it began in the company as it is today.
    if (company) contentHashOfCompany(company)
  }
  void reader.warm()
  void graders.warm()
  setInterval(() => {
    closeDueAttempts(new Date()).catch((error: unknown) =>
      console.error('Closing the copies whose time is up failed', error),
    )
    runRehearsals(() => new Date()).catch((error: unknown) => console.error('Judging the copies again failed', error))
  }, EVERY_MS).unref()
}
