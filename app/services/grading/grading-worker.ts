// Runs in its own thread: a copy that is slow or hostile costs this thread, and no page of the server waits for it.
import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { invariant } from '#base/result.ts'
import { plainReader } from '#documents/reader.ts'
import { createRecalculator } from '#documents/recalculator.ts'
import type { ThreadReply } from '#documents/threads.ts'
import type { Deliverable } from '#grading'
import type { Company } from '#pgi'
import { makeWorld, mark, readScenario, replayRun, type Scenario } from '#scenario'
import { printNamed } from '#wording/named.ts'
import { contentOf } from '../attempts/saved-content.ts'
import { findCompany } from '../catalogue/companies.server.ts'
import type { CompanyToOpen } from '../catalogue/company-version.server.ts'
import { thawed } from '../catalogue/frozen-company.ts'
import type { GradedCopy, GradingJob } from './grading-job.ts'

const recalculator = createRecalculator({ threads: 1 })
const companiesToOpen = z.array(z.string())
const scenarios = new Map<string, Scenario>()

function scenarioOf({ id, files }: GradingJob['version']): Scenario {
  const known = scenarios.get(id)
  if (known) return known
  const { scenario } = readScenario(new Map(files))
  invariant(scenario, `the frozen scenario ${id} was right when it was frozen`)
  scenarios.set(id, scenario)
  return scenario
}

/** The last company that is no longer today's: copies of one version come together, in a regrade. */
let earlier: { contentHash: string; company: Company } | undefined

function companyOf(asked: CompanyToOpen | null, { slug, text }: Scenario): Company {
  if (!asked?.kept) {
    const company = findCompany(asked?.slug ?? text.company)
    invariant(company, `the scenario ${slug} has a company`)
    return company
  }
  if (earlier?.contentHash !== asked.contentHash) {
    earlier = { contentHash: asked.contentHash, company: thawed(asked.kept) }
  }
  return earlier.company
}

async function judge({ version, company, seed, situation, acts, saved }: GradingJob): Promise<GradedCopy> {
  const scenario = scenarioOf(version)
  const { world } = makeWorld(scenario, companyOf(company, scenario), seed, situation)
  const run = replayRun(world, acts)
  const deliverables = new Map<string, Deliverable>()
  for (const [id, file] of saved) {
    deliverables.set(id, 'kind' in file ? file : await contentOf(file, plainReader))
  }
  const { grade, score, criteria } = await mark(run, deliverables, { print: printNamed, recalculator })
  return { grade, score, criteria }
}

const answer = (reply: ThreadReply<GradedCopy>) => parentPort?.postMessage(reply)

parentPort?.on('message', (job: GradingJob) => {
  judge(job).then(
    (graded) => answer({ type: 'done', answer: graded }),
    (error: unknown) =>
      answer({ type: 'failed', message: error instanceof Error ? String(error.stack) : String(error) }),
  )
})

// Opened before anybody waits for them, where the server knows that they will be asked for.
for (const slug of companiesToOpen.parse(workerData)) findCompany(slug)
await recalculator.warm()
answer({ type: 'ready' })
