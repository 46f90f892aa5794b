import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Criterion } from './criterion.ts'
import {
  CORRECTION,
  commands,
  copyOf,
  evidenceOf,
  LETTER,
  LIMIT,
  letter,
  type Made,
  REMINDER,
  spreadsheet,
} from './evidence.test-support.ts'
import { grade } from './grade.ts'

const table = {
  from: { view: 'overdue-invoices' },
  key: 'facture',
  columns: { facture: { field: 'invoice.number', kind: 'text' }, montant: { field: 'balance', kind: 'money' } },
}
const CHECKS: readonly Record<string, unknown>[] = [
  { 'pgi.same': { view: 'party-ledger', args: { party: 'MARTIN' }, key: 'item', fields: ['left'] } },
  { 'pgi.value': { view: 'customer', args: { customer: 'DURAND' }, field: 'fields.creditLimit' } },
  { 'pgi.happened': { event: 'ReminderSent', where: { customer: 'DURAND' }, times: 1 } },
  { 'pgi.nothingElse': {} },
  { 'process.consulted': { view: 'aged-receivables' } },
  { 'process.order': { first: { act: 'matching.undo' }, next: { act: 'mail' } } },
  { 'sheet.table': { deliverable: 'tableau', table } },
  { 'letter.form': { deliverable: 'lettre' } },
  { 'letter.addressee': { deliverable: 'lettre', to: 'DURAND' } },
  { 'letter.facts': { deliverable: 'lettre', facts: [{ label: 'f', kind: 'reference', value: 'FA2026-00002' }] } },
  { 'letter.ideas': { deliverable: 'lettre', ideas: [{ id: 'i', label: 'i', any: [['huit jours']] }] } },
  {
    'letter.confidential': {
      deliverable: 'lettre',
      names: { view: 'customers', field: 'name' },
      except: ['Durand Conseil'],
    },
  },
  { 'mail.sent': { to: ['manager'] } },
  { 'deliverable.handedIn': { deliverable: 'lettre' } },
]
const SHEET = spreadsheet(
  ['Facture', 'Montant'],
  ['FA2026-00002', 2_400],
  ['FA2026-00001', 1_200],
  ['FA2026-00003', 600],
)
const CONSULT = { act: { kind: 'consult' as const, view: 'aged-receivables', args: {} } }
const MODEL = copyOf(
  CONSULT,
  ...commands(...CORRECTION, LIMIT, REMINDER),
  { deliverable: ['tableau', SHEET] },
  { deliverable: ['lettre', letter(...LETTER)] },
  { mail: {} },
)

/** Pieces of copies, right and wrong, in an order that the PGI accepts whatever is left out. */
const piece = fc.constantFrom<Made>(
  CONSULT,
  { tried: LIMIT },
  { tried: { ...LIMIT, changes: { creditLimit: 1 } } },
  { tried: REMINDER },
  { tried: { ...REMINDER, level: 1 } },
  { tried: CORRECTION[0] },
  { deliverable: ['tableau', SHEET] },
  { deliverable: ['tableau', spreadsheet(['Facture', 'Montant'], ['FA2026-00009', 5])] },
  { deliverable: ['tableau', { kind: 'unreadable', code: 'corrupt' }] },
  { deliverable: ['lettre', letter(...LETTER)] },
  { deliverable: ['lettre', letter('Bonjour Martin Bureau')] },
  { mail: {} },
  { mail: { to: ['DURAND'], body: '' } },
)
const copies = fc.array(piece, { maxLength: 8 }).map((pieces) => copyOf(...pieces))

/** Criteria in a chain of random dependencies upon earlier ones. */
const criteria = fc
  .array(
    fc.record({
      check: fc.constantFrom(...CHECKS),
      halves: fc.integer({ min: 1, max: 8 }),
      upon: fc.nat(20),
      carry: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((all) =>
    all.map(
      ({ check, halves, upon, carry }, index): Criterion => ({
        id: `c${index}`,
        title: '',
        step: 's',
        points: halves / 2,
        task: 'T.1.2.4',
        competence: 'C1.2',
        expects: 'D1.O.17',
        after: upon < index ? [`c${upon}`] : [],
        carry,
        check,
      }),
    ),
  )

test('whatever the copy, points are halves within bounds and the total is their sum', async () => {
  await fc.assert(
    fc.asyncProperty(copies, criteria, async (student, all) => {
      const { total, max, criteria: verdicts } = await grade(evidenceOf(student, MODEL), all)
      for (const { ratio, points, max: most } of verdicts) {
        expect(ratio).toBeGreaterThanOrEqual(0)
        expect(ratio).toBeLessThanOrEqual(1)
        expect(points).toBeGreaterThanOrEqual(0)
        expect(points).toBeLessThanOrEqual(most)
        expect(Number.isInteger(points * 2)).toBe(true)
      }
      expect(total).toBe(verdicts.reduce((sum, { points }) => sum + points, 0))
      expect(max).toBe(all.reduce((sum, { points }) => sum + points, 0))
    }),
    { numRuns: 60 },
  )
})

test('whatever the criteria, the model answer earns all of them and an empty copy none', async () => {
  await fc.assert(
    fc.asyncProperty(criteria, async (all) => {
      const whole = await grade(evidenceOf(MODEL, MODEL), all)
      expect(whole.total).toBe(whole.max)
      const empty = await grade(evidenceOf(copyOf(), MODEL), all)
      expect(empty.total).toBe(0)
    }),
    { numRuns: 40 },
  )
})

test('carrying an error forward never takes points away', async () => {
  await fc.assert(
    fc.asyncProperty(copies, criteria, async (student, all) => {
      const carried = await grade(evidenceOf(student, MODEL), all)
      const alone = await grade(
        evidenceOf(student, MODEL),
        all.map((one) => ({ ...one, after: [] })),
      )
      for (const [index, verdict] of carried.criteria.entries()) {
        expect(verdict.points).toBeGreaterThanOrEqual(alone.criteria[index]?.points ?? 0)
      }
    }),
    { numRuns: 40 },
  )
})
