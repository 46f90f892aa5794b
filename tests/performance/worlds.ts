/** What the benchmarks work on: the real company, the real scenario, and an attempt as long as a busy student's. */
import { invariant } from '#base/result.ts'
import type { Act } from '#grading'
import { type Command, type Company, parseCommand } from '#pgi'
import { begin, type Doing, makeWorld, perform, type Run, type Scenario, type World } from '#scenario'
import { findCompany } from '#services/catalogue/companies.server.ts'
import { findScenario } from '#services/catalogue/scenarios.server.ts'

export const SLUG = 'relance-clients-buromod'

export function theCompany(): Company {
  const company = findCompany('buromod')
  invariant(company, 'BUROMOD is one of the companies')
  return company
}

let scenario: Scenario | undefined

/** Read once, as a server does. */
export function theScenario(): Scenario {
  scenario ??= findScenario(SLUG)?.scenario
  invariant(scenario, `${SLUG} is a scenario without errors`)
  return scenario
}

export function theWorld(seed: number): World {
  const { world, problems } = makeWorld(theScenario(), theCompany(), seed)
  invariant(problems.length === 0, `the seed ${seed} makes a world`)
  return world
}

function command(json: unknown): Command {
  const parsed = parseCommand(json)
  invariant(parsed.ok, `this command is written right: ${JSON.stringify(json)}`)
  return parsed.value
}

const pgi = (json: unknown): Doing => ({ kind: 'pgi', command: command(json) })

/** One round of a student's work: look, draft, correct, validate, look again, cash in, save, say. */
function round(rank: number, customers: readonly string[], articles: readonly string[], run: Run): Doing[] {
  const customer = customers[rank % customers.length]
  const lines = [0, 1, 2].map((line) => ({
    article: articles[(3 * rank + line) % articles.length],
    quantity: 1_000 * (1 + (line % 2)),
  }))
  const nextInvoice = `invoice-${countOf(run, 'invoice') + 1}`
  const content = { customer, lines }
  return [
    { kind: 'consult', view: 'customers', args: {} },
    { kind: 'consult', view: 'customer', args: { customer } },
    pgi({ type: 'sales.draft', kind: 'invoice', content }),
    pgi({ type: 'sales.revise', document: nextInvoice, content: { ...content, discount: 500 } }),
    pgi({ type: 'sales.validate', document: nextInvoice, overLimit: true }),
    { kind: 'consult', view: 'sales-document', args: { document: nextInvoice } },
    pgi({
      type: 'receipt.record',
      customer,
      amount: 10_000 + rank,
      method: 'transfer',
      reference: `VIR-${rank}`,
      allocations: [{ item: nextInvoice, amount: 10_000 + rank }],
    }),
    { kind: 'save', deliverable: rank % 2 === 0 ? 'tableau' : 'lettre', content: `content-${rank}` },
    { kind: 'consult', view: 'aged-receivables', args: {} },
    rank % 4 === 0 ? pgi({ type: 'accounting.transfer' }) : { kind: 'consult', view: 'receipts', args: {} },
  ]
}

const countOf = ({ company }: Run, kind: string): number =>
  [...company.sales.documents.values()].filter((document) => document.kind === kind).length

/** An attempt of so many acts, each done for real; what the PGI refuses stays in it as it would. */
export function longAttempt(world: World, length: number): { run: Run; acts: readonly Act[] } {
  const customers = [...world.company.crm.parties.values()]
    .filter(({ role, archived }) => role === 'customer' && !archived)
    .map(({ code }) => code)
    .sort()
  const articles = [...world.company.stock.articles.keys()].sort()
  let run = begin(world)
  for (let rank = 0; run.acts.length < length; rank += 1) {
    for (const doing of round(rank, customers, articles, run)) {
      if (run.acts.length === length) break
      const done = perform(run, doing, `bench-${run.acts.length + 1}`)
      invariant(done.ok, `an act of the bench makes sense: ${JSON.stringify(doing)}`)
      run = done.value.run
    }
  }
  return { run, acts: [...run.acts] }
}
