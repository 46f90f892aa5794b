import { day } from '#base/dates.ts'
import { thousandths } from '#base/money.ts'
import { ask, type CommandInput, type Company, execute, parseCommand } from '#pgi'
import { type ImportedBooks, importBooks } from '#services/pgi/imported-books.ts'
import { bigJournal } from './big-journal.ts'
import { collectGarbage, duration, type Measure, rounded, type Subject, timed } from './measure.ts'
import { theCompany } from './worlds.ts'

const SIZES = [
  { lines: 10_000, runs: 9 },
  { lines: 100_000, runs: 5, load: 300, balance: 6 },
  { lines: 1_000_000, runs: 3, load: 3_000, balance: 54 },
] as const

/** A large ledger read, balanced and opened; and a busy day of invoices through the kernel. */
export const ledger: Subject = {
  name: 'ledger',
  async measure(): Promise<readonly Measure[]> {
    const measures: Measure[] = []
    for (const size of SIZES) measures.push(...(await measureSize(size)))
    return [...measures, await invoices()]
  },
}

async function measureSize({ lines, runs, ...targets }: (typeof SIZES)[number]): Promise<Measure[]> {
  const { load, balance } = { load: undefined, balance: undefined, ...targets }
  const file = bigJournal(lines)
  let loaded: ImportedBooks | undefined
  const loads = await timed(
    runs,
    () => {
      loaded = undefined
      loaded = read(file)
      ask(loaded.company, { view: 'trial-balance' })
    },
    { warmUps: 1 },
  )
  if (!loaded) throw new Error('the journal was read')
  const { company } = loaded
  const account = '707050'
  const shown = ask(company, { view: 'general-ledger', account }).accounts[0]?.lines.length ?? 0
  const { from } = company.identity.fiscalYear
  collectGarbage()
  const memory = process.memoryUsage()
  const name = `${lines} lines`
  return [
    duration(`${name}: CSV read, validated, chained, and balanced`, loads, load),
    duration(
      `${name}: trial balance of the year`,
      await timed(15, () => ask(company, { view: 'trial-balance', from }), { warmUps: 3 }),
      balance,
    ),
    duration(
      `${name}: trial balance from the 10th of a month to the 15th of another`,
      await timed(15, () => ask(company, PART), { warmUps: 3 }),
      balance,
    ),
    duration(
      `${name}: one account’s ledger`,
      await timed(15, () => ask(company, { view: 'general-ledger', account }), { warmUps: 3 }),
      2,
      { lines: shown },
    ),
    {
      name: `${name}: memory held, file included`,
      value: rounded(memory.heapUsed / 1_024),
      unit: 'KiB',
      target: { atMost: 1_048_576 },
      detail: { residentKiB: rounded(memory.rss / 1_024) },
    },
  ]
}

const PART = { view: 'trial-balance' as const, from: day('2025-02-10'), to: day('2025-06-15') }

function read(file: Uint8Array): ImportedBooks {
  const done = importBooks(file)
  if (!done.ok) throw new Error(`the journal is right: ${JSON.stringify(done.error)}`)
  return done.value
}

/** 500 invoices of 3 lines drafted, validated and transferred to the books. */
async function invoices(): Promise<Measure> {
  const company = theCompany()
  const today = company.history.last?.on
  const customers = [...company.crm.parties.values()].filter(({ role, archived }) => role === 'customer' && !archived)
  const articles = [...company.stock.articles.values()].filter(({ fields }) => fields.kind === 'service')
  if (!today) throw new Error('BUROMOD has a history')
  const give = (to: Company, json: CommandInput): Company => {
    const command = parseCommand(json)
    const done = command.ok ? execute(to, command.value, { today, by: 'bench' }) : command
    if (!done.ok) throw new Error(JSON.stringify(done.error))
    return done.value.company
  }
  const runs = await timed(9, () => {
    let busy = company
    for (let rank = 0; rank < 500; rank += 1) {
      const customer = customers[rank % customers.length]?.code ?? ''
      const lines = [0, 1, 2].map((line) => ({
        article: articles[(rank + line) % articles.length]?.code ?? '',
        quantity: thousandths(1_000),
      }))
      busy = give(busy, { type: 'sales.draft', kind: 'invoice', content: { customer, lines } })
      const invoice = `invoice-${busy.sales.drafted.invoice}`
      busy = give(busy, { type: 'sales.validate', document: invoice, overLimit: true })
    }
    give(busy, { type: 'accounting.transfer' })
  })
  return duration('500 invoices of 3 lines: drafted, validated, transferred', runs, 100)
}
