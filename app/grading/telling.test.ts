/** Every event of the PGI is told by its meaning when two copies are compared, or follows from one that is. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day, moment } from '#base/dates.ts'
import { cents } from '#base/money.ts'
import { type Company, type Event, event as eventShape, type Recorded } from '#pgi'
import { typedCommands } from '#tests/support/any-commands/index.ts'
import { live, start } from '#tests/support/any-commands/live.ts'
import { after } from '#tests/support/small-company.ts'
import { sickInMarch } from '#tests/support/small-staff.ts'
import { yearEndCompany } from '#tests/support/year-end-company.ts'
import type { Act } from './act.ts'
import { changesOf } from './changes.ts'
import type { Copy } from './evidence.ts'
import { isToldOf, TELLINGS } from './telling.ts'

/** Every type of event, as the PGI itself declares them. */
const typesIn = (shape: unknown): string[] => {
  const found = new Set<string>()
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if ('options' in value && Array.isArray(value.options)) value.options.forEach(visit)
    else if ('shape' in value && typeof value.shape === 'object' && value.shape !== null && 'type' in value.shape) {
      const { type } = value.shape
      if (typeof type === 'object' && type !== null && 'value' in type) found.add(String(type.value))
    }
  }
  visit(shape)
  return [...found].sort()
}

/** What somebody did, as one act after another, over a company that had nothing yet. */
const copyOf = (company: Company, done: readonly Recorded[]): Copy => ({
  acts: done.map(
    (one, index): Act => ({
      kind: 'pgi',
      command: { type: 'accounting.transfer' },
      events: [one],
      id: `act-${index}`,
      at: moment('2026-03-16T09:00'),
    }),
  ),
  company,
  mails: [],
  deliverables: new Map(),
})

const before = [...start.history].length
const lives = fc.sample(typedCommands, { numRuns: 400, seed: 7 }).map(live)
/** The fund answers a payslip that paid its benefits on: no story of a day goes that far. */
const paidBack = after(
  sickInMarch(),
  '2026-04-20',
  {
    type: 'benefits.receive',
    parts: [{ absence: 'absence-1', amount: cents(230_08) }],
    reference: 'Décompte 26-1184',
  },
  { type: 'benefits.settle', absence: 'absence-1', charge: 'employer', reason: 'Jour de carence' },
)
const plan = { label: 'Personnel', retention: 'payslip', access: 'confidential' } as const
const filed = after(
  sickInMarch(),
  '2026-04-20',
  { type: 'filing.setUp', naming: ['date', 'kind', 'number'] },
  { type: 'folder.create', folder: '5', fields: plan },
  { type: 'folder.create', folder: '6', fields: plan },
  { type: 'folder.update', folder: '5', changes: { readers: 'direction' } },
  { type: 'document.file', document: 'payslip-1', folder: '6' },
  { type: 'document.reclassify', document: 'payslip-1', changes: { folder: '5' } },
  { type: 'document.unfile', document: 'payslip-1' },
  { type: 'folder.remove', folder: '6' },
  { type: 'paper.file', title: 'Contrat de travail', date: day('2026-04-01'), folder: '5', ended: day('2026-04-02') },
)
const destroyed = after(filed, '2031-12-31', { type: 'document.destroy', document: 'paper-1' })
const companies = [...lives.map(({ company }) => company), yearEndCompany(), paidBack, destroyed]
/** One event of each type that people can make, with the company that it is of. */
const samples = new Map<Event['type'], { company: Company; recorded: Recorded }>()
const sample = (company: Company, recorded: Recorded) => {
  if (!samples.has(recorded.event.type)) samples.set(recorded.event.type, { company, recorded })
}
// What the stories themselves did comes first: what the company began with is how it is, and no change.
for (const { company } of lives) for (const recorded of [...company.history].slice(before)) sample(company, recorded)
for (const company of companies) for (const recorded of company.history) sample(company, recorded)

/** Only the end of a year gives these; `closing.test.ts` lives one. */
const [first] = yearEndCompany().history
for (const said of [
  { type: 'FiscalYearClosed', from: '2026-01-01', to: '2026-12-31', result: 12_000_00 },
  { type: 'AccrualReversed', accrual: 'accrual-1' },
]) {
  const event = eventShape.parse(said)
  if (first) samples.set(event.type, { company: yearEndCompany(), recorded: { ...first, event } })
}

test('every type of event of the PGI has its line', () => {
  const types = typesIn(eventShape)
  expect(types.length).toBeGreaterThan(120)
  expect(Object.keys(TELLINGS).sort()).toEqual(types)
})

test('every type of event is tried here', () => {
  expect(typesIn(eventShape).filter((type) => !new Set<string>(samples.keys()).has(type))).toEqual([])
})

test.each([...samples])('%s alone is a change, or is declared to follow from one', (_type, { company, recorded }) => {
  const changes = changesOf(copyOf(company, [recorded]), start)
  // A record that changed is told field by field.
  expect([...new Set(changes.map(({ type }) => type))]).toEqual(isToldOf(recorded.event) ? [recorded.event.type] : [])
})

/** The return of a month is named by its month: everybody has it. */
const IDENTIFIER = /\b(?!vat-)[a-z][a-zA-Z]+-\d+/g
const known = new Set(JSON.stringify([...start.history]).match(IDENTIFIER))
/** What the company numbered since: nobody else need have it. Read in what was recorded, whatever the tellings say. */
const numbered = (done: readonly Recorded[]): Set<string> =>
  new Set((JSON.stringify(done).match(IDENTIFIER) ?? []).filter((id) => !known.has(id)))

test('whatever people do, nothing that they made is told by its identifier', () => {
  let told = 0
  for (const { company, events } of lives) {
    const own = numbered(events)
    const changes = changesOf(copyOf(company, events), start)
    told += changes.length
    const leaks = changes.flatMap(({ type, about, meaning }) =>
      [...`${about} ${meaning}`.matchAll(IDENTIFIER)].filter(([id]) => own.has(id)).map(([id]) => `${type}: ${id}`),
    )
    expect([...new Set(leaks)]).toEqual([])
  }
  expect(told).toBeGreaterThan(5_000)
})
